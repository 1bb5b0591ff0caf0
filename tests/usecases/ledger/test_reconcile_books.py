"""The reconciler: round and round by pages, an alarm for each break, once, and none for haste."""

import pytest
from msgspec.structs import replace

from chalicelib.domain.audit.rounds import PAUSE
from chalicelib.domain.calendar import day_of
from chalicelib.ports import RoundOf
from chalicelib.store.engine.sqlite import SQLite
from chalicelib.usecases.ledger import reconcile_books as story
from chalicelib.usecases.ledger.read_reconciler import read_reconciler
from chalicelib.usecases.ledger.reconcile_books import reconcile_books
from chalicelib.usecases.rewards.void_redemption import VoidRedemption, void_redemption
from tests.shop import Shop
from tests.usecases.ledger.busy import busy_shop
from tests.usecases.ledger.vandal import Vandal


@pytest.fixture
def busy():
    """A busy shop on the morning after; the day's round is still to come."""
    busy = busy_shop()
    busy.shop.world.clock.move(days=1)
    busy.shop.world.alarms.clear()
    return busy


def vandal(busy):
    return Vandal(busy, {"anna": busy.anna.id, "bo": busy.bo.id, "cy": busy.cy.id})


def go_round(shop: Shop) -> int:
    """Let the day's round come to its end, with all its second looks; return its pages."""
    pages = reconcile_books(shop.ports, pages=1000)
    while not read_reconciler(shop.ports).now.done:
        shop.world.clock.move(seconds=PAUSE)
        pages += reconcile_books(shop.ports, pages=1000)
    return pages


def next_day(shop: Shop) -> None:
    shop.world.clock.move(days=1)


def names(findings):
    return sorted(one.name for one in findings)


def test_a_round_proves_every_member_and_finds_nothing(busy):
    assert go_round(busy.shop) > 1
    state = read_reconciler(busy.shop.ports)
    assert state.last == state.now
    assert state.now.done
    assert (state.now.members, state.now.found) == (4, 0)
    assert list(state.alarms) == []
    assert busy.shop.world.alarms == []


def test_a_first_look_that_lags_raises_no_alarm(busy, monkeypatch):
    """What the last moment wrote it may not see; what it misses is looked at again."""
    fresh, lagged = SQLite.get_many, []

    def get_many(self, keys, *, lagging=False):
        lagged.append(lagging)
        return [None for _ in keys] if lagging else fresh(self, keys)

    monkeypatch.setattr(SQLite, "get_many", get_many)
    go_round(busy.shop)
    assert any(lagged)
    state = read_reconciler(busy.shop.ports)
    assert (state.now.found, list(state.alarms), busy.shop.world.alarms) == (0, [], [])


def test_a_round_is_done_once_a_day(busy):
    go_round(busy.shop)
    done = read_reconciler(busy.shop.ports)
    assert go_round(busy.shop) == 0
    assert read_reconciler(busy.shop.ports) == done
    next_day(busy.shop)
    assert go_round(busy.shop) > 0
    today = day_of(busy.shop.ports.now(), busy.shop.ports.programme)
    assert read_reconciler(busy.shop.ports).last.day == today


def test_a_round_keeps_its_place_from_run_to_run(busy, monkeypatch):
    monkeypatch.setattr(story, "ROWS", 7)
    pages = 0
    while reconcile_books(busy.shop.ports):
        pages += 1
        state = read_reconciler(busy.shop.ports)
        assert state.now.done or state.now.place
    assert pages > 10
    assert read_reconciler(busy.shop.ports).now.members == 4


@pytest.mark.parametrize("rows", [1, 7, 1000])
def test_a_break_raises_one_alarm_whatever_the_pages(busy, monkeypatch, rows):
    monkeypatch.setattr(story, "ROWS", rows)
    vandal(busy).balance(busy.anna, available=250)
    go_round(busy.shop)
    heard = names(busy.shop.world.alarms)
    assert f"I7 · member {busy.anna.id}: available" in heard
    assert len(heard) == len(set(heard))
    assert len(read_reconciler(busy.shop.ports).alarms) == len(heard)


def test_nobody_is_called_for_what_a_second_look_does_not_find(busy):
    shop = busy.shop
    vandal(busy).balance(busy.anna, available=250)
    reconcile_books(shop.ports, pages=1000)
    assert reconcile_books(shop.ports, pages=1000) == 0  # a second look takes its time
    vandal(busy).balance(busy.anna, available=249)
    go_round(shop)
    assert read_reconciler(shop.ports).now.done
    assert shop.world.alarms == []


def test_a_clock_that_stepped_back_between_a_hold_and_the_round_calls_nobody(busy):
    shop = busy.shop
    held = shop.redeem(busy.bo, busy.tea).value
    shop.world.clock.move(minutes=-10)
    reconcile_books(shop.ports)
    void_redemption(VoidRedemption(shop.wish(busy.bo.id), busy.bo.id, held.id), shop.ports)
    go_round(shop)
    assert shop.world.alarms == []


def test_an_alarm_that_stands_is_not_raised_again(busy):
    vandal(busy).balance(busy.anna, available=250)
    go_round(busy.shop)
    next_day(busy.shop)
    go_round(busy.shop)
    heard = list(busy.shop.world.alarms)
    next_day(busy.shop)
    vandal(busy).balance(busy.anna, available=251)
    go_round(busy.shop)
    assert busy.shop.world.alarms == heard
    standing = {one.what: one.stands for one in read_reconciler(busy.shop.ports).alarms}
    assert standing["available"] == "251"


def test_an_alarm_ends_with_the_first_round_that_finds_it_mended(busy):
    vandal(busy).balance(busy.anna, available=250)
    go_round(busy.shop)
    assert read_reconciler(busy.shop.ports).alarms
    vandal(busy).balance(busy.anna, available=249)
    next_day(busy.shop)
    go_round(busy.shop)
    assert list(read_reconciler(busy.shop.ports).alarms) == []
    vandal(busy).balance(busy.anna, available=250)
    next_day(busy.shop)
    before = len(busy.shop.world.alarms)
    go_round(busy.shop)
    assert len(busy.shop.world.alarms) == 2 * before


@pytest.mark.parametrize(
    ("name", "spoil"),
    [
        ("I8 · order A-ONE: its order in entry 2 of member {anna}", ("O#A-ONE", "ORDER", "at", 1)),
        ("I14 · order A-ONE: points and growth taken back", ("O#A-ONE", "ORDER", "clawed", 1)),
        ("I17 · reward {tea}: pieces sold", ("R#{tea}", "STOCK#00", "sold", 2)),
        ("I17 · reward {tea}: pieces held", ("R#{tea}", "STOCK#00", "held", 0)),
        ("I9 · member {anna}: held", ("H#{held}", "HOLD", "points", 31)),
        (
            "I22 · the referral of {bo}: the friend's credits",
            ("M#{bo}", "REFBY", "state", "pending"),
        ),
        ("I25 · code {code}: the code of member {bo}", ("CODE#{code}", "CODE", "member", "{bo}")),
    ],
)
def test_what_stands_beside_members_is_proved_too(busy, name, spoil):
    named = {
        "anna": busy.anna.id,
        "bo": busy.bo.id,
        "tea": busy.tea.id,
        "held": busy.held.id,
        "code": busy.anna.code,
    }
    pk, sk, attribute, value = spoil
    Vandal(busy, named).put(pk.format(**named), sk, **{attribute: value})
    go_round(busy.shop)
    next_day(busy.shop)  # what only sums tell, they tell twice
    go_round(busy.shop)
    assert name.format(**named) in names(busy.shop.world.alarms)


def test_a_shop_that_goes_on_meanwhile_breaks_nothing(busy, monkeypatch):
    """Between two pages people buy, redeem, give back and return, as they would at a counter."""
    monkeypatch.setattr(story, "ROWS", 5)
    shop, turn = busy.shop, 0
    reconcile_books(shop.ports)
    while not read_reconciler(shop.ports).now.done:
        turn += 1
        reconcile_books(shop.ports)
        shop.world.clock.move(seconds=40)
        shop.buy(busy.bo, 10_00, order=f"MEANWHILE-{turn}")
        if turn % 3 == 0:
            held = shop.redeem(busy.bo, shop.reward(1, 1)).value
            shop.commit(held)
        if turn % 4 == 0:
            shop.refund(f"MEANWHILE-{turn}", 5_00)
        shop.tick()
        if turn > 200:
            break
    assert shop.world.alarms == []


def test_a_member_written_between_two_reads_is_no_break(busy, monkeypatch):
    """Each look at a member meets a purchase that lands in the middle of it."""
    shop, archive = busy.shop, busy.shop.ports.archive

    class Hasty:
        def __getattr__(self, name):
            return getattr(archive, name)

        def of_member(self, member):
            records = archive.of_member(member)
            yield next(records)
            if member == busy.anna.id:
                shop.buy(busy.anna, 10_00)
            yield from records

    hasty = replace(shop.ports, archive=Hasty())
    assert reconcile_books(hasty, pages=1000) > 0
    assert shop.world.alarms == []


def test_two_runners_on_one_page_move_on_once(busy, monkeypatch):
    monkeypatch.setattr(story, "ROWS", 7)
    shop, archive = busy.shop, busy.shop.ports.archive

    class Overtaken:
        """Another runner finishes the page while this one reads it."""

        def __getattr__(self, name):
            return getattr(archive, name)

        def stretch(self, **asked):
            reconcile_books(shop.ports)
            return archive.stretch(**asked)

    assert reconcile_books(replace(shop.ports, archive=Overtaken()), pages=5) == 0
    now = shop.ports.book.read((RoundOf("now"),))(RoundOf("now"))
    while reconcile_books(shop.ports):
        pass
    assert now.records <= 7
    assert read_reconciler(shop.ports).now.members == 4
