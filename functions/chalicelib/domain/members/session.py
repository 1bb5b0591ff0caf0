"""Sessions: how long a sign-in lasts, and how its cookie is read."""

import hashlib
import re
from types import MappingProxyType

from msgspec import Struct
from msgspec.structs import replace

from chalicelib.domain.decision import Change
from chalicelib.domain.ids import is_id
from chalicelib.domain.members.contact import Contact
from chalicelib.domain.members.member import Member, Role
from chalicelib.domain.members.rate import DAY, HOUR, MINUTE
from chalicelib.domain.refusals import Forbidden

NEWCOMER = "new"
NEWCOMER_SECONDS = 15 * MINUTE
FRESH_SECONDS = 10 * MINUTE

_COOKIE = re.compile(r"([0-9A-Za-z]+)\.([0-9A-Za-z_-]{32,64})")


class SignInAgain(Forbidden):
    """What is asked needs a sign-in of these last minutes (ASVS 7.5.1)."""

    code = "sign_in_again"


class Life(Struct, frozen=True):
    """Seconds: without use, and in all."""

    idle: int
    absolute: int


_CONSOLE = Life(15 * MINUTE, 8 * HOUR)
LIVES = MappingProxyType[Role, Life](
    {
        "member": Life(14 * DAY, 30 * DAY),
        "staff": Life(30 * MINUTE, 12 * HOUR),
        "auditor": _CONSOLE,
        "manager": _CONSOLE,
        "owner": _CONSOLE,
    }
)
"""ASVS 7.1.1; NIST SP 800-63B: 30 days at AAL1, 12 hours at AAL2."""


class Session(Struct, frozen=True):
    """One sign-in of a member. Only the token's hash, `id`, is kept."""

    member: str
    id: str
    version: int
    created_at: int
    seen_at: int
    ends_at: int


class Newcomer(Struct, frozen=True):
    """Somebody whose contact is proven and who is no member yet."""

    id: str
    contact: Contact
    ends_at: int


class SignedIn(Struct, frozen=True):
    member: Member
    session: Session


class SessionOpened(Change, frozen=True):
    session: Session


class SessionSeen(Change, frozen=True):
    before: Session
    after: Session


class SessionClosed(Change, frozen=True):
    session: Session


class NewcomerAdmitted(Change, frozen=True):
    newcomer: Newcomer


class Cookie(Struct, frozen=True):
    """What a session's cookie says: whose (or `new`), and the hash of its token."""

    holder: str
    id: str


def open_session(member: Member, token: str, now: int) -> Session:
    """Begin a session under a token that has never been used."""
    return Session(
        member=member.id,
        id=hashed(token),
        version=member.session_version,
        created_at=now,
        seen_at=now,
        ends_at=now + LIVES[member.role].absolute,
    )


def is_alive(session: Session, member: Member, now: int) -> bool:
    return (
        member.status == "active"
        and session.version == member.session_version
        and now < session.ends_at
        and now < session.seen_at + LIVES[member.role].idle
    )


def must_be_fresh(session: Session, now: int) -> None:
    """Raises SignInAgain."""
    if now > session.created_at + FRESH_SECONDS:
        raise SignInAgain(minutes=FRESH_SECONDS // MINUTE)


def seen(session: Session, member: Member, now: int) -> SessionSeen | None:
    """Note a use, but not each: hourly, or at a fifth of the idle time where that is shorter.

    So an idle session ends up to a fifth early and never late, for at most one write an hour from
    a member and one in six minutes from staff.
    """
    pause = min(HOUR, LIVES[member.role].idle // 5)
    if now < session.seen_at + pause:
        return None
    return SessionSeen(session, replace(session, seen_at=now))


def write_cookie(holder: str, token: str) -> str:
    return f"{holder}.{token}"


def read_cookie(text: str) -> Cookie | None:
    found = _COOKIE.fullmatch(text)
    if not found or not (found[1] == NEWCOMER or is_id(found[1])):
        return None
    return Cookie(found[1], hashed(found[2]))


def hashed(token: str) -> str:
    """SHA-256; the token's 256 random bits need no key (ASVS 6.5.2)."""
    return hashlib.sha256(token.encode()).hexdigest()
