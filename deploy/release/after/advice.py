"""What remains to be done by hand: DNS, the first owner, what to look at next."""

import socket
from collections.abc import Iterator

from deploy.release.after.look import front_of
from deploy.release.kept.record import Record
from deploy.release.place import Place

LABELS_OF_AN_APEX = 2


def after(place: Place, record: Record, *, first: bool) -> Iterator[str]:
    stage, domain = place.answers.stage, place.answers["domain"]
    yield f"\nRelease {record.number} of {stage}: {record.address}"
    if domain:
        yield from dns(domain, front_of(place), points=_resolves(domain))
    if not first:
        return
    yield f"""Next:
  The first owner:  STAGE={stage} .venv/bin/perennial owner you@example.com
  Alarms:           confirm the mail that AWS has sent to {place.answers["alarms"]}
  Mail:             .venv/bin/perennial doctor --stage {stage}
  If it is not well: make rollback STAGE={stage}, or deploy/RUNBOOK.md
Keep deploy/stages/{stage}.toml with the shop's own files."""


def dns(domain: str, front: str, *, points: bool) -> Iterator[str]:
    """Name the records of a domain. A name with nothing before it takes no CNAME."""
    yield f"DNS of {domain}, at whoever keeps it{' (it resolves)' if points else ''}:"
    if domain.count(".") < LABELS_OF_AN_APEX:
        yield f"  {domain}.  ALIAS or ANAME  {front}.   (in Route 53: A and AAAA, as alias)"
    else:
        yield f"  {domain}.  CNAME  {front}."
    if not points:
        yield f"  Until that is set, https://{front}/ shows the pages."


def _resolves(domain: str) -> bool:
    try:
        return bool(socket.getaddrinfo(domain, 443))
    except OSError:
        return False
