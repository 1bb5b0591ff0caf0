"""Staff look a member up."""

import pytest

from chalicelib.domain.members.member import MemberUnknown
from chalicelib.usecases.members.find_member import find_member


def test_a_member_is_found_by_code_as_typed_and_by_id(world):
    anna = world.join("anna@demo.example").member
    typed = f"{anna.code[:3]}-{anna.code[3:6]} {anna.code[6:]}".lower()
    assert find_member(typed, world.ports) == anna
    assert find_member(anna.id, world.ports) == anna


@pytest.mark.parametrize("text", ["", "N0B0DY", "M#1", "1#BAL", "x" * 3000, "\ud800", "anna"])
def test_what_is_nobodys_finds_nobody(world, text):
    world.join("anna@demo.example")
    with pytest.raises(MemberUnknown):
        find_member(text, world.ports)
