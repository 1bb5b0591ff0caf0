"""What clients saw of a server, held against its statements: lost, doubled, out of turn?"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from http import HTTPStatus
from typing import Any, Literal

from chalicelib.domain.audit import replay
from chalicelib.domain.ledger.account import Account, Entry, Reason
from tests.deploy.local.visitor import Told

Act = Literal["earn", "refund", "redeem", "commit", "void", "checkin"]
Mark = tuple[str, str | None]
"""What an entry is known by: what it springs from or does, and to which order or redemption."""

MARKS: Mapping[Act, str] = {
    "earn": "purchase",
    "refund": "refund",
    "redeem": "hold",
    "commit": "commit",
    "void": "void",
    "checkin": "checkin",
}
OF_ITSELF = {"join", "debt"}
"""Sources of entries that nobody asked for."""

GRANTED = {HTTPStatus.OK, HTTPStatus.CREATED}
BALANCES = ("available", "held", "debt")


@dataclass(frozen=True, slots=True)
class Call:
    """One wish, from its first sending to its last answer, in seconds of one monotonic clock.

    `told` is None while nobody knows its outcome. `subject` is the order or the redemption; a
    redeemed one's is in the answer only.
    """

    member: str
    act: Act
    subject: str | None
    key: str
    began: float
    ended: float
    told: Told | None

    @property
    def granted(self) -> bool:
        return self.told is not None and self.told.status in GRANTED

    @property
    def mark(self) -> Mark:
        made = self.act == "redeem" and self.told is not None and self.granted
        return MARKS[self.act], self.told.body["id"] if made and self.told else self.subject


def faults(member: str, calls: Sequence[Call], statement: Sequence[dict[str, Any]]) -> list[str]:
    """Say what cannot be; the statement of that member is in any order."""
    entries = sorted(statement, key=lambda entry: entry["seq"])
    own = _wishes([call for call in calls if call.member == member])
    found = [*_gaps(entries), *_balances(entries), *_presence(own, entries), *_turns(own, entries)]
    return [f"{member}: {fault}" for fault in found]


def _wishes(calls: Sequence[Call]) -> list[Call]:
    """One call a key: from when it was first sent to when it was first answered."""
    wishes: dict[str, Call] = {}
    for call in sorted(calls, key=lambda call: (call.told is None, call.ended)):
        first = wishes.setdefault(call.key, call)
        wishes[call.key] = replace(first, began=min(first.began, call.began))
    return list(wishes.values())


def mark_of(entry: Mapping[str, Any]) -> Mark:
    return entry["kind"] if entry["source"] == "redemption" else entry["source"], entry["ref"]


def _gaps(entries: Sequence[dict[str, Any]]) -> Iterator[str]:
    numbers = [entry["seq"] for entry in entries]
    if numbers != list(range(1, len(numbers) + 1)):
        yield f"the entries are not numbered one by one: {numbers}"


def _balances(entries: Sequence[dict[str, Any]]) -> Iterator[str]:
    """Play the entries again, by the law and not by the code that wrote them."""
    account = Account(member="", level="", level_until="")
    for told in entries:
        entry = _entry(told)
        account = replay.step(account, entry)
        for name in BALANCES:
            stamped, played = getattr(entry, f"{name}_after"), getattr(account, name)
            if stamped != played:
                yield f"entry {entry.seq} stamps {name} {stamped}, played again it is {played}"


def _presence(calls: Sequence[Call], entries: Sequence[dict[str, Any]]) -> Iterator[str]:
    """What was granted stands once, what was refused does not, what nobody knows at most once."""
    standing = Counter(mark_of(entry) for entry in entries if entry["source"] not in OF_ITSELF)
    granted = Counter(call.mark for call in calls if call.granted)
    for mark in granted - standing:
        yield f"{mark} was granted and does not stand"
    unknown = [call.mark for call in calls if call.told is None]
    for mark, times in (standing - granted).items():
        kind, _ = mark
        may = sum(one in (mark, (kind, None)) for one in unknown)
        if times > min(may, 1):
            yield f"{mark} stands {standing[mark]} times, was granted {granted[mark]} times"
    yield from _answers(calls, entries)


def _answers(calls: Sequence[Call], entries: Sequence[dict[str, Any]]) -> Iterator[str]:
    """An entry that was answered stands as it was answered."""
    sealed = {entry["hash"] for entry in entries}
    for call in calls:
        entry = call.told.body.get("entry") if call.told and call.granted else None
        if entry and entry["hash"] not in sealed:
            yield f"{call.mark} was answered with an entry {entry['seq']} that does not stand"


def _turns(calls: Sequence[Call], entries: Sequence[dict[str, Any]]) -> Iterator[str]:
    """What was answered before another was sent stands before it: the order agrees with time."""
    numbers = {mark_of(entry): entry["seq"] for entry in entries}
    known = [call for call in calls if call.granted and call.mark in numbers]
    moments = [(call.ended, 1, call) for call in known] + [(call.began, 0, call) for call in known]
    latest: tuple[int, Mark] = (0, ("", None))
    for _, is_end, call in sorted(moments, key=lambda moment: moment[:2]):
        number = numbers[call.mark]
        if is_end:
            latest = max(latest, (number, call.mark), key=lambda one: one[0])
        elif number < latest[0]:
            yield f"{latest[1]} was answered before {call.mark} was sent, and stands after it"


def _entry(told: Mapping[str, Any]) -> Entry:
    """The ledger's own entry, from what a statement tells of it."""
    names = set(Entry.__struct_fields__) - {"member", "reason", "lots", "actor"}
    lots = tuple((lot["day"], lot["points"]) for lot in told["lots"])
    reason = Reason(**told["reason"])
    same = {name: told[name] for name in names}
    return Entry(member="", actor="", reason=reason, lots=lots, **same)
