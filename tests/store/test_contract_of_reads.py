"""What every engine promises of a read, as stories; each runs on every engine."""

import pytest

from chalicelib.store.port import Done, Equals, Key, Store, Update, text
from tests.store.engines import made, row


def test_a_missing_row_is_none(store: Store):
    assert store.get(Key("M#1", "BAL")) is None
    assert store.get_many([]) == []


def test_many_rows_come_in_the_order_asked_with_gaps_and_repetitions(store: Store):
    first, second = row("a", "1"), row("b", "2")
    made(store, first, second)
    keys = [Key("b", "2"), Key("c", "3"), Key("a", "1"), Key("b", "2")]
    assert store.get_many(keys) == [second, None, first, second]


def test_a_hundred_keys_are_one_call(store: Store):
    rows = [row("a", f"{i:03}", n=i) for i in range(100)]
    made(store, *rows)
    assert store.get_many([Key("a", f"{i:03}") for i in range(100)]) == rows


SORTED = ["E#1", "E#10", "E#2", "E#é", "E#茶", "E#\uffee", "E#🍵", "F"]
"""By UTF-8 bytes; UTF-16 would put the cup before U+FFEE."""


def test_a_partition_is_sorted_by_utf8_bytes(store: Store):
    made(store, *(row("a", sk) for sk in reversed(SORTED)), row("b", "E#0"))
    assert [each["sk"]["S"] for each in store.query("a").rows] == SORTED
    newest = store.query("a", newest_first=True).rows
    assert [each["sk"]["S"] for each in newest] == SORTED[::-1]


@pytest.mark.parametrize("way", ["oldest first", "newest first"])
@pytest.mark.parametrize("limit", [1, 2, 3, 7, 100])
def test_pages_join_up_and_the_last_one_says_so(store: Store, way: str, limit: int):
    newest_first = way == "newest first"
    made(store, *(row("a", sk) for sk in SORTED), row("b", "E#0"))
    seen, after = [], None
    while True:
        page = store.query("a", prefix="E#", after=after, newest_first=newest_first, limit=limit)
        assert len(page.rows) == min(limit, 7 - len(seen))
        seen += [each["sk"]["S"] for each in page.rows]
        if page.after is None:
            break
        after = page.after.sk
        assert after == seen[-1]
    assert seen == (SORTED[-2::-1] if newest_first else SORTED[:-1])


def test_a_prefix_ends_where_it_ends(store: Store):
    made(store, *(row("a", sk) for sk in ["E", "E#", "E#🍵", "E$", "D#9"]))
    assert [each["sk"]["S"] for each in store.query("a", prefix="E#").rows] == ["E#", "E#🍵"]


def test_an_index_holds_the_rows_with_both_its_keys(store: Store):
    made(
        store,
        row("a", "1", g1p="X", g1s="2026-01-02"),
        row("a", "2", g1p="X", g1s="2026-01-01"),
        row("a", "3", g1p="X"),
        row("a", "4", g1s="2026-01-01"),
        row("a", "5", g2p="X", g2s="2026-01-01"),
        row("a", "6", g1p="Y", g1s="2026-01-01"),
    )
    first, second = ("2026-01-01", Key("a", "2")), ("2026-01-02", Key("a", "1"))
    assert store.query_index("g1", "X") == [first, second]
    assert store.query_index("g1", "X", newest_first=True) == [second, first]
    assert store.query_index("g1", "X", upto="2026-01-01") == [first]
    assert store.query_index("g1", "X", prefix="2026-01", upto="2026-01-01") == [first]
    assert store.query_index("g1", "X", prefix="2026-02") == []
    assert store.query_index("g1", "X", prefix="2026-", after=first) == [second]
    assert store.query_index("g1", "X", limit=1) == [first]
    assert store.query_index("g2", "X") == [("2026-01-01", Key("a", "5"))]


def test_a_row_moves_in_and_out_of_an_index_with_its_attributes(store: Store):
    made(store, row("a", "1", g1p="X", g1s="1"))
    there = (Equals("pk", text("a")),)
    move = Update(Key("a", "1"), put={"g1s": text("2")}, when=there)
    assert store.write([move]) == Done()
    assert store.query_index("g1", "X") == [("2", Key("a", "1"))]
    assert store.write([Update(Key("a", "1"), remove=("g1p", "g1s"), when=there)]) == Done()
    assert store.query_index("g1", "X") == []
    assert store.get(Key("a", "1")) == row("a", "1")


def test_equal_index_keys_are_paged_without_loss_or_repetition(store: Store):
    made(store, *(row("a", str(i), g1p="X", g1s="same") for i in range(7)))
    for newest_first in (False, True):
        seen: list[tuple[str, Key]] = []
        while page := store.query_index(
            "g1", "X", after=seen[-1] if seen else None, newest_first=newest_first, limit=2
        ):
            seen += page
        assert sorted(key.sk for _, key in seen) == list("0123456")


@pytest.mark.parametrize("limit", [1, 2, 6, 7, 100])
def test_a_walk_passes_every_row_once(store: Store, limit: int):
    rows = [row(f"p{i % 3}", str(i), n=i) for i in range(6)]
    made(store, *rows)
    seen, after = [], None
    while True:
        page = store.walk(after=after, limit=limit)
        seen += page.rows
        after = page.after
        if after is None:
            break
    assert sorted(seen, key=str) == sorted(rows, key=str)


def test_a_large_partition_comes_in_pages_that_may_be_short(store: Store):
    for i in range(4):
        made(store, row("a", str(i), blob="x" * 390_000))
    seen, after = [], None
    while True:
        page = store.query("a", after=after)
        seen += [each["sk"]["S"] for each in page.rows]
        if page.after is None:
            break
        after = page.after.sk
    assert seen == list("0123")
