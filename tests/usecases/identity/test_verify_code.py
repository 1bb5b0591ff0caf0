"""A person proves a contact with its code."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from msgspec.structs import replace

from chalicelib.domain.members.challenge import CodeExpired, CodeWrong
from chalicelib.domain.members.member import AccountDisabled
from chalicelib.domain.members.session import Newcomer, SignedIn
from chalicelib.domain.refusals import TooMany
from chalicelib.usecases.identity.verify_code import VerifyCode, verify_code
from chalicelib.usecases.identity.who import who
from tests.world import PHONE, make_world

DAY = 86_400


def asked(world, contact="anna@demo.example", **changed):
    challenge = world.ask_code(contact)
    right = VerifyCode(challenge=challenge, code=world.sent[-1].code or "", device=PHONE)
    return replace(right, **changed)


def wrong(world, contact="anna@demo.example"):
    right = asked(world, contact)
    return right, replace(right, code=f"{(int(right.code) + 1) % 10**6:06}")


def test_a_stranger_becomes_a_newcomer_for_a_quarter_of_an_hour(world):
    verified = verify_code(asked(world), world.ports)
    assert (verified.state, verified.seconds) == ("new", 15 * 60)
    found = who(verified.cookie, world.ports)
    assert isinstance(found, Newcomer)
    assert found.contact.value == "anna@demo.example"
    world.clock.move(minutes=15)
    assert who(verified.cookie, world.ports) is None


def test_a_member_is_signed_in(world):
    joined = world.join("anna@demo.example")
    verified = verify_code(asked(world, "ANNA@Demo.Example"), world.ports)
    assert (verified.state, verified.seconds) == ("member", 30 * DAY)
    found = who(verified.cookie, world.ports)
    assert isinstance(found, SignedIn)
    assert found.member == joined.member


def test_a_new_sign_in_leaves_the_session_before_it(world):
    joined = world.join("anna@demo.example")
    session = world.sign_in("anna@demo.example").session
    verify_code(asked(world, leaving=session), world.ports)
    assert who(joined.cookie, world.ports)
    assert not [row for row in world.store.walk().rows if session.id in row["sk"]["S"]]


def test_the_code_may_be_typed_with_spaces_or_in_full_width(world):
    right = asked(world)
    typed = " ".join(chr(ord(digit) - ord("0") + ord("０")) for digit in right.code)
    assert verify_code(replace(right, code=typed), world.ports).state == "new"


def test_a_wrong_code_is_told_with_the_tries_left(world):
    _, guess = wrong(world)
    for left in (4, 3, 2, 1, 0):
        with pytest.raises(CodeWrong) as refused:
            verify_code(guess, world.ports)
        assert refused.value.facts == {"tries_left": left}


def test_after_five_wrong_codes_the_right_one_is_over_too(world):
    right, guess = wrong(world)
    for _ in range(5):
        with pytest.raises(CodeWrong):
            verify_code(guess, world.ports)
    with pytest.raises(CodeExpired):
        verify_code(right, world.ports)


def test_many_guesses_at_once_are_still_five(world):
    right, _ = wrong(world)
    guesses = [f"{(int(right.code) + n) % 10**6:06}" for n in range(1, 31)]

    def guess(code):
        try:
            verify_code(replace(right, code=code), world.ports)
        except (CodeWrong, CodeExpired) as refusal:
            return type(refusal)

    with ThreadPoolExecutor(8) as pool:
        told = list(pool.map(guess, guesses))
    assert told.count(CodeWrong) == 5
    assert told.count(CodeExpired) == 25


def test_a_code_is_good_for_five_minutes(world):
    right = asked(world)
    world.clock.move(minutes=5)
    with pytest.raises(CodeExpired):
        verify_code(right, world.ports)


def test_a_code_is_good_once(world):
    right = asked(world)
    verify_code(right, world.ports)
    with pytest.raises(CodeExpired):
        verify_code(right, world.ports)


def test_of_two_with_one_code_at_the_same_time_one_comes_in(world):
    world.join("anna@demo.example")
    for _ in range(10):
        right = asked(world)

        def come_in(_, right=right):
            try:
                return verify_code(right, world.ports)
            except CodeExpired:
                return None

        with ThreadPoolExecutor(4) as pool:
            came = [one for one in pool.map(come_in, range(4)) if one]
        assert len(came) == 1
    sessions = [row for row in world.store.walk().rows if row["sk"]["S"].startswith("S#")]
    assert len(sessions) == 1 + 10


def test_a_code_counts_only_in_the_browser_that_asked_and_a_stranger_spends_no_try(world):
    right = asked(world)
    for _ in range(9):
        with pytest.raises(CodeExpired):
            verify_code(replace(right, device="another phone"), world.ports)
    assert verify_code(right, world.ports).state == "new"


def test_a_code_counts_only_for_its_own_challenge(world):
    anna, bo = asked(world), asked(world, "bo@demo.example")
    codes = {anna.code, bo.code}
    assert len(codes) == 2
    with pytest.raises(CodeWrong):
        verify_code(replace(bo, code=anna.code), world.ports)


def test_a_challenge_whose_browser_named_another_contact_is_over(world):
    anna, bo = asked(world), asked(world, "bo@demo.example")
    place, nonce = anna.challenge.split(".")[0], bo.challenge.split(".")[1]
    with pytest.raises(CodeExpired):
        verify_code(replace(anna, challenge=f"{place}.{nonce}"), world.ports)


def test_twenty_wrong_codes_in_a_day_end_the_guessing_for_that_day():
    world = make_world(limits=True)
    for _ in range(4):
        _, guess = wrong(world)
        for _ in range(5):
            with pytest.raises(CodeWrong):
                verify_code(guess, world.ports)
        world.clock.move(minutes=20)
    right = asked(world)
    with pytest.raises(TooMany) as refused:
        verify_code(right, world.ports)
    assert refused.value.facts["retry_after"] == DAY - 80 * 60
    world.clock.move(days=1)
    assert verify_code(asked(world), world.ports).state == "new"


def test_right_codes_are_not_counted_as_guesses():
    world = make_world(limits=True)
    for _ in range(4):
        right, guess = wrong(world)
        for _ in range(4):
            with pytest.raises(CodeWrong):
                verify_code(guess, world.ports)
        assert verify_code(right, world.ports)
        world.clock.move(minutes=20)
    with pytest.raises(CodeWrong):
        verify_code(wrong(world)[1], world.ports)


def test_who_is_disabled_cannot_come_in(world):
    world.disable(world.join("anna@demo.example").member)
    with pytest.raises(AccountDisabled):
        world.prove("anna@demo.example")
