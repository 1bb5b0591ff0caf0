"""The books are proved a page at a time, round and round, and what breaks a law raises an alarm."""

from functools import partial

from msgspec.structs import replace

from chalicelib.domain.audit import rounds
from chalicelib.domain.audit.finding import Finding
from chalicelib.domain.audit.laws import shelves
from chalicelib.domain.audit.rounds import (
    AlarmEnded,
    AlarmRaised,
    AlarmSeen,
    Round,
    RoundMoved,
)
from chalicelib.domain.calendar import day_of
from chalicelib.domain.decision import Decision
from chalicelib.domain.rewards.redemption import Redemption
from chalicelib.ports import AlarmOf, Ports, RoundOf, Stretch, View
from chalicelib.usecases.ledger.audit import Audit
from chalicelib.usecases.ledger.prove import Proved, prove, prove_beside

ROWS = 100
"""Rows of a page: some 25 members, or one of many entries."""

NOW = RoundOf("now")

TOGETHER = 100
"""Alarms that end in one transaction."""


def reconcile_books(ports: Ports, *, pages: int = 1) -> int:
    """Prove up to so many pages, if today's round is not done. Returns how many were proved.

    Nobody is called for what is found once: a page is looked at again a minute later, and what
    only the sums of a round say must be said by the next day's, too.

    Late, doubled or dead halfway it does no harm: a page counts when the round moves on from it,
    which it does once; proved again, it raises no alarm that stands already.
    """
    return next((page for page in range(pages) if not _page(ports)), pages)


def _page(ports: Ports) -> bool:
    before, today = ports.book.read((NOW,))(NOW), day_of(ports.now(), ports.programme)
    if not rounds.is_due(before, today):
        return False
    going = before if before and not before.done else _begin(before, ports, today)
    if rounds.rests(going, ports.now()):
        return False
    stretch = ports.archive.stretch(after=going.place, limit=ROWS)
    proofs = [prove(member, ports) for member in stretch.members]
    sums = _summed(going, proofs, stretch)
    found = [one for proof in proofs for one in proof.findings]
    found += _beside(stretch, ports)
    if doubtful := rounds.suspected(going, ports.now(), found):
        _move(before, doubtful, ports)
        return False
    whole = tuple(rounds.whole(sums)) if stretch.after is None else ()
    found += rounds.told_before(going, whole)
    for finding in found:
        _alarm(finding, going, ports)
    seen = len(stretch.members), len(stretch.beside), len(found)
    after = rounds.moved(going, ports.now(), stretch.after, sums, seen)
    if after.done:
        after = replace(after, former=tuple(map(rounds.id_of, whole)))
    return _move(before, after, ports)


def _begin(last: Round | None, ports: Ports, today: str) -> Round:
    return rounds.begun(shelves.begin(ports.shelf.rewards()), ports.now(), today, last)


def _summed(going: Round, proofs: list[Proved], stretch: Stretch) -> dict[str, int]:
    sums = dict(going.sums)
    for proof in proofs:
        if proof.account:
            sums = rounds.with_account(sums, proof.account, proof.earned)
    for record in stretch.beside:
        if isinstance(record, Redemption):
            sums = shelves.count(sums, record, going.begun_at)
    return sums


def _beside(stretch: Stretch, ports: Ports) -> list[Finding]:
    """What these break, at two looks; the first, at all of them, may lag for half the price."""
    glancing = Audit(ports, read=ports.book.glance)
    told = [(one, record) for one, record in glancing.findings(stretch.beside) if record]
    proved = {record: prove_beside(record, ports) for _, record in told}
    return [one for found in proved.values() for one in found]


def _alarm(finding: Finding, going: Round, ports: Ports) -> None:
    """Tell it once: what stands already is only seen again.

    Told before it is kept: dead in between, an alarm comes twice rather than never.
    """
    made = rounds.alarm(finding, ports.now(), going.day)
    want = AlarmOf(made.id)
    if ports.book.read((want,))(want) is None:
        ports.alarm.books(finding)

    def decide(view: View) -> Decision[None]:
        known = view(want)
        return Decision(None, (AlarmSeen(made) if known else AlarmRaised(made),))

    ports.book.settle((want,), decide)


def _move(before: Round | None, after: Round, ports: Ports) -> bool:
    """Did the round move on by this page? False where another runner was quicker."""

    def decide(view: View) -> Decision[bool]:
        unmoved = view(NOW) == before
        return Decision(unmoved, (RoundMoved(before, after),) if unmoved else ())

    gone_on = ports.book.settle((NOW,), decide)
    if gone_on and after.done:
        _end(after, ports)
    return gone_on


def _end(ended: Round, ports: Ports) -> None:
    """What a whole round has not found any more stands no longer."""
    gone = [one for one in ports.shelf.alarms(limit=1000) if one.day < ended.day]
    for first in range(0, len(gone), TOGETHER):
        ended_now = tuple(AlarmEnded(one) for one in gone[first : first + TOGETHER])
        ports.book.settle((), partial(_all, ended_now))


def _all(changes: tuple[AlarmEnded, ...], _: View) -> Decision[None]:
    return Decision(None, changes)
