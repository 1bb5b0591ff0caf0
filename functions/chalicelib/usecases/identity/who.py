"""Whose is a cookie? Asked on every call, so that a session that is over is over at once."""

from contextlib import suppress

from chalicelib.domain.decision import Decision
from chalicelib.domain.members.session import (
    NEWCOMER,
    Cookie,
    Newcomer,
    Session,
    SessionSeen,
    SignedIn,
    is_alive,
    read_cookie,
    seen,
)
from chalicelib.domain.refusals import OutcomeUnknown, Unavailable
from chalicelib.ports import MemberOf, NewcomerOf, Ports, SessionOf, View


def who(cookie: str, ports: Ports) -> SignedIn | Newcomer | None:
    """Return the member and session, or the newcomer; None if the cookie is no longer good."""
    held = read_cookie(cookie)
    if held is None:
        return None
    return _newcomer(held, ports) if held.holder == NEWCOMER else _member(held, ports)


def _newcomer(held: Cookie, ports: Ports) -> Newcomer | None:
    want = NewcomerOf(held.id)
    newcomer = ports.book.read((want,))(want)
    return newcomer if newcomer and ports.now() < newcomer.ends_at else None


def _member(held: Cookie, ports: Ports) -> SignedIn | None:
    wants = MemberOf(held.holder), SessionOf(held.holder, held.id)
    view = ports.book.read(wants)
    member, session = view(wants[0]), view(wants[1])
    now = ports.now()
    if not member or not session or not is_alive(session, member, now):
        return None
    used = seen(session, member, now)
    if used:
        _note(used, ports)
    return SignedIn(member, session)


def _note(used: SessionSeen, ports: Ports) -> None:
    """Note the use, unless another call just has; not worth failing a call for."""
    want = SessionOf(used.before.member, used.before.id)

    def decide(view: View) -> Decision[Session | None]:
        stands = view(want)
        return Decision(stands, (used,) if stands == used.before else ())

    with suppress(Unavailable, OutcomeUnknown):
        ports.book.settle((want,), decide)
