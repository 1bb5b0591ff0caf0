"""The stock of an open shop, proved by a walk through all redemptions."""

from chalicelib.domain.audit.finding import Finding
from chalicelib.domain.audit.laws import shelves
from chalicelib.domain.rewards.redemption import Redemption
from chalicelib.ports import Ports


def prove_shelves(ports: Ports) -> tuple[Finding, ...]:
    at = ports.now()
    sums = shelves.begin(ports.shelf.rewards())
    for record in ports.archive.everything():
        if isinstance(record, Redemption):
            sums = shelves.count(sums, record, at)
    return tuple(shelves.findings(sums))
