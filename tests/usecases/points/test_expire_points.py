"""Points at the end of their days: counted out when read or spent, and booked by a job."""

import pytest

from chalicelib.domain.calendar import day_of
from chalicelib.domain.ledger.points import InsufficientPoints
from chalicelib.usecases.ledger.verify_ledger import verify_ledger
from chalicelib.usecases.members.freeze_account import FreezeAccount, freeze_account
from chalicelib.usecases.points.check_in import CheckIn, check_in
from chalicelib.usecases.points.expire_points import expire_points
from chalicelib.usecases.points.read_statement import read_lots
from chalicelib.usecases.rewards.void_redemption import VoidRedemption, void_redemption
from tests.simulation.branch import Branch
from tests.world import NOON

TO_MIDNIGHT = 12 * 3600
"""From the world's noon to the end of that day in the shop's zone."""


@pytest.fixture(autouse=True)
def _proven(shop):
    """Whatever a story here does, the books can be proven afterwards."""
    yield
    breaks = []
    verify_ledger(shop.ports, found=breaks.append)
    assert breaks == []


@pytest.fixture
def anna(shop):
    return shop.member("anna@demo.example")


def kinds(shop, member):
    return [entry.kind for entry in shop.entries(member)]


def go(shop, day):
    """Move to noon of a day."""
    while day_of(shop.ports.now(), shop.ports.programme) < day:
        shop.world.clock.move(days=1)


def checked_in(shop, member):
    return check_in(CheckIn(shop.wish(member.id), member.id), shop.ports).value.entry


def test_each_source_gives_points_a_life_of_its_own(shop, anna):
    shop.buy(anna, 88_00)
    assert checked_in(shop, anna).lots == (("2027-02-28", 2),)
    assert read_lots(anna.id, shop.ports) == (("2027-02-28", 2), ("2027-11-30", 108))


def test_an_order_remembers_the_day_that_purchases_end_on(shop, anna):
    checked_in(shop, anna)
    order = shop.buy(anna, 88_00).value.order
    assert order.lot_day == "2027-11-30"


@pytest.mark.fault(24)
@pytest.mark.parametrize(("seconds", "lot"), [(-1, "2027-11-30"), (0, "2027-12-31")])
def test_the_day_of_earning_ends_at_midnight_in_the_shops_zone(shop, anna, seconds, lot):
    go(shop, "2026-11-30")
    shop.world.clock.move(seconds=TO_MIDNIGHT + seconds)
    assert shop.buy(anna, 10_00).value.entry.lots == ((lot, 10),)


@pytest.mark.fault(24)
def test_points_can_be_spent_in_the_last_second_of_their_day_and_not_in_the_next(shop, anna):
    tea = shop.reward(5, 9)
    go(shop, "2027-11-30")
    shop.world.clock.move(seconds=TO_MIDNIGHT - 1)
    shop.redeem(anna, tea)
    assert read_lots(anna.id, shop.ports) == (("2027-11-30", 15),)
    shop.world.clock.move(seconds=1)
    assert read_lots(anna.id, shop.ports) == ()
    with pytest.raises(InsufficientPoints):
        shop.redeem(anna, tea)


@pytest.mark.fault(22)
def test_the_job_books_each_end_once_and_the_statement_shows_it(shop, anna):
    checked_in(shop, anna)
    go(shop, "2027-02-28")
    assert expire_points(shop.ports) == 0
    go(shop, "2027-03-01")
    assert (expire_points(shop.ports), expire_points(shop.ports)) == (1, 0)
    ended = shop.entries(anna)[-1]
    assert (ended.kind, ended.points, ended.lots) == ("expire", -2, (("2027-02-28", 2),))
    assert (ended.actor, ended.available_after) == ("system", 20)
    assert ended.reason.zh
    assert shop.account(anna).lots == (("2027-11-30", 20),)


@pytest.mark.fault(21)
def test_three_days_late_nobody_has_spent_what_was_gone_and_all_of_it_is_booked(shop, anna):
    checked_in(shop, anna)
    tea = shop.reward(21, 9)
    go(shop, "2027-03-03")
    assert read_lots(anna.id, shop.ports) == (("2027-11-30", 20),)
    with pytest.raises(InsufficientPoints):
        shop.redeem(anna, tea)
    assert shop.account(anna).available == 22
    assert expire_points(shop.ports) == 1
    assert shop.account(anna).available == 20


def test_several_ends_missed_become_one_entry_with_all_their_lots(shop, anna):
    checked_in(shop, anna)
    go(shop, "2027-12-05")
    assert expire_points(shop.ports) == 2  # the staff's welcome has ended, too
    assert shop.entries(anna)[-1].lots == (("2027-02-28", 2), ("2027-11-30", 20))
    assert shop.account(anna).lots == ()
    go(shop, "2029-12-05")
    assert expire_points(shop.ports) == 0


@pytest.mark.fault(23)
def test_a_job_that_died_halfway_leaves_the_rest_to_the_next(shop):
    people = [shop.member(f"m{number}@demo.example") for number in range(7)]
    go(shop, "2027-12-01")
    assert expire_points(shop.ports, limit=3) == 3
    assert expire_points(shop.ports) == 5
    assert [kinds(shop, one) for one in people] == [["earn", "expire"]] * 7


def test_the_turn_of_the_clock_books_them_without_being_asked(shop, anna):
    go(shop, "2027-12-01")
    shop.tick()
    assert kinds(shop, anna) == ["earn", "expire"]


def test_a_frozen_account_is_no_exception(shop, anna):
    freeze = FreezeAccount(member=anna.id, frozen=True, reason="asked for", by=shop.staff.id)
    freeze_account(freeze, shop.ports)
    go(shop, "2027-12-01")
    expire_points(shop.ports)
    assert kinds(shop, anna) == ["earn", "expire"]


@pytest.mark.fault(25)
def test_a_spend_takes_the_nearest_end_first_across_lots_exactly(shop, anna):
    checked_in(shop, anna)
    go(shop, "2026-12-01")
    checked_in(shop, anna)
    go(shop, "2026-12-05")
    shop.buy(anna, 88_00)
    lots = (("2027-02-28", 2), ("2027-03-31", 2), ("2027-11-30", 20), ("2027-12-31", 88))
    assert shop.account(anna).lots == lots
    held = shop.redeem(anna, shop.reward(30, 9)).value
    assert held.lots == (*lots[:3], ("2027-12-31", 6))
    assert shop.account(anna).lots == (("2027-12-31", 82),)
    void_redemption(VoidRedemption(shop.wish(anna.id), anna.id, held.id), shop.ports)
    assert shop.account(anna).lots == lots


@pytest.mark.fault(26)
def test_reserving_and_giving_back_again_and_again_prolongs_nothing(shop, anna):
    tea = shop.reward(20, 9)
    for _ in range(5):
        shop.world.clock.move(days=60)
        held = shop.redeem(anna, tea).value
        void_redemption(VoidRedemption(shop.wish(anna.id), anna.id, held.id), shop.ports)
        assert shop.account(anna).lots == (("2027-11-30", 20),)


@pytest.mark.fault(27)
def test_what_comes_back_after_its_last_day_lapses_at_once_and_the_statement_shows_it(shop, anna):
    go(shop, "2027-11-30")
    shop.world.clock.move(seconds=TO_MIDNIGHT - 60)
    held = shop.redeem(anna, shop.reward(20, 9)).value
    shop.world.clock.move(minutes=2)
    void_redemption(VoidRedemption(shop.wish(anna.id), anna.id, held.id), shop.ports)
    back, gone = shop.entries(anna)[-2:]
    assert [(each.kind, each.points, each.lots) for each in (back, gone)] == [
        ("void", 20, (("2027-11-30", 20),)),
        ("expire", -20, (("2027-11-30", 20),)),
    ]
    assert shop.account(anna).available == 0
    assert expire_points(shop.ports) == 1  # the staff's welcome, and nothing of anna's


@pytest.mark.fault(15)
def test_a_clock_set_back_neither_revives_nor_doubles(shop, anna):
    go(shop, "2027-12-01")
    expire_points(shop.ports)
    shop.world.clock.now = NOON
    assert expire_points(shop.ports) == 0
    assert (shop.account(anna).available, kinds(shop, anna)) == (0, ["earn", "expire"])


def test_a_stale_index_books_nothing_twice():
    branch = Branch()
    anna = branch.member("anna@demo.example")
    go(branch, "2027-12-01")
    branch.seam.keep_index()
    assert [expire_points(branch.ports) for _ in range(3)] == [2, 0, 0]
    assert kinds(branch, anna) == ["earn", "expire"]


def test_what_a_stale_index_did_not_show_is_booked_a_day_later_and_spent_by_nobody():
    branch = Branch()
    go(branch, "2027-12-01")
    while expire_points(branch.ports):
        pass
    branch.seam.keep_index()
    anna, tea = branch.member("anna@demo.example"), branch.reward(5, 9)
    go(branch, "2029-01-01")
    assert expire_points(branch.ports) == 0
    branch.seam.renew_index()
    with pytest.raises(InsufficientPoints):
        branch.redeem(anna, tea)
    go(branch, "2029-01-02")
    assert expire_points(branch.ports) == 1
    assert kinds(branch, anna) == ["earn", "expire"]
