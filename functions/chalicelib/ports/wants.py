"""What a story may ask the book for: each want names one thing by its key, and its type."""

from typing import Generic, TypeVar

from msgspec import Struct

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


class Want(Struct, Generic[T], frozen=True):
    """One thing a story reads by its key; each noun declares its own."""


class AccountOf(Want[Account], frozen=True):
    member: str


class EntryOf(Want[Entry], frozen=True):
    member: str
    seq: int


class ExpiredUpTo(Want[str], frozen=True):
    """The day up to which all ends of points have their entries."""


class RoundOf(Want[Round], frozen=True):
    """A round of the reconciler."""

    which: Which


class AlarmOf(Want[Alarmed], frozen=True):
    id: str


class OrderOf(Want[Order], frozen=True):
    number: str


class ReversalOf(Want[Reversal], frozen=True):
    member: str
    seq: int


class ReadOf(Want[Read], frozen=True):
    member: str
    page: str


class ProposalOf(Want[Proposal], frozen=True):
    proposal: str


class RewardOf(Want[Reward], frozen=True):
    reward: str


class StockOf(Want[Stock], frozen=True):
    reward: str
    shard: int = 0


class TakenOf(Want[int], frozen=True):
    """How many of a reward a member holds or has had."""

    member: str
    reward: str


class RedemptionOf(Want[Redemption], frozen=True):
    redemption: str


class ReferralOf(Want[Referral], frozen=True):
    friend: str


class CapOf(Want[int], frozen=True):
    """Credits a referrer has had in a month `YYYY-MM`."""

    referrer: str
    month: str


class CodeOf(Want[str], frozen=True):
    """A referral code → the id of the member whose it is."""

    code: str


class MemberOf(Want[Member], frozen=True):
    member: str


class ContactOf(Want[str], frozen=True):
    """A contact's keyed hash → the id of the member whose it is."""

    kind: Kind
    hash: str


class FormerOf(Want[int], frozen=True):
    """A contact's keyed hash → until which second it is known to have been a member's who left."""

    kind: Kind
    hash: str


class SessionOf(Want[Session], frozen=True):
    member: str
    id: str


class NewcomerOf(Want[Newcomer], frozen=True):
    id: str


class ChallengeOf(Want[Challenge], frozen=True):
    place: str


class CardUseOf(Want[Use], frozen=True):
    """A member card's token, by its mac → its use."""

    mac: str


class ChannelOf(Want[Channel], frozen=True):
    code: str


class ScanOf(Want[Scan], frozen=True):
    code: str
    at: int
    id: str


class GenerationsOf(Want[Generations], frozen=True):
    """Which folding of the overview is shown."""


class FollowedOf(Want[int], frozen=True):
    """Up to which entry a member's ledger is folded into a generation of the overview."""

    generation: int
    member: str


class VisitsOf(Want[int], frozen=True):
    """How often the page was come to by the code, in one generation of the overview."""

    generation: int
    code: str
    page: str


class JoinsOf(Want[int], frozen=True):
    """How many the channel has brought to join, in one generation of the overview."""

    generation: int
    channel: str


class FriendsOf(Want[int], frozen=True):
    """How many friends of a member stayed in a month `YYYY-MM`, in a generation of the overview."""

    generation: int
    month: str
    member: str


class StepOf(Want[Step], frozen=True):
    actor: str
    number: int
