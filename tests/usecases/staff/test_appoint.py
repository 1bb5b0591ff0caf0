"""The house gives a contact a role."""

import pytest

from chalicelib.domain.members.contact import ContactInvalid
from chalicelib.usecases.staff.appoint import Appoint, appoint


def test_the_first_owner_is_made_from_nothing(world):
    owner = world.appoint("owner@demo.example", "owner")
    assert owner.role == "owner"
    assert world.sign_in("owner@demo.example").member == owner


def test_a_member_keeps_who_they_are_under_another_role(world):
    anna = world.join("anna@demo.example", name="Anna").member
    staff = world.appoint("Anna@Demo.Example", "staff")
    assert (staff.id, staff.code, staff.name, staff.role) == (anna.id, anna.code, "Anna", "staff")


def test_the_same_role_again_changes_nothing_and_ends_no_session(world):
    first = world.appoint("owner@demo.example", "owner")
    changes = len(world.store.changes())
    assert world.appoint("owner@demo.example", "owner") == first
    assert len(world.store.changes()) == changes


def test_who_is_made_may_be_given_a_name(world):
    asked = Appoint(contact="may@demo.example", role="manager", by="system", name="小梅")
    assert appoint(asked, world.ports).name == "小梅"


def test_nobody_is_appointed_without_a_contact(world):
    with pytest.raises(ContactInvalid):
        world.appoint("the boss", "owner")
