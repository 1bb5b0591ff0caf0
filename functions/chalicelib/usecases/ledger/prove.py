"""What is found is looked at again on fresh reads: a member being written meanwhile is no break."""

from collections.abc import Iterator

from msgspec import Struct

from chalicelib.domain.audit.finding import Finding
from chalicelib.domain.audit.laws import referrals
from chalicelib.domain.audit.records import CodeOwned, ContactOwned, Record, Unreadable
from chalicelib.domain.ledger.account import Account
from chalicelib.domain.ledger.purchase import Order
from chalicelib.domain.rewards.redemption import Redemption
from chalicelib.domain.rewards.reward import Stock
from chalicelib.ports import AccountOf, CodeOf, ContactOf, OrderOf, Ports, RedemptionOf, StockOf
from chalicelib.usecases.ledger.audit import Audit
from chalicelib.usecases.ledger.folder import Folder
from chalicelib.usecases.ledger.look import look

LOOKS = 5
"""How often a member is read before an account that moves each time is left for the next round."""


class Proved(Struct, frozen=True):
    """What one member's rows break, as they stood at one moment if they are `settled`.

    `earned` is what the entries of the account gave.
    """

    findings: tuple[Finding, ...]
    account: Account | None
    earned: int
    settled: bool


def prove(member: str, ports: Ports) -> Proved:
    """Believe a look that finds nothing, or two alike between which the account did not move.

    All is tested but what others' rows must tell: the stock.
    """
    before: tuple[int | None, tuple[Finding, ...]] | None = None
    for _ in range(LOOKS):
        seq, folders = _seq(member, ports), list[Folder]()
        found = tuple(examine(member, ports, Audit(ports, closed=folders.append)))
        still = (seq, found) == before and _seq(member, ports) == seq
        if not found or still:
            account = folders[0].account if folders else None
            earned = folders[0].books.account.earned if folders else 0
            return Proved(found, account, earned, settled=True)
        before = seq, found
    return Proved((), None, 0, settled=False)


def examine(member: str, ports: Ports, audit: Audit) -> Iterator[Finding]:
    """One look at a member's rows."""
    for referral in ports.archive.brought(member):
        if referral.counts:
            referrals.count_credited(audit.balance, referral)
    for one, record in audit.findings(ports.archive.of_member(member)):
        if one.about == member or isinstance(record, Unreadable):
            yield one


def prove_beside(record: Record, ports: Ports) -> tuple[Finding, ...]:
    """What a record beside members breaks, read again."""
    fresh = _again(record, ports)
    if fresh is None:
        return ()
    return tuple(one for one, of in Audit(ports).findings((fresh,)) if of is not None)


def _again(record: Record, ports: Ports) -> Record | None:
    """The record as it stands now; what is written once, or cannot be read, stands as it did."""
    if isinstance(record, Order):
        return look(ports, OrderOf(record.number))
    if isinstance(record, Redemption):
        return look(ports, RedemptionOf(record.id))
    if isinstance(record, Stock):
        return look(ports, StockOf(record.reward, record.shard))
    if isinstance(record, CodeOwned):
        owner = look(ports, CodeOf(record.code))
        return CodeOwned(record.code, owner) if owner else None
    if isinstance(record, ContactOwned):
        owner = look(ports, ContactOf(record.kind, record.hash))  # type: ignore[arg-type] # as its key says
        return ContactOwned(record.kind, record.hash, owner) if owner else None
    return record


def _seq(member: str, ports: Ports) -> int | None:
    account = look(ports, AccountOf(member))
    return account.seq if account else None
