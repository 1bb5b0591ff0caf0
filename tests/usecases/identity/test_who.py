"""Whose is a cookie?"""

import pytest

from chalicelib.domain.members.session import SignedIn
from chalicelib.usecases.identity.sign_out import sign_out
from chalicelib.usecases.identity.who import who


def signed_in(cookie, world):
    found = who(cookie, world.ports)
    return found if isinstance(found, SignedIn) else None


@pytest.mark.parametrize("cookie", ["", "x", "new." + "t" * 43, "0000000000000002." + "t" * 43])
def test_an_unknown_cookie_is_nobodys(world, cookie):
    world.join("anna@demo.example")
    assert who(cookie, world.ports) is None


def test_a_token_under_another_members_id_is_nobodys(world):
    anna, bo = world.join("anna@demo.example"), world.join("bo@demo.example")
    token = anna.cookie.partition(".")[2]
    assert who(f"{bo.member.id}.{token}", world.ports) is None


def test_the_token_itself_lies_nowhere(world):
    cookie = world.join("anna@demo.example").cookie
    assert cookie.partition(".")[2] not in str(world.store.walk().rows)


def test_the_cookie_before_joining_signs_nobody_in_afterwards(world):
    before = world.prove("anna@demo.example").cookie
    world.join("anna@demo.example")
    assert signed_in(before, world) is None


def test_a_member_stays_signed_in_while_they_come_by(world):
    cookie = world.join("anna@demo.example").cookie
    for _ in range(2):
        world.clock.move(days=13)
        assert signed_in(cookie, world)
    world.clock.move(days=4)
    assert not signed_in(cookie, world)


def test_a_member_who_stays_away_for_two_weeks_signs_in_again(world):
    cookie = world.join("anna@demo.example").cookie
    world.clock.move(days=14)
    assert not signed_in(cookie, world)


def test_a_manager_at_work_stays_signed_in_and_signs_in_again_after_a_pause(world):
    world.appoint("may@demo.example", "manager")
    cookie = world.prove("may@demo.example").cookie
    for _ in range(20):
        world.clock.move(minutes=10)
        assert signed_in(cookie, world)
    world.clock.move(minutes=15)
    assert not signed_in(cookie, world)


def test_an_authenticated_call_writes_at_most_once_an_hour(world):
    cookie = world.join("anna@demo.example").cookie
    world.clock.move(hours=1)
    before = len(world.store.changes())
    for _ in range(50):
        assert signed_in(cookie, world)
        world.clock.move(minutes=1)
    assert len(world.store.changes()) == before + 1


def test_who_signs_out_is_out_at_once_and_elsewhere_stays_in(world):
    here = world.join("anna@demo.example").cookie
    there = world.prove("anna@demo.example").cookie
    found = signed_in(here, world)
    assert found
    sign_out(found.session, world.ports)
    assert not signed_in(here, world)
    assert signed_in(there, world)


def test_a_use_noted_late_does_not_bring_back_a_session_that_was_closed(world):
    cookie = world.join("anna@demo.example").cookie
    world.clock.move(hours=2)
    before = world.store.changes()
    found = signed_in(cookie, world)
    assert found
    sign_out(found.session, world.ports)
    assert not signed_in(cookie, world)
    assert len(world.store.changes()) == len(before) + 2


@pytest.mark.fault(59)
def test_another_role_ends_every_session_at_once(world):
    cookie = world.join("anna@demo.example").cookie
    world.appoint("anna@demo.example", "staff")
    assert not signed_in(cookie, world)
    assert world.sign_in("anna@demo.example").member.role == "staff"
