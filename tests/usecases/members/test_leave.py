"""A member leaves: what is left lapses, the account closes, and nothing of the person is kept."""

import json

import pytest

from chalicelib.domain.ledger.closing import VouchersOpen
from chalicelib.domain.ledger.points import AccountClosed
from chalicelib.domain.members.leaving import RoleHeld
from chalicelib.domain.members.member import MemberGone
from chalicelib.domain.members.session import Newcomer, SignInAgain
from chalicelib.domain.refusals import Unauthenticated
from chalicelib.ports import MemberOf, ReferralOf
from chalicelib.usecases.identity.change_contact import ChangeContact, change_contact
from chalicelib.usecases.identity.request_code import RequestCode, request_code
from chalicelib.usecases.identity.who import who
from chalicelib.usecases.ledger.verify_ledger import verify_ledger
from chalicelib.usecases.members import leave as leaving
from chalicelib.usecases.members.find_member import find_member
from chalicelib.usecases.members.freeze_account import FreezeAccount, freeze_account
from chalicelib.usecases.members.leave import leave
from chalicelib.usecases.members.list_members import ListMembers, list_members
from chalicelib.usecases.members.read_me import read_me
from chalicelib.usecases.members.send_notices import send_notices
from chalicelib.usecases.members.update_profile import UpdateProfile, update_profile
from chalicelib.usecases.points.adjust_points import AdjustPoints, adjust_points
from chalicelib.usecases.points.reverse_entry import ReverseEntry, reverse_entry
from chalicelib.usecases.referrals.list_referrals import list_referrals
from chalicelib.usecases.referrals.name_referrer import (
    BeenBefore,
    CodeUnknown,
    NameReferrer,
    name_referrer,
)
from chalicelib.usecases.referrals.scan import scan_referral
from chalicelib.usecases.rewards.undo_commit import UndoCommit, undo_commit
from chalicelib.usecases.rewards.void_redemption import VoidRedemption, void_redemption
from tests.shop import Shop
from tests.world import ADDRESS, PHONE

ANNA, MOVED, BEN = "anna@demo.example", "anna.li@moved.example", "ben@demo.example"
NAME, BIRTHDAY = "Annabel Quince", "1987-03-14"


@pytest.fixture
def shop():
    """What is left standing at the end is proved, whatever was done."""
    shop = Shop()
    yield shop
    shop.tick()
    found = []
    verify_ledger(shop.ports, found=found.append)
    assert found == []


@pytest.fixture
def anna(shop):
    return shop.world.join(ANNA, name=NAME).member


def go(shop, contact=ANNA):
    leave(shop.world.sign_in(contact).session, shop.ports)


def profile(shop, member):
    want = MemberOf(member.id)
    return shop.ports.book.read((want,))(want)


def adjust(shop, member, points):
    wish = shop.wish(shop.staff.id)
    return adjust_points(AdjustPoints(wish, member.id, points, "a fair"), shop.ports).value


def test_what_is_left_lapses_by_an_entry_of_its_own_and_the_account_is_closed(shop, anna):
    shop.buy(anna, 88_00)
    go(shop)
    last = shop.entries(anna)[-1]
    assert (last.kind, last.reason.code, last.points, last.actor) == (
        "expire",
        "left",
        -108,
        anna.id,
    )
    account = shop.account(anna)
    assert (account.available, account.lots, account.closed_from) == (0, (), last.seq)


@pytest.mark.fault(59)
def test_every_session_is_over_at_once_and_the_contact_is_a_strangers(shop, anna):
    other = shop.world.prove(ANNA).cookie
    go(shop)
    assert who(other, shop.ports) is None
    assert isinstance(who(shop.world.prove(ANNA).cookie, shop.ports), Newcomer)


def test_asked_again_nobody_is_signed_in(shop, anna):
    session = shop.world.sign_in(ANNA).session
    leave(session, shop.ports)
    with pytest.raises(Unauthenticated):
        leave(session, shop.ports)
    assert [e.reason.code for e in shop.entries(anna)].count("left") == 1


def test_a_sign_in_of_a_while_ago_is_asked_for_anew(shop, anna):
    session = shop.world.sign_in(ANNA).session
    shop.world.clock.move(minutes=10, seconds=1)
    with pytest.raises(SignInAgain):
        leave(session, shop.ports)
    assert profile(shop, anna).name == NAME


def test_a_voucher_is_used_or_given_back_first(shop, anna):
    held = shop.redeem(anna, shop.reward(15, 2, per_member=1)).value
    with pytest.raises(VouchersOpen):
        go(shop)
    void_redemption(VoidRedemption(shop.wish(anna.id), anna.id, held.id), shop.ports)
    go(shop)
    assert shop.account(anna).closed_from


def test_the_people_of_the_shop_give_up_their_role_first(shop):
    session = shop.world.sign_in("staff@demo.example").session
    with pytest.raises(RoleHeld):
        leave(session, shop.ports)


def test_a_frozen_account_is_left_too(shop, anna):
    asked = {"member": anna.id, "frozen": True, "reason": "odd orders", "by": shop.staff.id}
    freeze_account(FreezeAccount(**asked), shop.ports)
    go(shop)
    assert shop.account(anna).frozen_why == ""
    with pytest.raises(AccountClosed):
        freeze_account(FreezeAccount(**asked), shop.ports)


def test_nothing_is_given_to_who_has_left(shop, anna):
    tea = shop.reward(5, 3)
    done = shop.commit(shop.redeem(anna, tea).value).value
    taken = adjust(shop, anna, -3)
    go(shop)
    refused = [
        lambda: shop.buy(anna, 88_00),
        lambda: adjust(shop, anna, 10),
        lambda: undo_commit(UndoCommit(shop.wish(shop.staff.id), done.id, "?"), shop.ports),
        lambda: reverse_entry(
            ReverseEntry(shop.wish(shop.staff.id), anna.id, taken.seq, "?"), shop.ports
        ),
    ]
    for asked in refused:
        with pytest.raises(AccountClosed):
            asked()


def test_a_refund_of_an_old_order_is_entered_and_owed_by_nobody_in_particular(shop, anna):
    shop.buy(anna, 88_00, order="A-1")
    go(shop)
    shop.refund("A-1", 88_00)
    account = shop.account(anna)
    assert (account.available, account.debt) == (0, 88)
    assert shop.entries(anna)[-1].kind == "clawback"


@pytest.mark.fault(80)
def test_who_comes_back_is_welcome_to_no_second_welcome_credit(shop, anna):
    ben = shop.member(BEN)
    go(shop)
    shop.world.clock.move(days=364)
    back = shop.world.join(ANNA, ref=ben.code)
    assert (back.referrer, back.member.returning) == (None, True)
    assert shop.entries(back.member) == []
    with pytest.raises(BeenBefore):
        name_referrer(NameReferrer(back.member.id, ben.code), shop.ports)
    said = UpdateProfile(member=back.member.id, name="Anna", birthday=BIRTHDAY)
    assert update_profile(said, shop.ports).points == 0
    me = read_me(back.member, shop.ports)
    assert (me.missing, me.late_code_until) == ((), None)
    shop.buy(back.member, 88_00)
    shop.tick()
    assert shop.account(ben).available == 20


@pytest.mark.fault(80)
def test_whoever_comes_back_and_leaves_again_is_remembered_from_then_on(shop, anna):
    go(shop)
    shop.world.clock.move(days=300)
    shop.member(ANNA)
    go(shop)
    shop.world.clock.move(days=300)
    assert shop.world.join(ANNA).member.returning


def test_a_year_later_the_contact_is_anybodys(shop, anna):
    go(shop)
    shop.world.clock.move(days=365)
    new = shop.world.join(ANNA).member
    assert (new.returning, shop.account(new).available) == (False, 20)
    assert new.id != anna.id


@pytest.mark.fault(80)
def test_a_contact_is_remembered_whoever_has_it_in_between(shop, anna):
    go(shop)
    shop.member(BEN)
    move(shop, BEN, ANNA)
    assert not shop.world.sign_in(ANNA).member.returning
    move(shop, ANNA, BEN)
    assert shop.world.join(ANNA).member.returning


def test_the_code_leads_nowhere_and_counts_for_nobody(shop, anna):
    ben = shop.member(BEN)
    assert scan_referral(anna.code, shop.ports)
    go(shop)
    assert scan_referral(anna.code, shop.ports) is None
    assert shop.world.join("cy@demo.example", ref=anna.code).referrer is None
    with pytest.raises(CodeUnknown):
        name_referrer(NameReferrer(ben.id, anna.code), shop.ports)


def test_a_friend_brought_before_is_welcomed_and_nobody_is_credited_for_them(shop, anna):
    ben = shop.member(BEN, ref=anna.code)
    go(shop)
    shop.buy(ben, 50_00)
    shop.tick()
    referral = shop.ports.book.read((ReferralOf(ben.id),))(ReferralOf(ben.id))
    assert (referral.state, referral.why, referral.counts) == ("credited", "left", False)
    assert shop.account(ben).available == 20 + 50 + 60
    shop.tick()
    assert shop.entries(anna)[-1].reason.code == "left"


def test_a_friend_who_left_brings_nothing_and_is_shown_without_a_name(shop, anna):
    ben = shop.world.join(BEN, name="Benjamin", ref=anna.code).member
    shop.buy(ben, 50_00)
    go(shop, BEN)
    shop.tick()
    (friend,) = list_referrals(anna.id, shop.ports)
    assert (friend.name, friend.points) == ("***", None)
    assert (friend.referral.state, friend.referral.why) == ("rejected", "left")
    assert shop.account(anna).available == 20


def test_a_credit_is_taken_back_from_who_has_left_as_well(shop, anna):
    ben = shop.member(BEN, ref=anna.code)
    shop.buy(ben, 50_00, order="B-1")
    shop.tick()
    go(shop)
    shop.refund("B-1", 50_00)
    shop.tick()
    assert shop.account(anna).debt == 100


def test_the_shop_sees_that_somebody_left_and_not_who(shop, anna):
    go(shop)
    with pytest.raises(MemberGone):
        find_member(anna.code, shop.ports)
    (found,) = list_members(ListMembers(query=anna.code), shop.ports).items
    assert (found.name, found.status) == ("", "deleted")
    for query in (ANNA, NAME):
        assert list_members(ListMembers(query=query), shop.ports).items == ()


def test_they_are_told_once_that_it_was_the_last_message(shop, anna):
    go(shop)
    shop.tick()
    shop.tick()
    farewells = [one for one in shop.world.sent if "已退出" in one.subject]
    assert [one.address for one in farewells] == [ANNA]
    shop.world.clock.move(days=343)
    before = len(shop.world.sent)
    send_notices(shop.ports)
    assert ANNA not in [one.address for one in shop.world.sent[before:]]


def test_who_changed_their_contact_often_leaves_as_well(shop, anna, monkeypatch):
    monkeypatch.setattr(leaving, "TOGETHER", 3)
    contact = ANNA
    for number in range(7):
        contact = move(shop, contact, f"anna.{number}@moved.example")
    held = shop.redeem(shop.world.sign_in(contact).member, shop.reward(15, 2)).value
    with pytest.raises(VouchersOpen):
        go(shop, contact)
    assert len([key for key in rows(shop) if "MOVED#" in key]) == len(range(7))
    void_redemption(VoidRedemption(shop.wish(anna.id), anna.id, held.id), shop.ports)
    go(shop, contact)
    assert not [key for key in rows(shop) if "MOVED#" in key]


def move(shop, old, new):
    session = shop.world.sign_in(old).session
    asked = RequestCode(contact=new, device=PHONE, address=ADDRESS, language="zh", changing=session)
    challenge = request_code(asked, shop.ports)
    code = shop.world.sent[-1].code or ""
    proof = ChangeContact(session=session, challenge=challenge, code=code, device=PHONE)
    change_contact(proof, shop.ports)
    return new


def rows(shop):
    """Every row as text, by its key."""
    found, after = {}, None
    while True:
        page = shop.world.store.walk(after=after)
        found |= {
            f"{r['pk']['S']} {r['sk']['S']}": json.dumps(r, ensure_ascii=False) for r in page.rows
        }
        after = page.after
        if after is None:
            return found


def lived(shop):
    """A member of some days, with something of everything; the contact changed once."""
    anna = shop.world.join(ANNA, name=NAME, ref=shop.member("cy@demo.example").code).member
    said = UpdateProfile(member=anna.id, birthday=BIRTHDAY)
    update_profile(said, shop.ports)
    shop.buy(anna, 88_00, order="A-1")
    shop.tick()
    shop.commit(shop.redeem(anna, shop.reward(15, 3, per_member=2)).value)
    shop.redeem(anna, shop.reward(10, 3, instant=True))
    adjust(shop, anna, 12)
    shop.member(BEN, ref=anna.code)
    shop.world.clock.move(days=343)
    shop.tick()
    move(shop, ANNA, MOVED)
    shop.world.ask_code(MOVED)
    shop.tick()
    return anna


def test_a_planted_canary_is_found_nowhere(shop):
    """Name, birthday, both contacts, and the keyed hashes of these, but for what is remembered."""
    anna = lived(shop)
    digest = shop.ports.secrets.digest
    hashes = [digest("contact", contact) for contact in (ANNA, MOVED)]
    planted = [NAME, NAME.casefold(), BIRTHDAY, ANNA, MOVED, *hashes]
    before = "\n".join(rows(shop).values())
    assert all(each in before for each in planted)
    go(shop, MOVED)
    shop.tick()
    said = len(shop.world.sent)
    shop.world.clock.move(days=2)
    shop.world.store.sweep(before=shop.ports.now())
    shop.tick()
    found = {(each, key) for key, row in rows(shop).items() for each in planted if each in row}
    assert found == {(hashes[1], f"U#email#{hashes[1]} LEFT")}
    behind = str((shop.world.store.changes(), shop.world.store.aside()))
    assert not [each for each in planted if each in behind]
    assert shop.world.sent[said:] == []
    assert shop.account(anna).closed_from


def test_a_code_under_way_goes_at_once(shop, anna):
    session = shop.world.sign_in(ANNA).session
    shop.world.ask_code(ANNA)
    assert [key for key in rows(shop) if key.startswith("OTP#")]
    leave(session, shop.ports)
    assert not [key for key in rows(shop) if key.startswith("OTP#")]


def test_no_answer_of_the_books_names_who_left(shop):
    """Wishes are kept for ever: what they were answered holds ids, and no person."""
    anna = lived(shop)
    go(shop, MOVED)
    kept = [row for key, row in rows(shop).items() if key.startswith("I#")]
    assert kept
    assert not [row for row in kept if NAME in row or ANNA in row or MOVED in row]
    assert anna.id in "".join(kept)
