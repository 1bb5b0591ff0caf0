"""Staff look a member up by the code or the id."""

from chalicelib.domain.members.member import Member, MemberGone, MemberUnknown
from chalicelib.ports import MemberOf, Ports


def find_member(text: str, ports: Ports) -> Member:
    """Raises MemberUnknown, MemberGone."""
    known = ports.member_id(text)
    want = MemberOf(known) if known else None
    member = ports.book.read((want,))(want) if want else None
    if not member:
        raise MemberUnknown
    if member.has_left:
        raise MemberGone
    return member
