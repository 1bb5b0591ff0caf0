"""A shelf is counted as it stood at one second, whatever happens to redemptions afterwards."""

import pytest

from chalicelib.domain.audit.laws import shelves
from chalicelib.domain.programme import Words
from chalicelib.domain.rewards.redemption import Redemption
from chalicelib.domain.rewards.reward import Reward, Stock

NOON = 1_000_000
LONG_AGO, LATER = NOON - 10_000, NOON + 10_000
TEA = Reward("tea", Words("茶", "Tea"), 5, 0)


def redemption(state, *, at=LONG_AGO, closed=None, why=None):
    return Redemption(
        id="R",
        seed="",
        member="A",
        reward="tea",
        name=TEA.name,
        points=5,
        lots=(),
        state=state,
        at=at,
        expires_at=at + 900,
        closed_at=closed,
        why=why,
    )


def found(redemptions, *, held=0, sold=0):
    sums = shelves.begin([(TEA, Stock("tea", 0, 9, held, sold, 9 + held + sold))])
    for one in redemptions:
        sums = shelves.count(sums, one, NOON)
    return [(one.law, one.what) for one in shelves.findings(sums)]


@pytest.mark.parametrize(
    ("read", "held", "sold"),
    [
        (redemption("held"), 1, 0),
        (redemption("committed", closed=LATER), 1, 0),
        (redemption("voided", closed=LATER), 1, 0),
        (redemption("lapsed", closed=LATER), 1, 0),
        (redemption("committed", closed=LONG_AGO), 0, 1),
        (redemption("voided", closed=LONG_AGO), 0, 0),
        (redemption("held", at=LATER), 0, 0),
        (redemption("voided", closed=LATER, why="wrong tin"), 1, 0),
        (redemption("voided", closed=LATER, why="wrong tin"), 0, 1),
        (redemption("held", at=NOON + 5), 0, 0),
        (redemption("held", at=NOON - 5), 0, 0),
        (redemption("held", at=NOON - 5), 1, 0),
    ],
)
def test_what_may_have_stood_then_is_no_finding(read, held, sold):
    assert found([read], held=held, sold=sold) == []


@pytest.mark.parametrize(
    ("read", "held", "sold", "side"),
    [
        ([redemption("held")], 0, 0, "pieces held"),
        ([redemption("committed", closed=LONG_AGO)], 0, 0, "pieces sold"),
        ([redemption("voided", closed=LONG_AGO)], 1, 0, "pieces held"),
        ([redemption("held", at=LATER)], 1, 0, "pieces held"),
        ([], 0, 1, "pieces sold"),
    ],
)
def test_what_cannot_have_stood_then_is_found(read, held, sold, side):
    assert ("I17", side) in found(read, held=held, sold=sold)
