"""A shop on one machine that customers come to: seen from outside, as a visitor's phone sees it."""

import http.client
import ssl
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any
from urllib.parse import urlsplit

from chalicelib.config.settings import Opened
from deploy.doctor import mail
from deploy.doctor.domain import DAY, SOON
from deploy.doctor.finding import Finding, look, ok, wrong

PATIENCE = 3


@dataclass(frozen=True, slots=True)
class Visit:
    """`health` and `outbox` are statuses, `failed` why there are none, `ends` epoch seconds."""

    health: int = 0
    outbox: int = 0
    ends: int = 0
    failed: str = ""


@dataclass(frozen=True, slots=True)
class Server:
    public: str
    visit: Visit
    carrier: str
    carrier_answers: bool


def ask(public: str, opened: Opened) -> Server:
    smtp = opened.smtp
    reached = mail.answers(smtp.host, smtp.port)
    return Server(public, _visit(public), f"{smtp.host}:{smtp.port}", reached)


def _visit(public: str) -> Visit:
    """By its public address and TLS, with one connection that is kept."""
    where = urlsplit(public)
    trust = ssl.create_default_context()
    door = http.client.HTTPSConnection(where.netloc, timeout=PATIENCE, context=trust)
    try:
        with closing(door):
            health, ends = _status(door, "/api/health"), _ends(door.sock)
            return Visit(health, _status(door, "/dev/outbox"), ends)
    except ssl.SSLCertVerificationError as error:
        return Visit(failed=f"its certificate does not hold ({error.verify_message})")
    except (OSError, http.client.HTTPException):
        return Visit(failed="nobody answers there")


def _status(door: http.client.HTTPSConnection, path: str) -> int:
    door.request("GET", path)
    reply = door.getresponse()
    reply.read()
    return reply.status


def _ends(line: Any) -> int:
    """Return when the certificate ends; a line that was closed after one answer tells nothing."""
    told = line.getpeercert() if line else {}
    return int(ssl.cert_time_to_seconds(told["notAfter"])) if told else 0


def judge(server: Server, now: int | None = None) -> Iterator[Finding]:
    yield from _judge_visit(server, int(time.time()) if now is None else now)
    yield mail.judge_reached(server.carrier, answers=server.carrier_answers)


def _judge_visit(server: Server, now: int) -> Iterator[Finding]:
    visit, public = server.visit, server.public
    if visit.failed:
        do = "Is the proxy running, and does DNS lead here? deploy/GUIDE.md, step 13."
        yield wrong("Address", f"{public}: {visit.failed}.", do)
        return
    if visit.health != HTTPStatus.OK:
        do = "journalctl -u perennial says why."
        yield wrong("Address", f"{public} answers {visit.health} for the shop.", do)
    else:
        yield ok("Address", f"{public} answers.")
    if visit.outbox == HTTPStatus.OK:
        do = "Restart it with PERENNIAL_MAIL_FROM in its environment, at once."
        yield wrong("Outbox", "everybody can read everybody's codes.", do)
    else:
        yield ok("Outbox", "nobody sees one.")
    days = (visit.ends - now) // DAY
    if visit.ends and days < SOON / 2:
        do = "The proxy should have renewed it by now: see its log."
        yield look("Certificate", f"{days} days left.", do)
