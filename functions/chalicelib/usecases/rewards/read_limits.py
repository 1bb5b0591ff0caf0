"""Which rewards a member has had as often as one may: the shelf says so before anybody asks."""

from collections.abc import Sequence

from chalicelib.ports import Ports, TakenOf


def read_limits(member: str, ports: Ports) -> Sequence[str]:
    """The ids of rewards of which no more can be had, by the count that redeeming goes by."""
    limits = {reward.id: reward.per_member for reward, _ in ports.shelf.rewards()}
    wants = {TakenOf(member, reward): most for reward, most in limits.items() if most}
    view = ports.book.read(tuple(wants))
    return [want.reward for want, most in wants.items() if (view(want) or 0) >= most]
