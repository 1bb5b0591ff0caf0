"""What every engine promises of a write, as stories; each runs on every engine."""

import pytest

from chalicelib.store.engine.limits import LARGEST
from chalicelib.store.port import (
    Absent,
    AbsentOrBelow,
    AtLeast,
    Below,
    Check,
    Condition,
    Delete,
    Done,
    Equals,
    Key,
    Put,
    Refused,
    Store,
    Update,
    Value,
    number,
    text,
)
from tests.store import engines
from tests.store.engines import made, row

BALANCE = Key("M#1", "BAL")


def test_what_was_put_is_got_whole(store: Store):
    whole = {
        **row("M#1", "BAL", available=5, note=""),
        "open": {"BOOL": True},
        "lots": {"L": [{"L": [text("2026-01-01"), number(5)]}, {"L": []}]},
        "reason": {"M": {"zh": text("购买 🍵"), "n": number(-LARGEST)}},
    }
    made(store, whole)
    assert store.get(BALANCE) == whole


def test_a_create_is_refused_when_the_row_is_there_and_shows_it(store: Store):
    there = row("M#1", "BAL", available=5)
    made(store, there)
    outcome = store.write([Put(row("M#1", "BAL", available=9), when=(Absent(),))])
    assert outcome == Refused(which=(0,), rows=(there,))
    assert store.get(BALANCE) == there


def test_a_put_replaces_every_attribute(store: Store):
    made(store, row("M#1", "BAL", available=5, note="old"))
    made(store, row("M#1", "BAL", available=6))
    assert store.get(BALANCE) == row("M#1", "BAL", available=6)


def test_an_update_changes_only_what_it_names(store: Store):
    made(store, row("M#1", "BAL", available=5, seq=1, hint="x", name="Lin"))
    change = Update(BALANCE, put={"available": number(7)}, add={"seq": 1}, remove=("hint",))
    assert store.write([change]) == Done()
    assert store.get(BALANCE) == row("M#1", "BAL", available=7, seq=2, name="Lin")


def test_an_addition_to_nothing_counts_from_zero_and_makes_the_row(store: Store):
    assert store.write([Update(BALANCE, add={"n": -3})]) == Done()
    assert store.get(BALANCE) == row("M#1", "BAL", n=-3)


def test_an_update_that_needs_the_row_does_not_make_it(store: Store):
    change = Update(BALANCE, put={"n": number(1)}, when=(Equals("state", text("open")),))
    assert store.write([change]) == Refused(which=(0,), rows=(None,))
    assert store.get(BALANCE) is None


def test_names_that_dynamodb_reserves_and_names_with_dots_are_plain_names(store: Store):
    there = row("a", "b", **{"name": "Lin", "size": 1, "a.b": 2, "counter": 3})
    made(store, there)
    change = Update(Key("a", "b"), put={"a.b": number(5)}, add={"size": 1}, remove=("counter",))
    assert store.write([change]) == Done()
    assert store.get(Key("a", "b")) == row("a", "b", **{"name": "Lin", "size": 2, "a.b": 5})


def test_a_delete_of_a_row_that_is_not_there_is_done(store: Store):
    made(store, row("a", "b"))
    assert store.write([Delete(Key("a", "b")), Delete(Key("a", "c"))]) == Done()
    assert store.get(Key("a", "b")) is None


def test_a_check_writes_nothing_and_can_refuse_everything(store: Store):
    made(store, row("a", "b", left=1))
    put = Put(row("a", "c"))
    assert store.write([put, Check(Key("a", "b"), (AtLeast("left", 2),))]) == Refused(
        which=(1,), rows=(row("a", "b", left=1),)
    )
    assert store.get(Key("a", "c")) is None
    assert store.write([put, Check(Key("a", "b"), (AtLeast("left", 1),))]) == Done()
    assert store.get(Key("a", "b")) == row("a", "b", left=1)


def test_each_refused_action_is_named_by_its_own_position_whatever_its_kind(store: Store):
    made(store, *(row("a", str(i), n=i) for i in range(8)))
    no = (Equals("n", number(99)),)
    outcome = store.write(
        [
            Update(Key("a", "0"), add={"n": 1}, when=no),
            Put(row("a", "1"), when=no),
            Update(Key("a", "2"), add={"n": 1}),
            Check(Key("a", "3"), when=no),
            Delete(Key("a", "4"), when=no),
            Put(row("a", "5"), when=(Equals("n", number(5)),)),
            Check(Key("b", "6"), when=no),
            Delete(Key("a", "7")),
            Update(Key("b", "8"), add={"n": 1}, when=no),
        ]
    )
    refused = {0: "0", 1: "1", 3: "3", 4: "4"}
    rows = [row("a", sk, n=int(sk)) for sk in refused.values()]
    assert outcome == Refused(which=(*refused, 6, 8), rows=(*rows, None, None))
    assert [each["n"]["N"] for each in store.query("a").rows] == list("01234567")


def test_a_transaction_takes_a_hundred_actions(store: Store):
    made(store, *(row("a", f"{i:03}") for i in range(100)))
    assert store.write([Delete(Key("a", f"{i:03}")) for i in range(100)]) == Done()
    assert store.walk().rows == ()


TABLE: list[tuple[Condition, set[str]]] = [
    (Absent(), {"missing"}),
    (Absent("n"), {"missing", "without"}),
    (Equals("n", number(5)), {"five"}),
    (Equals("n", text("5")), set()),
    (Equals("n", number(0)), set()),
    (AtLeast("n", 5), {"five", "ten"}),
    (AtLeast("n", 10), {"ten"}),
    (AtLeast("n", -10), {"five", "ten", "minus"}),
    (Below("n", 10), {"five", "minus"}),
    (Below("n", 5), {"minus"}),
    (AbsentOrBelow("n", 6), {"missing", "without", "five", "minus"}),
]


@pytest.mark.parametrize(("condition", "met_by"), TABLE)
def test_a_condition_holds_for_these_rows_and_no_others(
    store: Store, condition: Condition, met_by: set[str]
):
    values: dict[str, Value] = {
        "five": number(5),
        "ten": number(10),
        "minus": number(-9),
    }
    made(store, row("a", "without"), *(row("a", sk) | {"n": v} for sk, v in values.items()))
    named = ["missing", "without", *values]
    outcomes = {sk: store.write([Check(Key("a", sk), (condition,))]) for sk in named}
    assert {sk for sk, outcome in outcomes.items() if outcome == Done()} == met_by


@pytest.mark.parametrize("store", sorted(set(engines.ALL) - {"dynamodb of moto"}), indirect=True)
def test_a_text_is_neither_more_nor_less_than_a_number(store: Store):
    """Not on moto, which takes the comparison for an error."""
    made(store, row("a", "b", n="5"))
    for condition in (AtLeast("n", 0), Below("n", 9), AbsentOrBelow("n", 9)):
        assert isinstance(store.write([Check(Key("a", "b"), (condition,))]), Refused)
    assert store.write([Check(Key("a", "b"), (Equals("n", text("5")),))]) == Done()


def test_a_conjunction_holds_only_when_all_of_it_does(store: Store):
    made(store, row("a", "b", left=1, state="open"))
    both = (Equals("state", text("open")), AtLeast("left", 1))
    assert store.write([Update(Key("a", "b"), add={"left": -1}, when=both)]) == Done()
    assert isinstance(store.write([Update(Key("a", "b"), add={"left": -1}, when=both)]), Refused)


def test_lists_and_maps_are_equal_by_what_they_hold(store: Store):
    lots = {"L": [{"L": [text("2026-01-01"), number(5)]}]}
    made(store, row("a", "b") | {"lots": lots})
    other = {"L": [{"L": [text("2026-01-01"), number(6)]}]}
    assert store.write([Check(Key("a", "b"), (Equals("lots", lots),))]) == Done()
    assert isinstance(store.write([Check(Key("a", "b"), (Equals("lots", other),))]), Refused)


def test_adding_to_what_is_no_number_is_a_mistake_of_ours(store: Store):
    made(store, row("a", "b", n="five"))
    with pytest.raises(AssertionError):
        store.write([Update(Key("a", "b"), add={"n": 1})])
    assert store.get(Key("a", "b")) == row("a", "b", n="five")


def test_a_row_that_grows_past_400_kilobytes_is_a_mistake_of_ours(store: Store):
    made(store, row("a", "b", one="x" * 300_000))
    with pytest.raises(AssertionError):
        store.write([Put(row("a", "c")), Update(Key("a", "b"), put={"two": text("y" * 150_000)})])
    assert store.get(Key("a", "c")) is None
