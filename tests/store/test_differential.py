"""The same random operations on two engines: the same answers, and the same rows at the end."""

from collections import Counter
from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import Any

from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from chalicelib.store.engine.sqlite import SQLite
from chalicelib.store.port import (
    Absent,
    AbsentOrBelow,
    Action,
    AtLeast,
    Below,
    Check,
    Condition,
    Delete,
    Done,
    Equals,
    Key,
    Outcome,
    Put,
    Refused,
    Row,
    Store,
    Update,
    key_of,
    keys_of,
    number,
    text,
)
from tests.store import engines

Operation = partial[Any]

PKS = ["a", "b"]
SKS = ["1", "1#", "1#2", "1#é", "2"]
NAMES = ["n", "m", "name"]
INDEX_KEYS = {"g1p": ["x"], "g1s": ["1", "1#", "2"], "g2p": ["x"], "g2s": ["1", "2"]}

keys = st.builds(Key, st.sampled_from(PKS), st.sampled_from(SKS))
names = st.sampled_from(NAMES)
integers = st.integers(-3, 3)
scalars = st.one_of(integers.map(number), st.sampled_from(["", "1", "茶"]).map(text))
values = st.one_of(
    scalars,
    st.booleans().map(lambda yes: {"BOOL": yes}),
    st.lists(scalars, max_size=2).map(lambda each: {"L": each}),
)
conditions = st.one_of(
    st.builds(Absent, st.none() | names),
    st.builds(Equals, names, values),
    st.builds(AtLeast, names, integers),
    st.builds(Below, names, integers),
    st.builds(AbsentOrBelow, names, integers),
)
when = st.one_of(
    st.just(()),
    st.tuples(st.just(Absent("never"))),
    st.tuples(conditions),
    st.tuples(conditions, conditions),
)
indexed = {name: st.sampled_from(some).map(text) for name, some in INDEX_KEYS.items()}
plain = {"n": integers.map(number), "m": values, "name": values}
attributes = st.one_of(
    st.fixed_dictionaries({}, optional=plain | indexed),
    st.fixed_dictionaries(indexed, optional=plain),
)


def _row(key: Key, others: Row) -> Row:
    return {"pk": text(key.pk), "sk": text(key.sk), **others}


@st.composite
def updates(draw: st.DrawFn) -> Update:
    put = draw(attributes)
    remove = draw(st.sets(st.sampled_from([*NAMES, *INDEX_KEYS]), max_size=2)) - put.keys()
    addable = [name for name in ["n", "n", "n", *NAMES] if name not in put and name not in remove]
    add = draw(st.dictionaries(st.sampled_from(addable), integers)) if addable else {}
    if not put and not add and "n" not in remove:
        add = {"n": 1}
    return Update(draw(keys), put, add, tuple(remove), draw(when))


actions = st.one_of(
    st.builds(Put, st.builds(_row, keys, attributes), when),
    updates(),
    st.builds(Delete, keys, when),
    st.builds(Check, keys, when),
)


def _write(store: Store, some: list[Action]) -> Outcome:
    return store.write(list(dict(zip(keys_of(some), some, strict=True)).values()))


def _query(store: Store, pk: str, **asked: Any) -> list[list[Row]]:
    pages, after = [], None
    while True:
        page = store.query(pk, after=after, **asked)
        pages.append(list(page.rows))
        if page.after is None:
            return pages
        after = page.after.sk


def _query_index(store: Store, pk: str, **asked: Any) -> tuple[list[str], list[tuple[str, Key]]]:
    """Equal index keys stand in no agreed order: compare the index keys, and the rows as a set."""
    seen: list[tuple[str, Key]] = []
    while page := store.query_index("g1", pk, after=seen[-1] if seen else None, **asked):
        seen += page
    return [index_key for index_key, _ in seen], sorted(seen)


def _walk(store: Store, limit: int) -> list[Row]:
    rows: list[Row] = []
    after = None
    while True:
        page = store.walk(after=after, limit=limit)
        rows += page.rows
        after = page.after
        if after is None:
            return sorted(rows, key=key_of)


def _asked(function: Callable[..., Any], **drawn: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.builds(partial, st.just(function), **drawn)


pages = {"limit": st.integers(1, 4), "newest_first": st.booleans()}

reads = [
    _asked(lambda store, key: store.get(key), key=keys),
    _asked(lambda store, some: store.get_many(some), some=st.lists(keys, max_size=6)),
    _asked(_query, pk=st.sampled_from(PKS), prefix=st.sampled_from(["", "1", "1#"]), **pages),
    _asked(
        _query_index,
        pk=st.sampled_from(INDEX_KEYS["g1p"]),
        prefix=st.sampled_from(["", "1"]),
        upto=st.sampled_from([None, "1", "1#"]),
        **pages,
    ),
    _asked(_walk, limit=st.integers(1, 4)),
]
# Made anew each time: of one strategy named many times Hypothesis takes only one.
writes = [_asked(_write, some=st.lists(actions, min_size=1, max_size=4)) for _ in range(8)]
rows = st.lists(st.builds(Put, st.builds(_row, keys, attributes)), min_size=5, max_size=9)
stories = st.builds(
    lambda first, others: [first, *others],
    _asked(_write, some=rows),
    st.lists(st.one_of(*writes, *reads), min_size=5, max_size=15),
)


def _answer(operation: Operation, store: Store) -> Any:
    """An assertion is an answer too: what one engine would not take, the other must not."""
    try:
        return operation(store)
    except AssertionError:
        return AssertionError


def _same(story: list[Operation], *names: str) -> None:
    with ExitStack() as opened:
        one, other = (opened.enter_context(engines.ALL[name](Path())) for name in names)
        for operation in [*story, partial(_walk, limit=3)]:
            assert _answer(operation, one) == _answer(operation, other), operation


@given(stories)
@settings(deadline=None)
def test_sqlite_and_ministack_answer_alike(story: list[Operation]):
    _same(story, "sqlite in memory", "dynamodb of ministack")


@given(stories)
@settings(deadline=None, max_examples=15, phases=[Phase.reuse, Phase.generate])
def test_moto_agrees_where_numbers_are_compared_with_numbers(story: list[Operation]):
    """Elsewhere it compares as Python does, or fails; and it is too slow to shrink a story."""
    _same([_on_numbers(operation) for operation in story], "sqlite in memory", "dynamodb of moto")


def _on_numbers(operation: Operation) -> Operation:
    """Return it with every comparison and addition on `n`, which is never but a number."""
    if operation.func is not _write:
        return operation
    some = []
    for each in operation.keywords["some"]:
        changed = {"when": tuple(map(_on_n, each.when))}
        if isinstance(each, Update):
            changed["add"] = {name: more for name, more in each.add.items() if name == "n"}
        some.append(replace(each, **changed))
    return partial(_write, some=some)


def _on_n(condition: Condition) -> Condition:
    """To moto 0 is false and 1 is true: so numbers meet numbers only, and truth nothing."""
    if isinstance(condition, Equals):
        ((kind, content),) = condition.value.items()
        named = "n" if kind == "N" else condition.attribute
        return Equals(named, text(str(content)) if kind == "BOOL" else condition.value)
    compares = isinstance(condition, AtLeast | Below | AbsentOrBelow)
    return replace(condition, attribute="n") if compares else condition


def _kinds(operation: Operation, answer: Any) -> set[str]:
    match answer:
        case Refused(which, rows):
            several = {"several refused"} if len(which) > 1 else set()
            return several | {"a row refused" if row else "nothing refused" for row in rows}
        case Done():
            return {"done"}
        case tuple([[_, _, *_], _]):
            return {"index"}
        case [[_, *_], [_, *_], *_]:
            return {"pages"}
    return {"mistake"} if answer is AssertionError else set()


def test_the_stories_reach_every_kind_of_answer():
    """A generator of happy stories alone would prove little, so it is tested too."""
    seen: Counter[str] = Counter()

    @given(stories)
    @settings(deadline=None, derandomize=True, database=None, max_examples=40)
    def tell(story: list[Operation]) -> None:
        store = SQLite()
        for operation in story:
            seen.update(_kinds(operation, _answer(operation, store)))
        store.close()

    tell()
    few = {kind for kind, times in seen.items() if times < 5}
    assert len(seen) == 7, seen
    assert not few, seen
