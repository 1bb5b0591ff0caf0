"""Sessions: how long they last and how they are noted."""

import pytest
from msgspec.structs import replace

from chalicelib.domain.members.contact import Contact
from chalicelib.domain.members.member import Member
from chalicelib.domain.members.rate import DAY, HOUR, MINUTE
from chalicelib.domain.members.session import (
    LIVES,
    Cookie,
    SignInAgain,
    hashed,
    is_alive,
    must_be_fresh,
    open_session,
    read_cookie,
    seen,
    write_cookie,
)

TOKEN = "t" * 43
ANNA = Member(
    id="ANNA", code="ABCD23458", contact=Contact("email", "anna@demo.example"), joined_at=0
)


@pytest.mark.parametrize(
    ("role", "idle", "absolute"),
    [("member", 14 * DAY, 30 * DAY), ("staff", 30 * MINUTE, 12 * HOUR)]
    + [(role, 15 * MINUTE, 8 * HOUR) for role in ("auditor", "manager", "owner")],
)
def test_a_session_ends_when_it_is_idle_and_in_any_case(role, idle, absolute):
    member = replace(ANNA, role=role)
    session = open_session(member, TOKEN, 0)
    assert is_alive(session, member, idle - 1)
    assert not is_alive(session, member, idle)
    used = replace(session, seen_at=absolute - 1)
    assert is_alive(used, member, absolute - 1)
    assert not is_alive(used, member, absolute)


@pytest.mark.parametrize("role", LIVES)
def test_use_is_noted_seldom_yet_often_enough_to_keep_a_session_in_use(role):
    member = replace(ANNA, role=role)
    session, writes, life = open_session(member, TOKEN, 0), 0, LIVES[role]
    for now in range(0, life.absolute, life.idle // 2):
        assert is_alive(session, member, now)
        noted = seen(session, member, now)
        session, writes = (noted.after, writes + 1) if noted else (session, writes)
    assert writes > 1
    assert not seen(session, member, session.seen_at + min(HOUR, life.idle // 5) - 1)


def test_a_disabled_member_has_no_session():
    session = open_session(ANNA, TOKEN, 0)
    assert not is_alive(session, replace(ANNA, status="disabled"), 1)
    assert not is_alive(session, replace(ANNA, session_version=2), 1)


def test_a_cookie_is_read_as_it_was_written():
    assert read_cookie(write_cookie("ANNA", TOKEN)) == Cookie("ANNA", hashed(TOKEN))
    assert read_cookie(write_cookie("new", TOKEN)) == Cookie("new", hashed(TOKEN))


@pytest.mark.parametrize(
    "text",
    [
        "",
        ".",
        "ANNA",
        f".{TOKEN}",
        f"anna.{TOKEN}",
        f"A#B.{TOKEN}",
        f"ANNA.{TOKEN}\n",
        "ANNA.short",
        f"ANNA.{TOKEN}.{TOKEN}",
        f"{'A' * 33}.{TOKEN}",
        "ANNA." + "t" * 2049,
    ],
)
def test_what_no_one_wrote_is_no_cookie(text):
    assert read_cookie(text) is None


def test_a_sign_in_is_fresh_for_ten_minutes():
    session = open_session(ANNA, TOKEN, 1000)
    must_be_fresh(session, 1000 + 10 * MINUTE)
    with pytest.raises(SignInAgain):
        must_be_fresh(session, 1001 + 10 * MINUTE)
