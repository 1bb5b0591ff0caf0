"""What an audit reads: everything the shop keeps of its books, one record at a time."""

from dataclasses import dataclass

from chalicelib.domain.content.reading import Read
from chalicelib.domain.ledger.account import Account, Entry
from chalicelib.domain.ledger.purchase import Order
from chalicelib.domain.ledger.reversal import Reversal
from chalicelib.domain.members.member import Member
from chalicelib.domain.referrals.referral import Referral
from chalicelib.domain.rewards.redemption import Redemption
from chalicelib.domain.rewards.reward import Stock
from chalicelib.domain.trail import Step


@dataclass(frozen=True, slots=True)
class Taken:
    """How many of a limited reward a member is said to hold or have had."""

    member: str
    reward: str
    n: int


@dataclass(frozen=True, slots=True)
class Capped:
    """How many credits a referrer is said to have had in a month `YYYY-MM`."""

    member: str
    month: str
    n: int


@dataclass(frozen=True, slots=True)
class CodeOwned:
    code: str
    member: str


@dataclass(frozen=True, slots=True)
class ContactOwned:
    """`hash` is the contact's keyed hash."""

    kind: str
    hash: str
    member: str


@dataclass(frozen=True, slots=True)
class Granted:
    """What a wish was granted with, as far as it is of the books; `place` names the wish."""

    place: str
    entries: tuple[Entry, ...] = ()
    orders: tuple[Order, ...] = ()
    redemptions: tuple[Redemption, ...] = ()


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A row that does not say what it must; `member` is under whom it stands, or empty."""

    place: str
    why: str
    member: str


OfMember = Account | Entry | Member | Referral | Taken | Capped | Reversal | Read | Unreadable
"""What stands under one member; an audit is told all of it in one run, the account first."""

Beside = Order | Redemption | Stock | CodeOwned | ContactOwned | Granted | Step
"""What stands under no member."""

Record = OfMember | Beside
