"""Whoever used to read a member's messages is told."""

import pytest
from msgspec.structs import replace

from chalicelib.domain.members.contact import Contact
from chalicelib.domain.members.member import Member, MemberChanged
from chalicelib.domain.members.message import MailUnavailable
from chalicelib.usecases.identity.tell_old_contact import tell_old_contact
from tests.world import make_world

BEFORE = Member(
    id="ANNA", code="ABCD23458", contact=Contact("email", "anna@demo.example"), joined_at=7
)
AFTER = replace(BEFORE, contact=Contact("email", "anna@new.example"), revision=2)
MOVED = MemberChanged(BEFORE, AFTER)


@pytest.fixture
def world():
    return make_world(limits=True)


def test_the_old_contact_hears_of_it_and_what_to_do(world):
    assert tell_old_contact(MOVED, world.ports) == 1
    (note,) = world.sent
    assert (note.address, note.code) == ("anna@demo.example", None)
    assert "告诉店员" in note.text
    assert "new.example" not in note.text


def test_the_note_is_in_the_members_language(world):
    tell_old_contact(replace(MOVED, after=replace(AFTER, language="en")), world.ports)
    assert "If it was not you" in world.sent[0].text


def test_news_told_twice_is_one_note_and_a_second_change_another(world):
    assert [tell_old_contact(MOVED, world.ports) for _ in range(3)] == [1, 0, 0]
    again = MemberChanged(AFTER, replace(BEFORE, revision=3))
    assert tell_old_contact(again, world.ports) == 1
    assert [note.address for note in world.sent] == ["anna@demo.example", "anna@new.example"]


def test_what_kept_its_contact_is_no_news(world):
    assert tell_old_contact(MemberChanged(BEFORE, replace(BEFORE, name="A")), world.ports) == 0


class Broken:
    channels = frozenset({"email"})

    def send(self, _message):
        raise MailUnavailable


def test_while_mail_is_away_it_is_to_be_told_again(world):
    broken = replace(world.ports, sender=Broken())
    for _ in range(2):
        with pytest.raises(MailUnavailable):
            tell_old_contact(MOVED, broken)
    assert tell_old_contact(MOVED, world.ports) == 1


def test_a_number_where_no_text_messages_are_sent_is_passed_over(world):
    from_phone = replace(MOVED, before=replace(BEFORE, contact=Contact("phone", "+8613812345678")))
    assert tell_old_contact(from_phone, replace(world.ports, sender=Broken())) == 0
