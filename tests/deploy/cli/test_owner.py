"""An owner is appointed from the command line."""

from deploy.cli.shop import the_shop


def roles():
    with the_shop() as (shop, _):
        people = shop.world.ports.directory.newest(after=None, limit=9).items
    return {member.contact.value: member.role for member in people}


def test_a_stranger_becomes_an_owner(perennial):
    assert "Anna@demo.example is an owner" in perennial("owner", "Anna@demo.example")
    assert roles() == {"anna@demo.example": "owner"}


def test_to_appoint_twice_changes_nothing(perennial):
    perennial("owner", "anna@demo.example")
    perennial("owner", "anna@demo.example")
    assert roles() == {"anna@demo.example": "owner"}
