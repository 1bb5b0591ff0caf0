"""Leaving: nothing of the person remains, but that their contact was a member's, for a while."""

import pytest
from msgspec.structs import replace

from chalicelib.domain.members import leaving
from chalicelib.domain.members.contact import Contact
from chalicelib.domain.members.member import Consented, Member, begin, change_profile
from chalicelib.domain.members.rate import DAY
from tests.domain.acts import act

ANNA = Member(
    id="anna",
    code="ABCD23458",
    contact=Contact("email", "anna@demo.example"),
    joined_at=1_000,
    name="Anna",
    birthday="1990-05-20",
    consents=(Consented("terms", "2026-11-01", 1_000),),
    came_from="C0DE42",
)


def test_everything_personal_is_gone_and_every_session_over():
    after = leaving.leave(ANNA, "hash", 2_000).after
    assert (after.name, after.birthday, after.consents) == ("", None, ())
    assert after.contact == Contact("email", "")
    assert (after.status, after.session_version, after.revision) == ("deleted", 2, 2)


def test_the_code_and_what_brought_them_stay_for_the_counts():
    after = leaving.leave(ANNA, "hash", 2_000).after
    assert (after.id, after.code, after.came_from) == ("anna", "ABCD23458", "C0DE42")


@pytest.mark.parametrize("role", ["staff", "auditor", "manager", "owner"])
def test_a_role_ends_first(role):
    with pytest.raises(leaving.RoleHeld):
        leaving.leave(replace(ANNA, role=role), "hash", 2_000)


def test_a_contact_is_remembered_for_a_year_and_then_it_is_new():
    left = leaving.leave(ANNA, "hash", 2_000)
    assert left.until == 2_000 + 365 * DAY
    assert leaving.is_remembered(left.until, left.until - 1)
    assert not leaving.is_remembered(left.until, left.until)
    assert not leaving.is_remembered(None, 2_000)


@pytest.mark.fault(80)
def test_who_comes_back_earns_neither_for_joining_nor_for_a_profile(programme):
    back = replace(ANNA, name="", birthday=None, returning=True)
    made, opened = begin(back, "hash", act(), programme)
    assert (opened.entries, opened.opening, made.member) == ((), True, back)
    moved, posting = change_profile(back, opened.after, ANNA, act(), programme)
    assert posting.entries == ()
    assert moved.after.completed_at is None
