"""What is listed rather than looked up by key: the shelf, the directory, the archive."""

from collections.abc import Iterator, Sequence
from typing import Generic, Protocol, TypeVar

from msgspec import Struct

from chalicelib.domain.audit.records import Record
from chalicelib.domain.audit.rounds import Alarmed
from chalicelib.domain.content.reading import Read
from chalicelib.domain.ledger.account import Account, Entry
from chalicelib.domain.ledger.approval import Proposal
from chalicelib.domain.members.leaving import Moved
from chalicelib.domain.members.member import Member
from chalicelib.domain.members.session import Session
from chalicelib.domain.overview import Figures
from chalicelib.domain.referrals.channel import Channel, Scan
from chalicelib.domain.referrals.referral import Referral
from chalicelib.domain.rewards.redemption import Redemption
from chalicelib.domain.rewards.reward import Reward, Stock
from chalicelib.domain.trail import Step

T = TypeVar("T")


class Slice(Struct, Generic[T], frozen=True):
    """A run of things, and where the next begins; None at the end."""

    items: tuple[T, ...]
    after: str | None


class Shelf(Protocol):
    """What is listed rather than looked up by key; the lists by index may lag a moment."""

    def entries(self, member: str, *, before: int | None, limit: int) -> Sequence[Entry]:
        """Newest first; `before` is a seq, exclusive."""
        ...

    def entries_after(self, member: str, *, after: int, limit: int) -> Sequence[Entry]:
        """Oldest first; `after` is a seq, exclusive."""
        ...

    def redemptions(self, member: str, *, limit: int) -> Sequence[Redemption]:
        """Newest first."""
        ...

    def referrals(self, referrer: str, *, limit: int) -> Sequence[Referral]:
        """Friends brought, newest first."""
        ...

    def sessions(self, member: str, *, limit: int) -> Sequence[Session]:
        """Those that are kept, over or not, without lag."""
        ...

    def moves(self, member: str, *, limit: int) -> Sequence[Moved]:
        """Changes of the member's contact, oldest first, without lag."""
        ...

    def reads(self, member: str, *, after: str, limit: int) -> Sequence[Read]:
        """Pages read, by their ids; `after` is one, exclusive, or empty."""
        ...

    def steps(self, actor: str | None, *, before: str | None, limit: int) -> Slice[Step]:
        """Newest first, of one actor without lag, or of everybody."""
        ...

    def proposals(self, *, limit: int) -> Sequence[Proposal]:
        """Newest first, answered or not."""
        ...

    def waiting_proposals(self, *, since: int) -> Sequence[Proposal]:
        """All that were asked at `since` or later and not answered, newest first."""
        ...

    def alarms(self, *, limit: int) -> Sequence[Alarmed]:
        """Those that were raised and stand."""
        ...

    def channels(self) -> Sequence[Channel]: ...

    def rewards(self) -> Sequence[tuple[Reward, Stock]]: ...

    def figures(
        self, generation: int, *, before: str | None, limit: int
    ) -> Sequence[tuple[str, Figures]]:
        """Days of the overview, newest first; `before` is a day, exclusive."""
        ...

    def leaders(self, generation: int, month: str, *, limit: int) -> Sequence[tuple[str, int]]:
        """Members and how many friends of theirs stayed in that month, the most first."""
        ...

    def visits(self, generation: int, code: str) -> Sequence[tuple[str, int]]:
        """Pages and how many visits a member's code has brought to each."""
        ...

    def due_redemptions(self, at: int, *, limit: int) -> Sequence[str]:
        """Ids of holds past their time at `at`."""
        ...

    def due_referrals(self, at: int, *, limit: int) -> Sequence[str]:
        """Friends whose qualified referral may be credited at `at`."""
        ...

    def due_expiries(self, day: str, *, limit: int) -> Sequence[str]:
        """Members whose earliest lot ends on `day` or before, the nearest first."""
        ...

    def next_due(self) -> int | None:
        """The second at which the next hold lapses or a friend may be credited."""
        ...

    def due_notices(self, day: str, *, limit: int) -> Sequence[str]:
        """Members whose next notice is due on `day` or before, the longest due first."""
        ...


class Span(Struct, frozen=True):
    """Seconds from the first to the last, both within."""

    first: int = 0
    last: int = 9_999_999_999


EVER = Span()


class Directory(Protocol):
    """Members in lists, which may lag a moment; `after` is that of the slice before.

    It names a place and not a person: who is renamed or leaves meanwhile takes nobody else along.
    """

    def newest(self, *, joined: Span = EVER, after: str | None, limit: int) -> Slice[Member]: ...

    def named(self, beginning: str, *, after: str | None, limit: int) -> Slice[Member]:
        """Those whose name begins so, by name."""
        ...

    def staff(self) -> Sequence[Member]:
        """All who have a role in the shop, without lag and in no order."""
        ...


class Stretch(Struct, frozen=True):
    """A run of all rows: whose rows begin in it, what stands beside members, and where it ends.

    `after` is None at the end of everything.
    """

    members: tuple[str, ...]
    beside: tuple[Record, ...]
    after: str | None


class Archive(Protocol):
    """All that the shop keeps of its books, read page by page for an audit.

    What stands under one member comes in one run: the account first, then entries by number.
    What is written meanwhile may come or not: only a shop at rest, or a copy, is of one moment.
    """

    def everything(self) -> Iterator[Record]: ...

    def of_member(self, member: str) -> Iterator[Record]:
        """What stands under one member, then their redemptions."""
        ...

    def accounts(self) -> Iterator[Account]: ...

    def scans(self) -> Iterator[Scan]: ...

    def brought(self, member: str) -> Iterator[Referral]:
        """The referrals of the friends that a member brought."""
        ...

    def stretch(self, *, after: str | None, limit: int) -> Stretch:
        """Go on through all rows from where the last stretch ended."""
        ...
