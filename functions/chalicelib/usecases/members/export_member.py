"""A member takes away all that is known of them: who they are, and what they did."""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from chalicelib.domain.content.reading import Read
from chalicelib.domain.ledger.account import Entry
from chalicelib.domain.ledger.purchase import Order
from chalicelib.domain.members.leaving import Moved
from chalicelib.domain.members.member import Member, MemberUnknown
from chalicelib.domain.members.session import Session, must_be_fresh
from chalicelib.domain.referrals.referral import Referral
from chalicelib.domain.rewards.redemption import Redemption
from chalicelib.ports import MemberOf, OrderOf, Ports, ReferralOf
from chalicelib.usecases.points.export_ledger import Ledger, export_ledger

TOGETHER = 100
"""Orders read in one call."""

MOST = 1000
"""Sign-ins and changes of contact; nobody has as many."""


class Copy(Struct, frozen=True, kw_only=True):
    """The ledger is read as it goes. `brought` are friends: when and what for, and never who."""

    member: Member
    ledger: Ledger
    brought_by: Referral | None
    brought: Sequence[Referral]
    orders: Sequence[Order]
    redemptions: Sequence[Redemption]
    reads: Sequence[Read]
    moves: Sequence[Moved]
    sessions: Sequence[Session]


def export_member(session: Session, ports: Ports) -> Copy:
    """Raises SignInAgain, MemberUnknown."""
    must_be_fresh(session, ports.now())
    member = session.member
    wants = MemberOf(member), ReferralOf(member)
    view = ports.book.read(wants)
    who = view(wants[0])
    if not who:
        raise MemberUnknown
    records = list(ports.archive.of_member(member))
    entries = (one for one in records if isinstance(one, Entry))
    return Copy(
        member=who,
        ledger=export_ledger(member, ports),
        brought_by=view(wants[1]),
        brought=list(ports.archive.brought(member)),
        orders=_orders(entries, ports),
        redemptions=[one for one in records if isinstance(one, Redemption)],
        reads=[one for one in records if isinstance(one, Read)],
        moves=ports.shelf.moves(member, limit=MOST),
        sessions=ports.shelf.sessions(member, limit=MOST),
    )


def _orders(entries: Iterable[Entry], ports: Ports) -> list[Order]:
    wants = [OrderOf(one.ref) for one in entries if one.source == "purchase" and one.ref]
    found: list[Order | None] = []
    for first in range(0, len(wants), TOGETHER):
        some = wants[first : first + TOGETHER]
        view = ports.book.read(some)
        found += [view(want) for want in some]
    return [order for order in found if order]
