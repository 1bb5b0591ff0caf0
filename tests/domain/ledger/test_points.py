"""Points: earned, held, spent, given back, lapsed, clawed back; and the books always balance."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from chalicelib.domain.calendar import add_days
from chalicelib.domain.ledger import lots, points
from chalicelib.domain.ledger.account import (
    LOTS_MAX,
    POINTS_MAX,
    Account,
    Cause,
    Reason,
    chain,
    start,
)
from chalicelib.domain.ledger.points import AccountFrozen, InsufficientPoints, TooManyPoints
from chalicelib.domain.programme.expiry import ExpiryRule
from tests.domain.acts import act

WHY = Reason("why", zh="因为", en="because")
EARN = Cause("earn", "purchase", WHY, ref="A-1")
HOLD = Cause("hold", "redemption", WHY, ref="H1")
COMMIT = Cause("commit", "redemption", WHY, ref="H1")
VOID = Cause("void", "redemption", WHY, ref="H1")
CLAW = Cause("clawback", "refund", WHY, ref="A-1")


def earned(account, programme, n, today="2026-11-22", growth=0):
    posting = points.opened(account, act(today))
    return points.credit(posting, act(today), programme, EARN, points=n, growth=growth)


def test_a_credit_makes_one_entry_that_explains_itself(account, programme):
    posting = earned(account, programme, 88, growth=88)
    (entry,) = posting.entries
    assert (entry.seq, entry.kind, entry.points, entry.available_after) == (1, "earn", 88, 88)
    assert entry.lots == (("2027-11-30", 88),)
    assert entry.reason == WHY
    assert entry.programme == "2026-11-01"


@pytest.mark.fault(18)
def test_spending_the_whole_balance_is_allowed_and_one_more_point_is_not(account, programme):
    rich = earned(account, programme, 100).after
    assert points.hold(start(rich), act(), HOLD, points=100).after.available == 0
    with pytest.raises(InsufficientPoints) as refusal:
        points.hold(start(rich), act(), HOLD, points=101)
    assert refusal.value.facts == {"missing": 1}


@pytest.mark.fault(26)
def test_a_hold_given_back_returns_to_its_own_day_and_renews_nothing(account, programme):
    rich = earned(account, programme, 100, "2026-01-10").after
    held = points.hold(start(rich), act("2026-11-22"), HOLD, points=60)
    back = points.give_back(start(held.after), act("2026-11-23"), VOID, held=held.entries[-1].lots)
    assert back.after.lots == rich.lots == (("2027-01-31", 100),)


@pytest.mark.fault(27)
def test_a_hold_given_back_after_its_day_lapses_at_once_and_says_so(account, programme):
    rich = earned(account, programme, 100, "2026-01-10").after
    held = points.hold(start(rich), act("2027-01-31"), HOLD, points=60)
    late = act("2027-02-01")
    back = points.give_back(start(held.after), late, VOID, held=held.entries[-1].lots)
    assert [entry.kind for entry in back.entries] == ["void", "expire"]
    assert back.after.available == 0
    assert back.after.expired == 100


def test_points_past_their_day_are_gone_before_anything_else_happens(account, programme):
    rich = earned(account, programme, 100, "2026-01-10").after
    with pytest.raises(InsufficientPoints):
        points.hold(points.opened(rich, act("2027-02-01")), act("2027-02-01"), HOLD, points=1)
    later = earned(rich, programme, 5, "2027-02-01")
    assert [entry.kind for entry in later.entries] == ["expire", "earn"]
    assert points.usable(rich, "2027-02-01").available == 0
    assert points.usable(rich, "2027-01-31").available == 100


@pytest.mark.fault(28)
def test_clawing_back_spent_points_leaves_a_debt_that_the_next_credit_pays(account, programme):
    rich = earned(account, programme, 100).after
    held = points.hold(start(rich), act(), HOLD, points=80)
    spent = points.commit(start(held.after), act(), COMMIT, held=held.entries[-1].lots).after
    clawed = points.claw_back(start(spent), act(), programme, CLAW, points=100, growth=0).after
    assert (clawed.available, clawed.debt) == (0, 80)
    paid = earned(clawed, programme, 100)
    assert [(entry.kind, entry.points) for entry in paid.entries] == [("earn", 100), ("repay", -80)]
    assert (paid.after.available, paid.after.debt) == (20, 0)


def test_a_frozen_account_neither_earns_nor_spends(account, programme):
    with pytest.raises(AccountFrozen):
        earned(replace(account, frozen=True), programme, 1)


@pytest.mark.fault(20)
def test_nobody_earns_beyond_the_cap(account, programme):
    with pytest.raises(TooManyPoints):
        earned(account, programme, POINTS_MAX + 1)


def test_every_entry_is_chained_to_the_one_before(account, programme):
    first = earned(account, programme, 10)
    second = earned(first.after, programme, 20)
    assert second.entries[0].hash == chain(first.after.head, replace(second.entries[0], hash=""))
    forged = replace(second.entries[0], points=2000)
    assert chain(first.after.head, forged) != second.entries[0].hash


moves = st.lists(
    st.tuples(
        st.sampled_from(["earn", "hold", "commit", "void", "claw", "wait"]), st.integers(1, 300)
    ),
    max_size=30,
)


@given(moves)
def test_the_books_balance_after_any_sequence(programme, moves):
    account, held, day = Account(member="ANNA", level="bronze", level_until=""), [], 0
    entries = []
    for move, n in moves:
        day += n % 40 if move == "wait" else 0
        today = f"{2026 + day // 336}-{day // 28 % 12 + 1:02}-{day % 28 + 1:02}"
        posting = points.opened(account, act(today))
        if move == "earn":
            posting = points.credit(posting, act(today), programme, EARN, points=n)
        elif move == "hold" and posting.after.available >= n:
            posting = points.hold(posting, act(today), HOLD, points=n)
            held.append(posting.entries[-1].lots)
        elif move == "commit" and held:
            posting = points.commit(posting, act(today), COMMIT, held=held.pop())
        elif move == "void" and held:
            posting = points.give_back(posting, act(today), VOID, held=held.pop())
        elif move == "claw":
            posting = points.claw_back(posting, act(today), programme, CLAW, points=n, growth=0)
        account = posting.after
        entries += posting.entries
        assert account.held == sum(lots.total(taken) for taken in held)
        assert account.debt == 0 or account.available == 0
    assert [entry.seq for entry in entries] == list(range(1, len(entries) + 1))
    assert sum(entry.points for entry in entries) == account.available


def test_years_of_credits_every_day_by_the_longest_rules_stay_within_what_a_row_carries(
    account, programme
):
    sources = {
        "checkin": ExpiryRule(days=31),
        "purchase": ExpiryRule(months=18, to="month_end"),
        "profile": ExpiryRule(months=36, to="quarter_end"),
        "join": ExpiryRule(months=48, to="year_end"),
    }
    own = programme.earning
    longest = {name: replace(getattr(own, name), expire=rule) for name, rule in sources.items()}
    rules = replace(programme, earning=replace(own, **longest))
    most, today = 0, "2024-01-31"
    for _ in range(4 * 366):
        today = add_days(today, 1)
        posting = points.opened(account, act(today))
        for source in sources:
            cause = Cause("earn", source, WHY)
            posting = points.credit(posting, act(today), rules, cause, points=1)
        account = posting.after
        most = max(most, len(account.lots))
    assert 50 < most <= LOTS_MAX
