"""A plan to mend the books: what entries and granted wishes can tell of what is lost or wrong."""

from collections.abc import Callable, Iterator

from msgspec import Struct, field

from chalicelib.domain.audit import mending
from chalicelib.domain.audit.mending import Answers, Mend
from chalicelib.domain.audit.records import CodeOwned, ContactOwned, Granted, Record
from chalicelib.domain.rewards.redemption import Redemption
from chalicelib.domain.rewards.reward import Stock
from chalicelib.ports import AccountOf, MemberOf, Ports
from chalicelib.usecases.ledger.audit import Audit
from chalicelib.usecases.ledger.look import look
from chalicelib.usecases.ledger.mend_member import mend_member


class Suspects(Struct):
    """Whom the findings are about, and the sentinels that are amiss."""

    members: set[str] = field(default_factory=set)
    sentinels: list[CodeOwned | ContactOwned] = field(default_factory=list)
    shelves: bool = False

    def take(self, about: str, law: str, record: Record | None) -> None:
        self.members |= {about} - {""}
        self.shelves |= law in {"I16", "I17"}
        if isinstance(record, CodeOwned | ContactOwned):
            self.sentinels.append(record)
        elif isinstance(record, Granted):
            self.members |= {one.member for one in record.entries}
            self.members |= {one.member for one in record.orders}
            self.members |= {one.member for one in record.redemptions}


def plan_repair(ports: Ports, *, passed: Callable[[int], None] = lambda _: None) -> list[Mend]:
    """What can be mended now; what a mend uncovers, the next plan mends. Writes nothing."""
    suspects = Suspects()
    for finding, record in Audit(ports, passed).findings(ports.archive.everything()):
        suspects.take(finding.about, finding.law, record)
    if not (suspects.members or suspects.sentinels or suspects.shelves):
        return []
    answers, shelves = _gather(suspects, ports)
    plan: dict[object, Mend] = {}
    for member in sorted(suspects.members):
        plan |= {_thing(mend): mend for mend in mend_member(member, answers, ports)}
    plan |= {_thing(mend): mend for mend in shelves}
    for owned in suspects.sentinels:
        for mend in _nobodys(owned, ports):
            plan.setdefault(_thing(mend), mend)
    return list(plan.values())


def _gather(suspects: Suspects, ports: Ports) -> tuple[Answers, list[Mend]]:
    """One more walk: the answers that tell of suspects, and what stands on the shelves."""
    answers, stock = Answers(), list[Stock]()
    counts: dict[tuple[str, int], dict[str, int]] = {}
    for record in ports.archive.everything():
        if isinstance(record, Granted):
            _hear(record, suspects.members, answers)
        elif isinstance(record, Stock) and suspects.shelves:
            stock.append(record)
        elif isinstance(record, Redemption) and suspects.shelves:
            shelf = counts.setdefault((record.reward, record.shard), {})
            shelf[record.state] = shelf.get(record.state, 0) + 1
    shelves = [m for one in stock for m in mending.stock(one, counts.get(_shelf(one), {}))]
    return answers, shelves


def _hear(record: Granted, members: set[str], answers: Answers) -> None:
    answers.hear(
        [entry for entry in record.entries if entry.member in members],
        [order for order in record.orders if order.member in members],
        [one for one in record.redemptions if one.member in members],
    )


def _shelf(stock: Stock) -> tuple[str, int]:
    return stock.reward, stock.shard


def _nobodys(owned: CodeOwned | ContactOwned, ports: Ports) -> Iterator[Mend]:
    """A code or a contact of somebody who is not there is free again; who left has no contact."""
    profile, account = look(ports, MemberOf(owned.member)), look(ports, AccountOf(owned.member))
    if profile and profile.has_left and isinstance(owned, ContactOwned):
        yield Mend("I26", "that this member has left", owned, None)
    if profile is None and account is None:
        yield Mend("I25", "that nobody of this id is a member", owned, None)


def _thing(mend: Mend) -> object:
    """What is mended, whatever it is mended to."""
    record = mend.after or mend.before
    names = ("member", "seq", "number", "id", "friend", "reward", "shard", "month", "code", "hash")
    owned = isinstance(record, CodeOwned | ContactOwned)
    keys = [getattr(record, name, None) for name in names if not (owned and name == "member")]
    return type(record), *keys
