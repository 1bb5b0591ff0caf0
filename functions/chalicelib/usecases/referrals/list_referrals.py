"""The friends a member has brought, each with where it stands and a masked name."""

from collections.abc import Sequence

from msgspec import Struct

from chalicelib.domain.members.names import masked_name
from chalicelib.domain.referrals.referral import Referral
from chalicelib.ports import MemberOf, Ports

LIMIT = 100


class Friend(Struct, frozen=True):
    """`points` is what this friend brought the member: None until credited, 0 beyond the cap."""

    name: str
    referral: Referral
    points: int | None


def list_referrals(member: str, ports: Ports) -> Sequence[Friend]:
    """Newest first."""
    found = ports.shelf.referrals(member, limit=LIMIT)
    wants = [MemberOf(referral.friend) for referral in found]
    view = ports.book.read(wants)
    friends = []
    for referral, want in zip(found, wants, strict=True):
        friend = view(want)
        points = referral.referrer_points if referral.state == "credited" else None
        friends.append(Friend(masked_name(friend.name if friend else ""), referral, points))
    return friends
