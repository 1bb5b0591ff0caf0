"""The reconciler: how far it has come, and the alarms that stand."""

from msgspec import Struct

from chalicelib.domain.audit.laws import LAWS
from chalicelib.domain.audit.rounds import Alarmed
from chalicelib.domain.audit.rounds import Round as Law
from chalicelib.usecases.ledger.read_reconciler import read_reconciler
from chalicelib.web.door import Ask, Reply, Route
from chalicelib.web.wire import Day, Second


class Round(Struct, frozen=True):
    """One walk through all books; `records` are those that stand beside members."""

    day: Day
    begun_at: Second
    at: Second
    done: bool
    members: int
    records: int
    found: int


class Alarm(Struct, frozen=True):
    """What breaks a law; `rule` is the law in a sentence, `day` the round that saw it last."""

    law: str
    rule: str
    where: str
    what: str
    expected: str
    stands: str
    since: Second
    day: Day


class Reconciler(Struct, frozen=True):
    """`now` is the round that runs or has just ended, `last` the last whole one."""

    now: Round | None
    last: Round | None
    alarms: list[Alarm]


def reconciler(ask: Ask[None]) -> Reply:
    state = read_reconciler(ask.ports)
    alarms = [_alarm(one) for one in state.alarms]
    return Reply(Reconciler(_round(state.now), _round(state.last), alarms))


def _round(law: Law | None) -> Round | None:
    if law is None:
        return None
    return Round(law.day, law.begun_at, law.at, law.done, law.members, law.records, law.found)


def _alarm(one: Alarmed) -> Alarm:
    rule = {str(law): sentence for law, sentence in LAWS.items()}.get(one.law, "")
    numbers = (one.expected, one.stands, one.since, one.day)
    return Alarm(one.law, rule, one.where, one.what, *numbers)


ROUTES = (Route("GET", "/api/admin/reconciler", "auditor", reconciler, answer=Reconciler),)
