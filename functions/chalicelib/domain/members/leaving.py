"""Leaving: nothing of the person remains, but that their contact was a member's, for a while."""

from msgspec import Struct
from msgspec.structs import replace

from chalicelib.domain.decision import Change
from chalicelib.domain.members.contact import Contact
from chalicelib.domain.members.member import Member
from chalicelib.domain.members.rate import DAY
from chalicelib.domain.refusals import Conflict

REMEMBERED_DAYS = 365
"""How long a contact that left is known by its keyed hash. Somebody who comes back within them has
had what is given once: for joining, for a profile, for coming through a friend. Without that, a
cup of tea could be had for each leaving; for ever would be longer than the purpose needs."""


class RoleHeld(Conflict):
    """The shop's own people are named in its trail: a role ends first, then a membership."""

    code = "role_held"


class MemberLeft(Change, frozen=True):
    """The contact, by its keyed hash, is free again, and remembered until that second."""

    before: Member
    after: Member
    contact_hash: str
    until: int


class Moved(Struct, frozen=True):
    """A change of contact: by which revision of the member, at which second."""

    revision: int
    at: int


class MovesForgotten(Change, frozen=True):
    """With a member's changes of contact go the hashes of former ones."""

    member: str
    moves: tuple[Moved, ...]


class NeverLeft(Change, frozen=True):
    """Nothing of it is written, but nobody with this contact may have left in between."""

    contact: Contact
    contact_hash: str
    at: int


def leave(member: Member, contact_hash: str, at: int) -> MemberLeft:
    """Take everything personal off a profile; all sessions are over. Raises RoleHeld.

    The code stays, for it leads to a page; so does what brought them, for the counts of channels.
    """
    if member.role != "member":
        raise RoleHeld
    after = replace(
        member,
        status="deleted",
        name="",
        contact=Contact(member.contact.kind, ""),
        birthday=None,
        consents=(),
        session_version=member.session_version + 1,
        revision=member.revision + 1,
    )
    return MemberLeft(member, after, contact_hash, at + REMEMBERED_DAYS * DAY)


def is_remembered(until: int | None, at: int) -> bool:
    """Did this contact leave not long ago? A row past its time may still be there."""
    return until is not None and until > at
