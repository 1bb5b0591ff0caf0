"""An auditor asks how the reconciler stands: its rounds, and the alarms that are open."""

from collections.abc import Sequence

from msgspec import Struct

from chalicelib.domain.audit.rounds import Alarmed, Round
from chalicelib.ports import Ports, RoundOf


class Reconciler(Struct, frozen=True):
    """`now` is the round that runs or has just ended, `last` the last whole one."""

    now: Round | None
    last: Round | None
    alarms: Sequence[Alarmed]


def read_reconciler(ports: Ports) -> Reconciler:
    now, last = RoundOf("now"), RoundOf("last")
    view = ports.book.read((now, last))
    return Reconciler(view(now), view(last), ports.shelf.alarms(limit=100))
