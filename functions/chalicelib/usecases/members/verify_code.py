"""A person proves a contact with its one-time code: signed in, or welcome to join."""

from dataclasses import dataclass
from typing import Literal

from chalicelib.domain.decision import Decision
from chalicelib.domain.members import challenge as law
from chalicelib.domain.members.challenge import Challenge, ChallengeSpent, CodeWrong, Presented
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


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifyCode:
    """`device` is the secret of the browser that asked; `leaving` the session it was in."""

    challenge: str
    code: str
    device: str
    leaving: Session | None = None


@dataclass(frozen=True, slots=True)
class Verified:
    """`cookie` is new and lasts `seconds`; `member` is None for a newcomer."""

    state: Literal["member", "new"]
    cookie: str
    seconds: int
    member: Member | None


def verify_code(asked: VerifyCode, ports: Ports) -> Verified:
    """Raises CodeWrong, CodeExpired, TooMany, AccountDisabled."""
    presented = law.read_challenge(asked.challenge, hashed(asked.device))
    challenge = _take_try(presented, ports)
    ports.limiter.take(law.FAILED, challenge.place)
    digits = law.read_digits(asked.code)
    given = ports.secrets.digest("one-time code", f"{challenge.nonce} {digits}")
    if not ports.secrets.same(given, challenge.code):
        raise CodeWrong(tries_left=law.TRIES - challenge.tries)
    ports.limiter.give_back(law.FAILED, challenge.place)
    return _let_in(presented, challenge, asked.leaving, ports)


def _take_try(presented: Presented, ports: Ports) -> Challenge:
    want = ChallengeOf(presented.place)

    def decide(view: View) -> Decision[Challenge]:
        taken = law.take_try(law.must_stand(view(want), presented, "sign_in", ports.now()))
        return Decision(taken.after, (taken,))

    return ports.book.settle((want,), decide)


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
