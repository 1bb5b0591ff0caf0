"""Staff look a member up by the code or the id."""

from chalicelib.domain.members.member import Member, MemberUnknown
from chalicelib.ports import MemberOf, Ports


def find_member(text: str, ports: Ports) -> Member:
    """Raises MemberUnknown."""
    known = ports.member_id(text)
    want = MemberOf(known) if known else None
    member = ports.book.read((want,))(want) if want else None
    if not member or member.status == "deleted":
        raise MemberUnknown
    return member
