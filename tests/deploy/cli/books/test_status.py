"""At a glance: what stands well, and what needs a person, by an exit code too."""

import os
import time

import pytest

from chalicelib.domain.decision import Wish
from chalicelib.store.port import Put
from chalicelib.usecases.ledger.reconcile_books import reconcile_books
from chalicelib.usecases.rewards.redeem import Redeem, redeem
from chalicelib.wiring import machine
from deploy.cli.keeping.backup import MADE
from deploy.cli.shop import the_shop
from tests.deploy.cli.books.test_ledger import known, spoil
from tests.store import ministack_wire
from tests.store.engines import row


def work():
    """Let the shop do what it does by itself, until nothing is left."""
    with the_shop() as (shop, _):
        while shop.world.tick():
            pass
        while reconcile_books(shop.world.ports, pages=1):
            pass


def later(seconds):
    with the_shop() as (shop, _):
        shop.clock.forward(seconds)


@pytest.fixture
def calls(perennial, capsys):
    """Ask how it stands where it does not stand well; return what is marked."""

    def ask():
        with pytest.raises(SystemExit) as ended:
            perennial("status")
        assert "needs a person" in str(ended.value.code)
        return [line[2:] for line in capsys.readouterr().out.splitlines() if line[0] == "!"]

    return ask


def test_a_shop_that_goes_well_says_so(perennial):
    perennial("seed")
    work()
    said = perennial("status").splitlines()
    assert said[-1] == "Nothing needs a person."
    assert "  The books: no alarm." in said
    assert "  The reconciler: last whole round less than a minute ago." in said
    assert any(line.startswith("  Members: ") and "Entries: " in line for line in said)
    assert "  Changes that wait for the feed: 0." in said
    assert "  Backup: none yet." in said


def test_changes_that_nobody_follows_are_late(perennial, calls):
    perennial("owner", "anna@demo.example")
    later(400)
    (said,) = calls()
    assert said.startswith("Changes that wait for the feed: ")
    assert said.endswith(", the oldest since 6 minutes.")


def test_a_change_set_aside_needs_a_person(perennial, calls):
    with the_shop() as (shop, _):
        store = shop.world.store
        store.write([Put(row("M#NOBODY", "E#0000000001", kind="earn"))])
        store.set_aside(int(store.changes()[0].id))
    assert calls() == ["Changes set aside: 1, see perennial feed."]


def test_a_break_in_the_books_needs_a_person(perennial, calls):
    perennial("owner", "anna@demo.example")
    work()
    spoil(known("anna@demo.example").id)
    for _ in range(3):
        later(86_400)
        work()
    assert calls()[0].startswith("The books: ")


def test_a_reconciler_that_rests_too_long_needs_a_person(perennial, calls):
    perennial("seed")
    work()
    later(3 * 86_400)
    assert "The reconciler: last whole round 3 days ago." in calls()


def test_a_hold_past_its_time_asks_whether_the_shop_runs(perennial, calls):
    perennial("seed")
    work()
    with the_shop() as (shop, _):
        ports = shop.world.ports
        shelf = [one for one, _ in ports.shelf.rewards() if not one.instant]
        reward = min(shelf, key=lambda one: one.price)
        member = next(
            one
            for one in ports.directory.newest(after=None, limit=99).items
            if one.role == "member"
        )
        redeem(Redeem(Wish(member.id, "a key of this test", "x"), member.id, reward.id), ports)
    assert "  Vouchers held open: 1." in perennial("status").splitlines()
    later(3_600)
    assert "Due since 45 minutes: is the shop running?" in calls()


def test_a_backup_grows_old(perennial, data, tmp_path, calls):
    perennial("owner", "anna@demo.example")
    work()
    perennial("backup", tmp_path / "copy.db")
    assert "Backup: last less than a minute ago" in perennial("status")
    old = time.time() - 8 * 86_400
    os.utime(data / MADE, (old, old))
    (said,) = calls()
    assert said.startswith("Backup: last 8 days ago (")


def test_a_shop_that_was_never_backed_up_is_given_a_week(perennial, data, calls):
    perennial("owner", "anna@demo.example")
    work()
    old = time.time() - 8 * 86_400
    os.utime(data / "secret", (old, old))
    assert calls() == ["Backup: none yet."]


def test_the_table_of_a_deployed_shop_is_asked_the_same(perennial, monkeypatch):
    wire = ministack_wire.Wire()
    store = ministack_wire.store(wire)
    monkeypatch.setattr(machine, "_engine_at", lambda _: (store, None, lambda: 0))
    monkeypatch.setenv("ENGINE", "dynamodb:eu-west-1/perennial-prod")
    perennial("owner", "anna@demo.example")
    work()
    said = perennial("status").splitlines()
    assert "  The books: no alarm." in said
    assert "  Vouchers held open: 0." in said
    assert "  Members: 1, by the last whole round." in said
    wire.forget()
