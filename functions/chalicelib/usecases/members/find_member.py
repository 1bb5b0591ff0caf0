"""Staff look a member up by the code or the id."""

from chalicelib.domain.members.member import Member, must_be_there
from chalicelib.ports import MemberOf, Ports


def find_member(text: str, ports: Ports) -> Member:
    """Raises MemberUnknown, MemberGone."""
    known = ports.member_id(text)
    want = MemberOf(known) if known else None
    return must_be_there(ports.book.read((want,))(want) if want else None)
