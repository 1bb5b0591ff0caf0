"""What waits for a second person, all of it, and then what has been answered; newest first."""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from chalicelib.domain.ledger import approval
from chalicelib.domain.ledger.approval import Proposal
from chalicelib.domain.members.member import Member
from chalicelib.ports import MemberOf, Ports

AT_ONCE = 100


class Shown(Struct, frozen=True):
    """Proposals as they read now, and everybody they name, by id."""

    proposals: Sequence[Proposal]
    people: Mapping[str, Member]


def list_proposals(ports: Ports, *, limit: int) -> Shown:
    """`limit` is for what waits no more."""
    now = ports.now()
    waiting = ports.shelf.waiting_proposals(since=now - approval.WAIT_SECONDS)
    newest = ports.shelf.proposals(limit=limit + len(waiting))
    # Either list may lag: what was answered a moment ago stands in both, each as it is now.
    each = {p.id: approval.standing(p, now) for p in (*waiting, *newest)}
    found = sorted(each.values(), key=lambda p: (p.at, p.id), reverse=True)
    waits = [p for p in found if p.state == "waiting"]
    over = [p for p in found if p.state != "waiting"]
    shown = [*waits, *over[:limit]]
    return Shown(shown, _people(shown, ports))


def _people(shown: Sequence[Proposal], ports: Ports) -> Mapping[str, Member]:
    named = {id_ for p in shown for id_ in (p.member, p.asked_by, p.closed_by) if id_}
    wants = [MemberOf(id_) for id_ in sorted(named)]
    some = (wants[start : start + AT_ONCE] for start in range(0, len(wants), AT_ONCE))
    found = (view(want) for part in some for view in (ports.book.read(part),) for want in part)
    return {member.id: member for member in found if member}
