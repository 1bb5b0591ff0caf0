"""A person proves a contact with its one-time code: signed in, or welcome to join."""

from typing import Literal

from msgspec import Struct

from chalicelib.domain.decision import Decision
from chalicelib.domain.members import challenge as law
from chalicelib.domain.members.challenge import Challenge, ChallengeSpent, Presented
from chalicelib.domain.members.member import AccountDisabled, Member
from chalicelib.domain.members.session import (
    LIVES,
    NEWCOMER,
    NEWCOMER_SECONDS,
    Newcomer,
    NewcomerAdmitted,
    Session,
    SessionClosed,
    SessionOpened,
    hashed,
    open_session,
    write_cookie,
)
from chalicelib.ports import ChallengeOf, ContactOf, MemberOf, Ports, View
from chalicelib.usecases.identity.prove import prove


class VerifyCode(Struct, frozen=True, kw_only=True):
    """`device` is the secret of the browser that asked; `leaving` the session it was in."""

    challenge: str
    code: str
    device: str
    leaving: Session | None = None


class Verified(Struct, frozen=True):
    """`cookie` is new and lasts `seconds`; `member` is None for a newcomer."""

    state: Literal["member", "new"]
    cookie: str
    seconds: int
    member: Member | None


def verify_code(asked: VerifyCode, ports: Ports) -> Verified:
    """Raises CodeWrong, CodeExpired, TooMany, AccountDisabled."""
    presented = law.read_challenge(asked.challenge, hashed(asked.device))
    challenge = prove(presented, "sign_in", asked.code, ports)
    return _let_in(presented, challenge, asked.leaving, ports)


def _let_in(
    presented: Presented, challenge: Challenge, leaving: Session | None, ports: Ports
) -> Verified:
    """Spend the code and open a session at once: of two with the same code, one comes in."""
    want, contact = ChallengeOf(presented.place), challenge.contact
    whose = ContactOf(contact.kind, ports.secrets.digest("contact", contact.value))
    token = ports.secrets.new_token()

    def decide(view: View) -> Decision[Verified]:
        now = ports.now()
        spent = ChallengeSpent(law.must_stand(view(want), presented, "sign_in", now))
        known = view(whose)
        member = view(MemberOf(known)) if known else None
        if member is None:
            newcomer = Newcomer(hashed(token), contact, now + NEWCOMER_SECONDS)
            cookie = write_cookie(NEWCOMER, token)
            answer = Verified("new", cookie, NEWCOMER_SECONDS, None)
            return Decision(answer, (spent, NewcomerAdmitted(newcomer)))
        if member.status != "active":
            raise AccountDisabled
        opened = SessionOpened(open_session(member, token, now))
        left = (SessionClosed(leaving),) if leaving else ()
        lasts = LIVES[member.role].absolute
        answer = Verified("member", write_cookie(member.id, token), lasts, member)
        return Decision(answer, (spent, opened, *left))

    return ports.book.settle((want, whose), decide)
