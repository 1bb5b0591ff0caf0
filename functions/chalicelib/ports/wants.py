"""What a story may ask the book for: each want names one thing by its key, and its type."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from chalicelib.domain.audit.rounds import Alarmed, Round, Which
from chalicelib.domain.content.reading import Read
from chalicelib.domain.ledger.account import Account, Entry
from chalicelib.domain.ledger.approval import Proposal
from chalicelib.domain.ledger.purchase import Order
from chalicelib.domain.ledger.reversal import Reversal
from chalicelib.domain.members.card import Use
from chalicelib.domain.members.challenge import Challenge
from chalicelib.domain.members.contact import Kind
from chalicelib.domain.members.member import Member
from chalicelib.domain.members.session import Newcomer, Session
from chalicelib.domain.overview import Generations
from chalicelib.domain.referrals.channel import Channel, Scan
from chalicelib.domain.referrals.referral import Referral
from chalicelib.domain.rewards.redemption import Redemption
from chalicelib.domain.rewards.reward import Reward, Stock
from chalicelib.domain.trail import Step

T = TypeVar("T")


class Want(Generic[T]):
    """One thing a story reads by its key; each noun declares its own."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class AccountOf(Want[Account]):
    member: str


@dataclass(frozen=True, slots=True)
class EntryOf(Want[Entry]):
    member: str
    seq: int


@dataclass(frozen=True, slots=True)
class ExpiredUpTo(Want[str]):
    """The day up to which all ends of points have their entries."""


@dataclass(frozen=True, slots=True)
class RoundOf(Want[Round]):
    """A round of the reconciler."""

    which: Which


@dataclass(frozen=True, slots=True)
class AlarmOf(Want[Alarmed]):
    id: str


@dataclass(frozen=True, slots=True)
class OrderOf(Want[Order]):
    number: str


@dataclass(frozen=True, slots=True)
class ReversalOf(Want[Reversal]):
    member: str
    seq: int


@dataclass(frozen=True, slots=True)
class ReadOf(Want[Read]):
    member: str
    page: str


@dataclass(frozen=True, slots=True)
class ProposalOf(Want[Proposal]):
    proposal: str


@dataclass(frozen=True, slots=True)
class RewardOf(Want[Reward]):
    reward: str


@dataclass(frozen=True, slots=True)
class StockOf(Want[Stock]):
    reward: str
    shard: int = 0


@dataclass(frozen=True, slots=True)
class TakenOf(Want[int]):
    """How many of a reward a member holds or has had."""

    member: str
    reward: str


@dataclass(frozen=True, slots=True)
class RedemptionOf(Want[Redemption]):
    redemption: str


@dataclass(frozen=True, slots=True)
class ReferralOf(Want[Referral]):
    friend: str


@dataclass(frozen=True, slots=True)
class CapOf(Want[int]):
    """Credits a referrer has had in a month `YYYY-MM`."""

    referrer: str
    month: str


@dataclass(frozen=True, slots=True)
class CodeOf(Want[str]):
    """A referral code → the id of the member whose it is."""

    code: str


@dataclass(frozen=True, slots=True)
class MemberOf(Want[Member]):
    member: str


@dataclass(frozen=True, slots=True)
class ContactOf(Want[str]):
    """A contact's keyed hash → the id of the member whose it is."""

    kind: Kind
    hash: str


@dataclass(frozen=True, slots=True)
class FormerOf(Want[int]):
    """A contact's keyed hash → until which second it is known to have been a member's who left."""

    kind: Kind
    hash: str


@dataclass(frozen=True, slots=True)
class SessionOf(Want[Session]):
    member: str
    id: str


@dataclass(frozen=True, slots=True)
class NewcomerOf(Want[Newcomer]):
    id: str


@dataclass(frozen=True, slots=True)
class ChallengeOf(Want[Challenge]):
    place: str


@dataclass(frozen=True, slots=True)
class CardUseOf(Want[Use]):
    """A member card's token, by its mac → its use."""

    mac: str


@dataclass(frozen=True, slots=True)
class ChannelOf(Want[Channel]):
    code: str


@dataclass(frozen=True, slots=True)
class ScanOf(Want[Scan]):
    code: str
    at: int
    id: str


@dataclass(frozen=True, slots=True)
class GenerationsOf(Want[Generations]):
    """Which folding of the overview is shown."""


@dataclass(frozen=True, slots=True)
class FollowedOf(Want[int]):
    """Up to which entry a member's ledger is folded into a generation of the overview."""

    generation: int
    member: str


@dataclass(frozen=True, slots=True)
class VisitsOf(Want[int]):
    """How often the page was come to by the code, in one generation of the overview."""

    generation: int
    code: str
    page: str


@dataclass(frozen=True, slots=True)
class JoinsOf(Want[int]):
    """How many the channel has brought to join, in one generation of the overview."""

    generation: int
    channel: str


@dataclass(frozen=True, slots=True)
class FriendsOf(Want[int]):
    """How many friends of a member stayed in a month `YYYY-MM`, in a generation of the overview."""

    generation: int
    month: str
    member: str


@dataclass(frozen=True, slots=True)
class StepOf(Want[Step]):
    actor: str
    number: int
