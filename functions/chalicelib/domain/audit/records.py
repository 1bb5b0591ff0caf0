"""What an audit reads: everything the shop keeps of its books, one record at a time."""

from msgspec import Struct

from chalicelib.domain.content.reading import Read
from chalicelib.domain.ledger.account import Account, Entry
from chalicelib.domain.ledger.purchase import Order
from chalicelib.domain.ledger.reversal import Reversal
from chalicelib.domain.members.member import Member
from chalicelib.domain.referrals.referral import Referral
from chalicelib.domain.rewards.redemption import Redemption
from chalicelib.domain.rewards.reward import Stock
from chalicelib.domain.trail import Step


class Taken(Struct, frozen=True):
    """How many of a limited reward a member is said to hold or have had."""

    member: str
    reward: str
    n: int


class Capped(Struct, frozen=True):
    """How many credits a referrer is said to have had in a month `YYYY-MM`."""

    member: str
    month: str
    n: int


class CodeOwned(Struct, frozen=True):
    code: str
    member: str


class ContactOwned(Struct, frozen=True):
    """`hash` is the contact's keyed hash."""

    kind: str
    hash: str
    member: str


class Granted(Struct, frozen=True):
    """What a wish was granted with, as far as it is of the books; `place` names the wish."""

    place: str
    entries: tuple[Entry, ...] = ()
    orders: tuple[Order, ...] = ()
    redemptions: tuple[Redemption, ...] = ()


class Unreadable(Struct, frozen=True):
    """A row that does not say what it must; `member` is under whom it stands, or empty."""

    place: str
    why: str
    member: str


OfMember = Account | Entry | Member | Referral | Taken | Capped | Reversal | Read | Unreadable
"""What stands under one member; an audit is told all of it in one run, the account first."""

Beside = Order | Redemption | Stock | CodeOwned | ContactOwned | Granted | Step
"""What stands under no member."""

Record = OfMember | Beside
