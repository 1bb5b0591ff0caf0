"""Members: beginning, consents, birthday, profile."""

import pytest
from msgspec.structs import replace

from chalicelib.domain.members import member as law
from chalicelib.domain.members.contact import Contact
from chalicelib.domain.members.member import Agreed, Consented, Member
from chalicelib.domain.programme import JoinRule
from tests.domain.acts import act

ANNA = Member(
    id="ANNA", code="ABCD23458", contact=Contact("email", "anna@demo.example"), joined_at=0
)
TERMS = Agreed("terms", "2026-11-01")
NEWS = Agreed("news", "2026-11-01")


def test_joining_opens_an_account_at_the_first_level_with_what_joining_earns(programme):
    joined, posting = law.begin(ANNA, "hash", act(), programme)
    assert (joined.member, joined.contact_hash) == (ANNA, "hash")
    assert posting.opening
    assert posting.after.level == programme.levels[0].id
    assert [(entry.kind, entry.source, entry.points) for entry in posting.entries] == [
        ("earn", "join", programme.earning.join.points)
    ]


def test_joining_that_earns_nothing_makes_no_entry(programme):
    nothing = replace(programme.earning, join=JoinRule(points=0, growth=0))
    _, posting = law.begin(ANNA, "hash", act(), replace(programme, earning=nothing))
    assert posting.opening
    assert not posting.entries


def test_a_consent_is_kept_with_its_wording_and_its_time(programme):
    assert law.agree([NEWS, TERMS], 7, programme) == (
        Consented("terms", "2026-11-01", 7),
        Consented("news", "2026-11-01", 7),
    )
    assert law.agree([TERMS], 7, programme) == (Consented("terms", "2026-11-01", 7),)


def test_nobody_joins_without_the_required_consent(programme):
    with pytest.raises(law.ConsentRequired) as refused:
        law.agree([NEWS], 7, programme)
    assert refused.value.facts == {"consent": "terms"}


@pytest.mark.parametrize("given", [Agreed("terms", "2025-01-01"), Agreed("soul", "2026-11-01")])
def test_a_consent_to_another_wording_counts_for_nothing(programme, given):
    with pytest.raises(law.ConsentUnknown):
        law.agree([TERMS, given], 7, programme)


@pytest.mark.parametrize("day", ["1990-05-20", "2000-02-29", "2026-11-22", "1900-01-01"])
def test_a_day_that_was_is_a_birthday(day):
    assert law.check_birthday(day, "2026-11-22") == day


@pytest.mark.parametrize(
    "day",
    [
        "",
        "2026-11-23",
        "1990-5-20",
        "19900520",
        "1990-W20-1",
        "1990-02-30",
        "1850-01-01",
        "今天",
        "1990-05-20T00:00",
        "-990-05-20",
        "9999-99-99",
    ],
)
def test_a_day_that_never_was_or_is_yet_to_come_is_no_birthday(day):
    with pytest.raises(law.BirthdayInvalid):
        law.check_birthday(day, "2026-11-22")


def test_a_profile_earns_when_its_last_field_is_filled_and_never_again(programme, account):
    half = replace(ANNA, name="Anna")
    moved, posting = law.change_profile(ANNA, account, half, act(), programme)
    assert not posting.entries
    whole = replace(moved.after, birthday="1990-05-20")
    moved, posting = law.change_profile(moved.after, account, whole, act(), programme)
    assert posting.points == programme.earning.profile.points
    again, unmoved = law.change_profile(moved.after, posting.after, moved.after, act(), programme)
    assert not unmoved.entries
    assert again.after.completed_at == act().at


def test_a_frozen_account_is_not_paid_but_its_profile_may_change(programme, account):
    whole = replace(ANNA, name="Anna", birthday="1990-05-20")
    frozen = replace(account, frozen=True)
    moved, posting = law.change_profile(ANNA, frozen, whole, act(), programme)
    assert not posting.entries
    assert moved.after.name == "Anna"
    assert moved.after.completed_at is None


def test_another_role_ends_every_session():
    assert law.appoint(ANNA, "staff").after.session_version == ANNA.session_version + 1


def test_a_changed_contact_ends_every_session_and_leaves_the_rest_as_it_is():
    mobile = Contact("phone", "+8613812345678")
    moved = law.change_contact(ANNA, mobile, 7, was="old", becomes="new")
    assert moved.after == replace(ANNA, contact=mobile, session_version=2, revision=2)
    assert (moved.before, moved.hash_before, moved.hash_after, moved.at) == (ANNA, "old", "new", 7)
