"""All rows as records, on every engine: what stands under one member comes in one run."""

from itertools import groupby

import pytest

from chalicelib.domain.audit.records import OfMember, Unreadable
from chalicelib.domain.ledger.account import Account, Entry
from chalicelib.domain.rewards.redemption import Redemption
from chalicelib.store import archive as module
from chalicelib.store.archive import Archive
from chalicelib.store.port import Key, Update, text
from tests.shop import Shop
from tests.world import make_world


@pytest.fixture
def shop(store, monkeypatch):
    monkeypatch.setattr(module, "PAGE", 3)
    return Shop(make_world(store=store))


@pytest.fixture
def anna(shop):
    """Brought by bo, with five entries and two redemptions."""
    bo = shop.member("bo@demo.example")
    anna = shop.member("anna@demo.example", ref=bo.code)
    shop.buy(anna, 100_00)
    shop.buy(anna, 100_00)
    tea = shop.reward(5, 9, per_member=9)
    shop.redeem(anna, tea)
    shop.redeem(anna, tea)
    return anna


def kinds(records):
    return [type(record).__name__ for record in records]


def test_each_member_comes_in_one_run_the_account_first_and_entries_by_number(store, anna):
    records = [one for one in Archive(store).everything() if isinstance(one, OfMember)]
    runs = [list(run) for _, run in groupby(records, lambda one: getattr(one, "member", ""))]
    of_anna = [run for run in runs if getattr(run[0], "member", "") == anna.id]
    assert len(of_anna) == 1
    assert isinstance(of_anna[0][0], Account)
    entries = [one.seq for one in of_anna[0] if isinstance(one, Entry)]
    assert entries == [1, 2, 3, 4, 5]


def test_everything_that_an_audit_reads_is_there(store, anna):
    found = kinds(Archive(store).everything())
    counts = {kind: found.count(kind) for kind in sorted(set(found))}
    assert counts == {
        "Account": 3,
        "CodeOwned": 3,
        "ContactOwned": 3,
        "Entry": 7,
        "Granted": 4,
        "Member": 3,
        "Order": 2,
        "Redemption": 2,
        "Referral": 1,
        "Step": 2,
        "Stock": 1,
        "Taken": 1,
    }


def test_one_member_comes_with_their_redemptions_and_nobody_elses(store, shop, anna):
    shop.redeem(shop.member("cy@demo.example"), shop.reward(1, 1))
    records = list(Archive(store).of_member(anna.id))
    assert kinds(records)[-2:] == ["Redemption", "Redemption"]
    assert {one.member for one in records if isinstance(one, Account | Entry | Redemption)} == {
        anna.id
    }


def test_a_row_that_cannot_be_read_is_named_and_stops_nothing(store, anna):
    store.write([Update(Key(f"M#{anna.id}", "E#0000000002"), put={"points": text("x")})])
    records = list(Archive(store).everything())
    assert [one.place for one in records if isinstance(one, Unreadable)] == [
        f"row M#{anna.id} E#0000000002"
    ]
    assert kinds(records).count("Entry") == 6


def test_stretches_come_round_to_every_member_once_and_to_all_beside(store, anna):
    archive, after = Archive(store), None
    begun, beside, turns = [], [], 0
    while after or not turns:
        stretch = archive.stretch(after=after, limit=3)
        begun += stretch.members
        beside += kinds(stretch.beside)
        after, turns = stretch.after, turns + 1
    assert turns > 10
    assert len(begun) == len(set(begun)) == 3
    assert anna.id in begun
    assert {kind: beside.count(kind) for kind in ("Order", "Redemption", "Granted")} == {
        "Order": 2,
        "Redemption": 2,
        "Granted": 4,
    }


def test_heads_and_friends_are_listed(store, anna):
    archive = Archive(store)
    accounts = {account.member: account.seq for account in archive.accounts()}
    assert accounts[anna.id] == 5
    (referral,) = [one for member in accounts for one in archive.brought(member)]
    assert referral.friend == anna.id
