"""An owner appoints and dismisses."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from msgspec.structs import replace

from chalicelib.domain.members.member import MemberGone, MemberUnknown
from chalicelib.domain.members.post import OwnersOnly, OwnRole
from chalicelib.ports import Book
from chalicelib.usecases.members.leave import leave
from chalicelib.usecases.staff.change_role import ChangeRole, change_role
from chalicelib.usecases.staff.list_staff import list_staff


@pytest.fixture
def owner(world):
    return world.appoint("owner@demo.example", "owner")


@dataclass
class Rival:
    """A book in which somebody else is quicker once, between reading and writing."""

    book: Book
    act: Callable[[], object] | None

    def settle(self, wants, decide):
        def met(view):
            decided, act = decide(view), self.act
            self.act = None
            if act:
                act()
            return decided

        return self.book.settle(wants, met)


def change(world, member, role, by):
    return change_role(ChangeRole(member=member, role=role, by=by.id), world.ports)


def listed(world):
    return [(one.id, one.role) for one in list_staff(world.ports)]


def test_who_is_appointed_is_listed_until_they_are_dismissed(world, owner):
    anna = world.join("anna@demo.example").member
    assert listed(world) == [(owner.id, "owner")]
    change(world, anna.code, "staff", owner)
    change(world, anna.id, "manager", owner)
    assert listed(world) == [(owner.id, "owner"), (anna.id, "manager")]
    change(world, anna.id, "member", owner)
    assert listed(world) == [(owner.id, "owner")]


def test_every_change_is_a_step_of_the_trail(world, owner):
    anna = world.join("anna@demo.example").member
    change(world, anna.id, "staff", owner)
    change(world, anna.id, "staff", owner)
    change(world, anna.id, "member", owner)
    steps = world.ports.shelf.steps(owner.id, before=None, limit=9).items
    assert [(step.deed, step.target) for step in steps] == [
        ("dismiss", anna.id),
        ("appoint", anna.id),
    ]


def test_a_session_under_another_role_is_over(world, owner):
    anna = world.join("anna@demo.example").member
    signed_in = world.sign_in("anna@demo.example").session
    changed = change(world, anna.id, "staff", owner)
    assert changed.session_version > signed_in.version


@pytest.mark.parametrize("role", ["member", "staff", "owner"])
def test_nobody_changes_their_own_role_so_there_is_always_an_owner(world, owner, role):
    with pytest.raises(OwnRole):
        change(world, owner.id, role, owner)
    assert listed(world) == [(owner.id, "owner")]


def test_who_has_just_been_dismissed_appoints_nobody(world, owner):
    other = world.appoint("other@demo.example", "owner")
    change(world, other.id, "member", owner)
    with pytest.raises(OwnersOnly):
        change(world, owner.id, "member", other)


def test_of_two_owners_who_dismiss_each_other_at_once_one_stays(world, owner):
    other = world.appoint("other@demo.example", "owner")
    rival = Rival(world.ports.book, lambda: change(world, owner.id, "member", other))
    ports = replace(world.ports, book=rival)
    with pytest.raises(OwnersOnly):
        change_role(ChangeRole(member=other.id, role="member", by=owner.id), ports)
    assert listed(world) == [(other.id, "owner")]


def test_only_who_is_there_is_appointed(world, owner):
    with pytest.raises(MemberUnknown):
        change(world, "0000", "staff", owner)
    anna = world.join("anna@demo.example")
    leave(world.sign_in("anna@demo.example").session, world.ports)
    with pytest.raises(MemberGone):
        change(world, anna.member.id, "staff", owner)
