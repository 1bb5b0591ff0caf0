"""A manager takes an entry back that was made in error, with a reason that the member reads."""

from msgspec import Struct

from chalicelib.domain.decision import Answered, Decision, Wish
from chalicelib.domain.ledger import reversal as law
from chalicelib.domain.ledger.account import Entry
from chalicelib.domain.ledger.reversal import AlreadyReversed, EntryUnknown
from chalicelib.domain.members.member import MemberUnknown
from chalicelib.ports import AccountOf, EntryOf, Ports, ReversalOf, View


class ReverseEntry(Struct, frozen=True):
    """`member` is an id or a code, `seq` the number of the entry."""

    wish: Wish
    member: str
    seq: int
    reason: str


def reverse_entry(asked: ReverseEntry, ports: Ports) -> Answered[Entry]:
    """Reverse. Raises MemberUnknown, EntryUnknown, AlreadyReversed, and as the law does."""
    member = ports.member_id(asked.member)
    if member is None:
        raise MemberUnknown
    account, entry = AccountOf(member), EntryOf(member, asked.seq)
    mark = ReversalOf(member, asked.seq)

    def decide(view: View) -> Decision[Entry]:
        whose, found = view(account), view(entry)
        if not whose:
            raise MemberUnknown
        if not found:
            raise EntryUnknown
        if view(mark):
            raise AlreadyReversed
        act = ports.act(asked.wish.actor)
        posting, marked = law.reverse(whose, found, asked.reason, act, ports.programme)
        made = next(e for e in posting.entries if e.seq == marked.reversal.entry)
        target = f"{member}/{made.seq}"
        step = ports.trace(act, "reverse", target, seq=asked.seq, reason=asked.reason)
        return Decision(made, (posting, marked, step))

    return ports.book.once(asked.wish, (account, entry, mark), decide, Entry)
