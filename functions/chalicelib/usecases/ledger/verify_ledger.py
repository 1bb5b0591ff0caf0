"""The books are proved: worked out again from their rows, and every break of a law is named."""

from collections.abc import Callable, Iterator

from msgspec import Struct

from chalicelib.domain.audit.finding import Finding
from chalicelib.domain.ledger.account import Account, Entry
from chalicelib.domain.ledger.purchase import Order
from chalicelib.domain.members.member import MemberUnknown
from chalicelib.domain.rewards.redemption import Redemption
from chalicelib.ports import AccountOf, MemberOf, Ports
from chalicelib.usecases.ledger.audit import Audit, Told
from chalicelib.usecases.ledger.look import look
from chalicelib.usecases.ledger.prove import examine, prove, prove_beside
from chalicelib.usecases.ledger.shelves import prove_shelves


class Verified(Struct, frozen=True):
    """How much was read, and how many breaks were found."""

    members: int
    entries: int
    orders: int
    redemptions: int
    breaks: int


def verify_ledger(
    ports: Ports,
    *,
    member: str | None = None,
    live: bool = False,
    found: Callable[[Finding], None],
    passed: Callable[[int], None] = lambda _: None,
) -> Verified:
    """Tell each break to `found`, and after each record to `passed` how many there have been.

    Of one `member` (an id) all is tested but what others' rows must tell: stock. In a shop that is
    `live` a break is told only if it still stands when its rows are read again. Raises
    MemberUnknown.
    """
    audit, breaks = Audit(ports, passed), 0
    if member and not _known(member, ports):
        raise MemberUnknown
    for finding in _findings(audit, member, ports, live=live):
        found(finding)
        breaks += 1
    seen = audit.seen
    return Verified(seen[Account], seen[Entry], seen[Order], seen[Redemption], breaks)


def _findings(audit: Audit, member: str | None, ports: Ports, *, live: bool) -> Iterator[Finding]:
    if member:
        found = examine(member, ports, audit)
        if live and any(found):
            return iter(prove(member, ports).findings)
        return found
    told = audit.findings(ports.archive.everything())
    return _standing(told, ports) if live else (one for one, _ in told)


def _standing(told: Iterator[Told], ports: Ports) -> Iterator[Finding]:
    """Of what was found, what still stands."""
    shelves = False
    proved: dict[str, tuple[Finding, ...]] = {}
    for finding, record in told:
        if record is not None:
            yield from (one for one in prove_beside(record, ports) if one.name == finding.name)
        elif finding.about and finding.about not in proved:
            proved[finding.about] = prove(finding.about, ports).findings
            yield from proved[finding.about]
        else:
            shelves |= finding.law == "I17"
    if shelves:
        yield from prove_shelves(ports)


def _known(member: str, ports: Ports) -> bool:
    account, profile = look(ports, AccountOf(member)), look(ports, MemberOf(member))
    return account is not None or profile is not None
