"""What the stories need from the world, and no more."""

from collections.abc import Callable

from msgspec import Struct

from chalicelib.domain import trail
from chalicelib.domain.answers import Library
from chalicelib.domain.calendar import day_of
from chalicelib.domain.content import Content
from chalicelib.domain.ids import is_id
from chalicelib.domain.ledger.account import Act
from chalicelib.domain.programme import Programme
from chalicelib.domain.trail import Deed, Traced
from chalicelib.ports.book import Book, View
from chalicelib.ports.lists import EVER, Archive, Directory, Shelf, Slice, Span, Stretch
from chalicelib.ports.wants import (
    AccountOf,
    AlarmOf,
    CapOf,
    CardUseOf,
    ChallengeOf,
    ChannelOf,
    CodeOf,
    ContactOf,
    EntryOf,
    ExpiredUpTo,
    FollowedOf,
    FormerOf,
    FriendsOf,
    GenerationsOf,
    JoinsOf,
    MemberOf,
    NewcomerOf,
    OrderOf,
    ProposalOf,
    ReadOf,
    RedemptionOf,
    ReferralOf,
    ReversalOf,
    RewardOf,
    RoundOf,
    ScanOf,
    SessionOf,
    StepOf,
    StockOf,
    TakenOf,
    VisitsOf,
    Want,
)
from chalicelib.ports.world import Alarm, Each, Limiter, Secrets, Sender

__all__ = [
    "EVER",
    "AccountOf",
    "Alarm",
    "AlarmOf",
    "Archive",
    "Book",
    "CapOf",
    "CardUseOf",
    "ChallengeOf",
    "ChannelOf",
    "CodeOf",
    "ContactOf",
    "Directory",
    "Each",
    "EntryOf",
    "ExpiredUpTo",
    "FollowedOf",
    "FormerOf",
    "FriendsOf",
    "GenerationsOf",
    "JoinsOf",
    "Limiter",
    "MemberOf",
    "NewcomerOf",
    "OrderOf",
    "Ports",
    "ProposalOf",
    "ReadOf",
    "RedemptionOf",
    "ReferralOf",
    "ReversalOf",
    "RewardOf",
    "RoundOf",
    "ScanOf",
    "Secrets",
    "Sender",
    "SessionOf",
    "Shelf",
    "Slice",
    "Span",
    "StepOf",
    "StockOf",
    "Stretch",
    "TakenOf",
    "View",
    "VisitsOf",
    "Want",
]


class Ports(Struct, frozen=True):
    """The world, handed to every story."""

    programme: Programme
    content: Content
    library: Library
    now: Callable[[], int]
    secrets: Secrets
    book: Book
    shelf: Shelf
    directory: Directory
    archive: Archive
    limiter: Limiter
    sender: Sender
    alarm: Alarm
    each: Each
    published: str
    """The text of the programme, as it was built."""
    public: str
    """The shop's address, scheme and host, as people type it."""

    def act(self, actor: str) -> Act:
        """Begin an act of now by somebody."""
        at = self.now()
        return Act(
            actor=actor,
            at=at,
            today=day_of(at, self.programme),
            programme=self.programme.version,
            warn_days=self.programme.points.warn_days,
        )

    def today(self) -> str:
        return day_of(self.now(), self.programme)

    def trace(self, act: Act, deed: Deed, target: str, **facts: str | int | None) -> Traced:
        """Note what somebody does by hand, after their last step; see domain/trail."""
        last = self.shelf.steps(act.actor, before=None, limit=1).items
        return trail.follow(last[0] if last else None, act, deed, target, facts)

    def member_id(self, text: str) -> str | None:
        """Read what names a member, an id or a code as typed; None if nothing is like it."""
        code = self.secrets.read_code(text, "referral")
        if code is None:
            return text if is_id(text) else None
        want = CodeOf(code)
        return self.book.read((want,))(want)
