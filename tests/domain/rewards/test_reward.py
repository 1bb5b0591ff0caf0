"""Rewards on the shelf: changed by a manager, and their pieces spread over the shards."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.domain.programme import Words
from chalicelib.domain.rewards import reward as law
from chalicelib.domain.rewards.reward import LevelUnknown, Reward, Stock, StockTooLow

TEA = Reward(id="TEA", name=Words("桂花乌龙", "Osmanthus oolong"), price=60, created_at=0)


def changed(programme, *steps, tea=TEA):
    for said in steps:
        tea = law.change(tea, said, programme).after
    return tea


def shelf(*lefts):
    return [Stock("TEA", n, left, held=2, sold=1, total=left + 3) for n, left in enumerate(lefts)]


def test_what_is_not_said_stays_as_it_is(programme):
    tea = changed(programme, {"price": 80, "per_member": 2}, {"open": False})
    assert (tea.name, tea.price, tea.per_member, tea.open) == (TEA.name, 80, 2, False)
    assert tea.revision == 2


def test_saying_what_is_so_changes_nothing(programme):
    assert changed(programme, {"price": 60, "open": True, "level": None}) == TEA
    assert changed(programme, {}) == TEA


def test_the_widest_limit_is_remembered_whatever_comes_after(programme):
    limits = [5, 2, None, 3]
    tea = changed(programme, *({"per_member": limit} for limit in limits))
    assert (tea.per_member, tea.most) == (3, 5)
    assert changed(programme, {"per_member": None}).most == 0


def test_a_level_must_be_one_of_the_programmes(programme):
    assert changed(programme, {"level": "silver"}, {"level": None}).level is None
    with pytest.raises(LevelUnknown):
        changed(programme, {"level": "platinum"})


@pytest.mark.parametrize(
    ("lefts", "pieces", "moves"),
    [
        ((3,), 4, {0: 4}),
        ((2, 2, 2), 7, {0: 2, 1: 2, 2: 3}),
        ((9, 1), 4, {1: 4}),
        ((3,), -3, {0: -3}),
        ((9, 1), -4, {0: -4}),
        ((4, 4), -6, {0: -3, 1: -3}),
        ((0, 5), -5, {1: -5}),
    ],
)
def test_pieces_come_and_go_so_that_the_shards_are_even(lefts, pieces, moves):
    assert dict(law.restock(shelf(*lefts), pieces).moves) == moves


@pytest.mark.fault(40)
def test_no_more_is_taken_off_than_is_left(programme):
    with pytest.raises(StockTooLow) as refusal:
        law.restock(shelf(2, 1), -4)
    assert refusal.value.facts == {"left": 3}


@given(st.lists(st.integers(0, 50), min_size=1, max_size=32), st.integers(-1600, 1600))
def test_every_piece_is_accounted_for_and_none_moves_between_shards(lefts, pieces):
    if sum(lefts) + pieces < 0:
        with pytest.raises(StockTooLow):
            law.restock(shelf(*lefts), pieces)
        return
    moves = dict(law.restock(shelf(*lefts), pieces).moves)
    assert sum(moves.values()) == pieces
    assert all(move * pieces > 0 for move in moves.values())
    after = [left + moves.get(shard, 0) for shard, left in enumerate(lefts)]
    assert min(after) >= 0
    moved = [after[shard] for shard in moves]
    if moved:
        assert max(moved) - min(moved) <= 1


def test_all_shards_together_are_their_sums():
    one = law.together(shelf(2, 1))
    assert (one.left, one.held, one.sold, one.total) == (3, 4, 2, 9)
