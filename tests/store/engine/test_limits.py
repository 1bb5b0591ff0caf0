"""What DynamoDB would not take, no engine takes: an AssertionError, and nothing is written."""

import pytest

from chalicelib.store.engine.limits import LAST, check_range, check_row
from chalicelib.store.engine.sqlite import SQLite
from chalicelib.store.port import (
    Absent,
    Action,
    AtLeast,
    Check,
    Delete,
    Done,
    Equals,
    Key,
    Put,
    Row,
    Store,
    Update,
    Value,
    number,
    text,
)
from tests.store.engines import row

A = Key("a", "1")


def _nested(depth: int) -> Value:
    return number(1) if depth == 1 else {"L": [_nested(depth - 1)]}


TAKEN: dict[str, list[Action]] = {
    "a key as long as may be": [Put(row("p" * 2048, "s" * 1024))],
    "letters of several bytes": [Put(row("茶" * 682, "茶" * 341))],
    "a row of almost 400 KB": [Put(row("a", "1", text="x" * 400_000))],
    "values nested 32 deep": [Put(row("a", "1") | {"n": _nested(32)})],
}

REFUSED: dict[str, list[Action]] = {
    "no action": [],
    "101 actions": [Put(row("a", str(i))) for i in range(101)],
    "two actions on one row": [Put(row("a", "1")), Check(A, (Absent(),))],
    "an empty partition key": [Put(row("", "1"))],
    "an empty sort key": [Delete(Key("a", ""))],
    "a partition key too long": [Put(row("p" * 2049, "1"))],
    "a sort key too long in bytes": [Put(row("a", "茶" * 342))],
    "an empty index key": [Put(row("a", "1", g1p=""))],
    "an index key that is no text": [Put(row("a", "1", g1s=5))],
    "an index key set to nothing": [Update(A, put={"g2p": text("")})],
    "a row of more than 400 KB": [Put(row("a", "1", text="x" * 409_600))],
    "more than 4 MB at once": [Put(row("a", str(i), text="x" * 400_000)) for i in range(11)],
    "values nested 33 deep": [Put(row("a", "1") | {"n": _nested(33)})],
    "a fraction": [Put(row("a", "1") | {"n": {"N": "1.5"}})],
    "a number with a leading zero": [Put(row("a", "1") | {"n": {"N": "05"}})],
    "a number with an exponent": [Put(row("a", "1") | {"n": {"N": "1e3"}})],
    "a number too large": [Put(row("a", "1") | {"n": {"N": str(10**15 + 1)}})],
    "a number that is none": [Put(row("a", "1") | {"n": {"N": "NaN"}})],
    "bytes": [Put(row("a", "1") | {"b": {"B": b"x"}})],
    "a set": [Put(row("a", "1") | {"s": {"SS": ["x"]}})],
    "a nameless attribute": [Put(row("a", "1") | {"": text("x")})],
    "an update of nothing": [Update(A)],
    "an update of a key": [Update(A, put={"sk": text("2")})],
    "an attribute changed twice": [Update(A, put={"n": number(1)}, add={"n": 1})],
    "an addition to an index key": [Update(A, add={"g1s": 1})],
    "an addition of true": [Update(A, add={"n": True})],
    "a removal from a row that may be missing": [Update(A, remove=("n",), when=(Absent("x"),))],
    "a check without a condition": [Check(A, ())],
    "a condition on a fraction": [Check(A, (Equals("n", {"N": "0.5"}),))],
    "a bound too large": [Check(A, (AtLeast("n", 10**16),))],
    "half a letter": [Put(row("a", "1", text="\ud83c"))],
}


@pytest.mark.parametrize("actions", TAKEN.values(), ids=TAKEN.keys())
def test_what_is_just_within_the_limits_is_taken(store: Store, actions: list[Action]):
    assert store.write(actions) == Done()


@pytest.mark.parametrize("actions", REFUSED.values(), ids=REFUSED.keys())
def test_what_is_beyond_the_limits_is_never_sent(actions: list[Action]):
    store = SQLite()
    with pytest.raises((AssertionError, UnicodeEncodeError)):
        store.write(actions)
    assert store.walk().rows == ()
    store.close()


def test_a_row_is_never_counted_smaller_than_dynamodb_counts_it():
    """Names and texts by their bytes; what JSON adds is more than DynamoDB adds for types."""
    counted: Row = row("a", "1", 茶="茶" * 100, n=10**15)
    assert check_row(counted) >= 3 + 300 + 2 * 2 + 2 + 1 + 9


def test_a_hundred_and_one_keys_are_too_many(store: Store):
    with pytest.raises(AssertionError):
        store.get_many([Key("a", str(i)) for i in range(101)])


@pytest.mark.parametrize(
    "asked",
    [
        {"pk": ""},
        {"limit": 0},
        {"prefix": "E#", "after": "F"},
        {"prefix": "E#", "upto": "F"},
        {"upto": "b", "after": "c"},
        {"prefix": LAST},
    ],
)
def test_a_range_that_dynamodb_would_not_read_is_a_mistake(asked: dict[str, object]):
    whole = {"pk": "a", "prefix": "", "after": None, "limit": 1} | asked
    with pytest.raises(AssertionError):
        check_range(**whole)
