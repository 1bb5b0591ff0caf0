"""What the stories need from the world, and no more."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Literal, Protocol, TypeVar

from chalicelib.domain.audit.records import Record
from chalicelib.domain.calendar import day_of
from chalicelib.domain.decision import Answered, Decision, Wish
from chalicelib.domain.ids import is_id
from chalicelib.domain.ledger.account import Act, Entry
from chalicelib.domain.members.member import Member
from chalicelib.domain.members.message import Medium, Message
from chalicelib.domain.members.rate import Rate
from chalicelib.domain.programme import Programme
from chalicelib.domain.referrals.channel import Channel
from chalicelib.domain.referrals.referral import Referral
from chalicelib.domain.rewards.redemption import Redemption
from chalicelib.domain.rewards.reward import Reward, Stock
from chalicelib.ports.wants import (
    AccountOf,
    CapOf,
    ChallengeOf,
    ChannelOf,
    CodeOf,
    ContactOf,
    MemberOf,
    NewcomerOf,
    OrderOf,
    RedemptionOf,
    ReferralOf,
    RewardOf,
    SessionOf,
    StockOf,
    TakenOf,
    Want,
)

__all__ = [
    "AccountOf",
    "Archive",
    "Book",
    "CapOf",
    "ChallengeOf",
    "ChannelOf",
    "CodeOf",
    "ContactOf",
    "Directory",
    "Limiter",
    "MemberOf",
    "NewcomerOf",
    "OrderOf",
    "Ports",
    "RedemptionOf",
    "ReferralOf",
    "RewardOf",
    "Secrets",
    "Sender",
    "SessionOf",
    "Shelf",
    "Slice",
    "StockOf",
    "TakenOf",
    "View",
    "Want",
]

T = TypeVar("T")


class View(Protocol):
    """What a decision may look at: the wants read beforehand in one call, others on asking."""

    def __call__(self, want: Want[T]) -> T | None: ...


class Book(Protocol):
    """The ledger and all that hangs on it: read together, decided purely, written once."""

    def once(
        self,
        wish: Wish,
        wants: Sequence[Want[Any]],
        decide: Callable[[View], Decision[T]],
        answer: type[T],
    ) -> Answered[T]:
        """Grant a wish once: seen before? Else read, decide, write, in one transaction.

        The decision is made again on fresh reads when somebody else was quicker. A `Conflict` it
        raises is kept under the wish's key. Raises KeyReuse, Unavailable, OutcomeUnknown.
        """
        ...

    def settle(self, wants: Sequence[Want[Any]], decide: Callable[[View], Decision[T]]) -> T:
        """Read, decide, write, without a key: for acts that their own state makes unique."""
        ...

    def read(self, wants: Sequence[Want[Any]]) -> View: ...


@dataclass(frozen=True, slots=True)
class Slice(Generic[T]):
    """A run of things, and where the next begins; None at the end."""

    items: tuple[T, ...]
    after: str | None


class Shelf(Protocol):
    """What is listed rather than looked up by key; the lists by index may lag a moment."""

    def entries(self, member: str, *, before: int | None, limit: int) -> Sequence[Entry]:
        """Newest first; `before` is a seq, exclusive."""
        ...

    def redemptions(self, member: str, *, limit: int) -> Sequence[Redemption]:
        """Newest first."""
        ...

    def referrals(self, referrer: str, *, limit: int) -> Sequence[Referral]:
        """Friends brought, newest first."""
        ...

    def channels(self) -> Sequence[Channel]: ...

    def rewards(self) -> Sequence[tuple[Reward, Stock]]: ...

    def due_redemptions(self, at: int, *, limit: int) -> Sequence[str]:
        """Ids of holds past their time at `at`."""
        ...

    def due_referrals(self, at: int, *, limit: int) -> Sequence[str]:
        """Friends whose qualified referral may be credited at `at`."""
        ...


class Directory(Protocol):
    """Members in lists, which may lag a moment; `after` is the id of the last one seen."""

    def newest(self, *, after: str | None, limit: int) -> Slice[Member]: ...

    def named(self, beginning: str, *, after: str | None, limit: int) -> Slice[Member]:
        """Those whose name begins so, by name."""
        ...


class Archive(Protocol):
    """All that the shop keeps of its books, read page by page for an audit.

    What stands under one member comes in one run: the account first, then entries by number.
    What is written meanwhile may come or not: only a shop at rest, or a copy, is of one moment.
    """

    def everything(self) -> Iterator[Record]: ...

    def of_member(self, member: str) -> Iterator[Record]:
        """What stands under one member, then their redemptions."""
        ...


class Limiter(Protocol):
    """Counts over time. `key` says whose: it is kept as a keyed hash only."""

    def take(self, rate: Rate, key: str) -> None:
        """Count one. Raises TooMany, and then counts nothing."""
        ...

    def give_back(self, rate: Rate, key: str) -> None:
        """Uncount one that came to nothing."""
        ...


class Sender(Protocol):
    """Brings messages to people."""

    @property
    def channels(self) -> frozenset[Medium]: ...

    def send(self, message: Message) -> None:
        """Raises MailUnavailable, and then it was most likely not sent."""
        ...


@dataclass(frozen=True, slots=True)
class Secrets:
    """Chance and keyed digests; the keys stay behind these functions."""

    new_id: Callable[[], str]
    new_code: Callable[[Literal["referral", "channel"]], str]
    new_token: Callable[[], str]
    new_digits: Callable[[], str]
    digest: Callable[[str, str], str]
    """(purpose, text) → keyed hash: contacts, tokens and codes are kept only so."""
    same: Callable[[str, str], bool]
    """Compare two digests in constant time."""
    voucher: Callable[[str], str]
    """A redemption's seed → its 17-character voucher; the same each time."""
    redemption_id: Callable[[str], str]
    """A voucher → the id of its redemption, an HMAC: who reads the table cannot make one."""
    read_code: Callable[[str, Literal["referral", "channel", "voucher"]], str | None]
    """What a person typed → the bare code if its check character is right."""


@dataclass(frozen=True, slots=True)
class Ports:
    """The world, handed to every story."""

    programme: Programme
    now: Callable[[], int]
    secrets: Secrets
    book: Book
    shelf: Shelf
    directory: Directory
    archive: Archive
    limiter: Limiter
    sender: Sender

    def act(self, actor: str) -> Act:
        """Begin an act of now by somebody."""
        at = self.now()
        return Act(
            actor=actor,
            at=at,
            today=day_of(at, self.programme),
            programme=self.programme.version,
        )

    def member_id(self, text: str) -> str | None:
        """Read what names a member, an id or a code as typed; None if nothing is like it."""
        code = self.secrets.read_code(text, "referral")
        if code is None:
            return text if is_id(text) else None
        want = CodeOf(code)
        return self.book.read((want,))(want)
