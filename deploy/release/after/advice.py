"""What remains to be done by hand: DNS, the first owner, what to look at next."""

import socket
from collections.abc import Iterable, Iterator
from email.utils import parseaddr

from botocore.exceptions import ClientError

from deploy.release.after.look import front_of
from deploy.release.kept.record import Record
from deploy.release.place import Place

LABELS_OF_AN_APEX = 2


def after(place: Place, record: Record, *, first: bool) -> Iterator[str]:
    stage, domain = place.answers.stage, place.answers["domain"]
    yield f"\nRelease {record.number} of {stage}: {record.address}"
    if domain:
        yield from dns(domain, front_of(place), points=_resolves(domain))
    if place.answers.parameters["Mail"] == "ses":
        host = parseaddr(place.answers["mail_from"])[1].partition("@")[2]
        yield from dkim(host, _unsigned(place, host))
    if first:
        yield from _next(place, stage)


def _next(place: Place, stage: str) -> Iterator[str]:
    yield f"""Next:
  The first owner:   STAGE={stage} .venv/bin/perennial owner you@example.com
  Alarms:            confirm the mail that AWS has sent to {place.answers["alarms"]}
  What still lacks:  .venv/bin/perennial doctor --stage {stage}
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


def dkim(host: str, tokens: Iterable[str]) -> Iterator[str]:
    """Name the records by which mail is known to be the shop's."""
    if records := [
        f"  {one}._domainkey.{host}.  CNAME  {one}.dkim.amazonses.com." for one in tokens
    ]:
        yield f"DNS of {host}, for its mail, which is not signed yet:"
        yield from records


def _unsigned(place: Place, host: str) -> tuple[str, ...]:
    """Return SES's tokens of an identity that does not sign; the doctor says what else lacks."""
    try:
        told = place.account.client("sesv2").get_email_identity(EmailIdentity=host)
    except ClientError:
        return ()
    signing = told.get("DkimAttributes", {})
    return () if signing.get("Status") == "SUCCESS" else tuple(signing.get("Tokens", ()))


def _resolves(domain: str) -> bool:
    try:
        return bool(socket.getaddrinfo(domain, 443))
    except OSError:
        return False
