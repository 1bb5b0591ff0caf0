"""A member who proves a new contact signs in with it from now on."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from msgspec.structs import replace

from chalicelib.domain.members.challenge import CodeExpired, CodeWrong
from chalicelib.domain.members.member import AlreadyMember, ContactTaken
from chalicelib.domain.members.session import Newcomer, SignedIn, SignInAgain
from chalicelib.domain.refusals import TooMany, Unauthenticated
from chalicelib.ports import ContactOf
from chalicelib.usecases.identity.change_contact import ChangeContact, change_contact
from chalicelib.usecases.identity.join import Join, join
from chalicelib.usecases.identity.request_code import RequestCode, request_code
from chalicelib.usecases.identity.verify_code import VerifyCode, verify_code
from chalicelib.usecases.identity.who import who
from chalicelib.usecases.ledger.verify_ledger import verify_ledger
from tests.world import ADDRESS, PHONE, make_world

OLD, NEW = "anna@demo.example", "anna@new.example"


@pytest.fixture
def anna(world):
    world.join(OLD, name="Anna")
    return world.sign_in(OLD)


def ask(world, session, contact=NEW, *, device=PHONE):
    """Return what proves the contact, the code right."""
    asked = RequestCode(
        contact=contact, device=device, address=ADDRESS, language="zh", changing=session
    )
    challenge = request_code(asked, world.ports)
    code = world.sent[-1].code or ""
    return ChangeContact(session=session, challenge=challenge, code=code, device=device)


def wrong(asked):
    return replace(asked, code=f"{(int(asked.code) + 1) % 10**6:06}")


def owner(world, contact):
    want = ContactOf("email", world.ports.secrets.digest("contact", contact))
    return world.ports.book.read((want,))(want)


def in_order(world):
    breaks = []
    verify_ledger(world.ports, found=breaks.append)
    return breaks == []


def test_the_code_goes_to_the_new_contact_and_says_what_it_is_for(world, anna):
    ask(world, anna.session)
    assert world.sent[-1].address == NEW
    assert "登录方式换成" in world.sent[-1].text


def test_the_member_is_reached_there_and_the_contact_before_is_free(world, anna):
    changed = change_contact(ask(world, anna.session), world.ports)
    assert changed.member.contact.value == NEW
    assert world.sign_in(NEW).member.id == anna.member.id
    assert (owner(world, OLD), owner(world, NEW)) == (None, anna.member.id)
    assert world.join(OLD).member.id != anna.member.id
    assert in_order(world)


@pytest.mark.fault(59)
def test_every_session_is_over_but_the_new_one(world, anna):
    other = world.prove(OLD).cookie
    changed = change_contact(ask(world, anna.session), world.ports)
    assert who(other, world.ports) is None
    found = who(changed.cookie, world.ports)
    assert isinstance(found, SignedIn)
    assert found.member.contact.value == NEW


def test_the_code_before_is_for_nobody_afterwards(world, anna):
    """Asked for while the contact was still hers, it lets a newcomer in, and not anna."""
    challenge = world.ask_code(OLD)
    code = world.sent[-1].code
    change_contact(ask(world, anna.session), world.ports)
    proof = VerifyCode(challenge=challenge, code=code or "", device=PHONE)
    assert isinstance(who(verify_code(proof, world.ports).cookie, world.ports), Newcomer)


def test_a_phone_number_takes_the_place_of_an_address(world, anna):
    changed = change_contact(ask(world, anna.session, "138 1234 5678"), world.ports)
    assert (changed.member.contact.kind, owner(world, OLD)) == ("phone", None)
    assert world.sign_in("13812345678").member.id == anna.member.id
    assert in_order(world)


def test_a_sign_in_of_a_while_ago_is_asked_for_anew(world, anna):
    world.clock.move(minutes=10)
    assert ask(world, anna.session)
    world.clock.move(seconds=1)
    with pytest.raises(SignInAgain):
        ask(world, anna.session)


def test_asking_for_anothers_contact_is_answered_and_told_only_to_its_owner(world, anna):
    world.join(NEW)
    stranger = ask(world, anna.session, "nobody@new.example")
    taken = ask(world, anna.session)
    assert len(taken.challenge) == len(stranger.challenge)
    assert world.sent[-1].text.replace(taken.code, "") == world.sent[-2].text.replace(
        stranger.code, ""
    )
    with pytest.raises(CodeWrong):
        change_contact(wrong(taken), world.ports)
    with pytest.raises(ContactTaken):
        change_contact(taken, world.ports)
    assert world.sign_in(OLD).member.id == anna.member.id
    assert in_order(world)


def test_one_s_own_contact_proven_again_changes_nothing(world, anna):
    changed = change_contact(ask(world, anna.session, OLD), world.ports)
    assert changed.member == anna.member
    assert who(changed.cookie, world.ports)
    assert in_order(world)


def test_a_wrong_code_counts_and_after_five_the_right_one_is_over(world, anna):
    right = ask(world, anna.session)
    for left in (4, 3, 2, 1, 0):
        with pytest.raises(CodeWrong) as refused:
            change_contact(wrong(right), world.ports)
        assert refused.value.facts == {"tries_left": left}
    with pytest.raises(CodeExpired):
        change_contact(right, world.ports)


def test_a_code_is_good_once_for_one_member_in_one_browser_and_for_nothing_else(world, anna):
    world.join("bo@demo.example")
    bo = world.sign_in("bo@demo.example")
    right = ask(world, anna.session)
    with pytest.raises(CodeExpired):
        change_contact(replace(right, session=bo.session), world.ports)
    with pytest.raises(CodeExpired):
        change_contact(replace(right, device="another phone"), world.ports)
    proof = VerifyCode(challenge=right.challenge, code=right.code, device=PHONE)
    with pytest.raises(CodeExpired):
        verify_code(proof, world.ports)
    signing_in = world.ask_code(NEW)
    with pytest.raises(CodeExpired):
        change_contact(
            replace(right, challenge=signing_in, code=world.sent[-1].code or ""), world.ports
        )
    changed = change_contact(right, world.ports)
    session = who(changed.cookie, world.ports)
    assert isinstance(session, SignedIn)
    with pytest.raises(CodeExpired):
        change_contact(replace(right, session=session.session), world.ports)


def test_a_session_that_is_over_changes_nothing(world, anna):
    first, second = ask(world, anna.session), ask(world, anna.session, "anna@third.example")
    change_contact(first, world.ports)
    with pytest.raises(Unauthenticated):
        change_contact(second, world.ports)
    assert owner(world, "anna@third.example") is None


def test_codes_to_one_contact_are_counted_whatever_they_are_for():
    world = make_world(limits=True)
    world.join(OLD)
    world.clock.move(minutes=1)
    anna = world.sign_in(OLD)
    ask(world, anna.session)
    with pytest.raises(TooMany):
        ask(world, anna.session)
    with pytest.raises(TooMany):
        world.ask_code(NEW)


def test_of_two_members_who_move_to_one_contact_at_once_one_does(world):
    for turn in range(5):
        new = f"one-{turn}@new.example"
        asked = []
        for name in ("anna", "bo"):
            world.join(f"{name}-{turn}@demo.example")
            asked.append(ask(world, world.sign_in(f"{name}-{turn}@demo.example").session, new))

        def move(one):
            try:
                return change_contact(one, world.ports).member.id
            except ContactTaken:
                return None

        with ThreadPoolExecutor(2) as pool:
            moved = list(pool.map(move, asked))
        assert moved.count(None) == 1
        assert owner(world, new) in moved
    assert in_order(world)


def test_who_moves_and_who_joins_there_are_never_both(world, anna):
    asked = ask(world, anna.session)
    newcomer = world.arrive(NEW)
    change_contact(asked, world.ports)
    wish = Join(newcomer=newcomer, consents=world.agreed(), language="zh")
    with pytest.raises(AlreadyMember):
        join(wish, world.ports)
    assert in_order(world)


def test_neither_contact_is_written_into_the_record_of_the_change(world, anna):
    change_contact(ask(world, anna.session), world.ports)
    (row,) = [r for r in world.store.walk().rows if r["sk"]["S"].startswith("MOVED#")]
    assert OLD not in str(row)
    assert NEW not in str(row)
    assert row["hash_before"]["S"] == world.ports.secrets.digest("contact", OLD)
