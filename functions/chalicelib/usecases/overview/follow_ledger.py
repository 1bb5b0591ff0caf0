"""The overview follows a member's ledger; told by the feed, early, late or again."""

from chalicelib.domain import overview as law
from chalicelib.domain.decision import Decision
from chalicelib.domain.overview import Followed, Generations
from chalicelib.ports import FollowedOf, FriendsOf, GenerationsOf, MemberOf, Ports, View

AT_ONCE = 45
"""Entries of one transaction: each may touch a day and a month, beside the join, its channel and
the place."""


def follow_ledger(member: str, ports: Ports) -> int:
    """Fold what the ledger holds beyond what is folded; returns how many entries that were.

    Whoever is folded for the first time has joined, and counts on the day of it and for the
    channel that brought them.

    The feed only says that something came: what came is read from the ledger itself, from where
    the folding stood. So nothing is counted twice, and what the feed lost is found.
    """
    want = GenerationsOf()
    generations = ports.book.read((want,))(want) or Generations()
    return sum(follow(member, generation, ports) for generation in generations.live)


def follow(member: str, generation: int, ports: Ports) -> int:
    """Fold into one generation."""
    folded = 0
    while some := _some(member, generation, ports):
        folded += some
    return folded


def _some(member: str, generation: int, ports: Ports) -> int:
    place, profile = FollowedOf(generation, member), MemberOf(member)

    def decide(view: View) -> Decision[int]:
        stood, whose = view(place), view(profile)
        entries = ports.shelf.entries_after(member, after=stood or 0, limit=AT_ONCE)
        joined_at = whose.joined_at if whose and stood is None else None
        if not entries and joined_at is None:
            return Decision(0, ())
        share = law.fold(entries, ports.programme, joined_at=joined_at)
        friends = tuple(
            (month, more + (view(FriendsOf(generation, month, member)) or 0))
            for month, more in share.friends
        )
        last = entries[-1].seq if entries else 0
        brought_by = whose.came_from if whose and joined_at is not None else None
        channel = ports.secrets.read_code(brought_by or "", "channel")
        moved = Followed(generation, member, stood, last, share.days, friends, channel)
        return Decision(len(entries), (moved,))

    return ports.book.settle((place, profile), decide)
