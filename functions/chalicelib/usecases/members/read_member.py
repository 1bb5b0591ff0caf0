"""Who is behind an id, whether still a member or not any more."""

from chalicelib.domain.members.member import Member, MemberUnknown
from chalicelib.ports import MemberOf, Ports


def read_member(member: str, ports: Ports) -> Member:
    """Raises MemberUnknown."""
    want = MemberOf(member)
    found = ports.book.read((want,))(want)
    if not found:
        raise MemberUnknown
    return found
