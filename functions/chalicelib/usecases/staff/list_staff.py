"""Who holds a role in the shop."""

from collections.abc import Sequence

from chalicelib.domain.members.member import Member
from chalicelib.domain.members.post import RANK
from chalicelib.ports import Ports


def list_staff(ports: Ports) -> Sequence[Member]:
    """Owners first, then by when they joined."""
    return sorted(ports.directory.staff(), key=lambda one: (RANK[one.role], one.joined_at))
