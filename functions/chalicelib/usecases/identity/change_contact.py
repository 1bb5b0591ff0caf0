"""A member who proves a new contact with its code signs in with it from now on."""

from msgspec import Struct

from chalicelib.domain.decision import Decision
from chalicelib.domain.members import challenge as law
from chalicelib.domain.members import member as members
from chalicelib.domain.members.challenge import Challenge, ChallengeSpent, CodeExpired, Presented
from chalicelib.domain.members.contact import Contact
from chalicelib.domain.members.member import ContactChanged, ContactTaken, Member
from chalicelib.domain.members.session import (
    LIVES,
    Session,
    SessionOpened,
    hashed,
    is_alive,
    open_session,
    write_cookie,
)
from chalicelib.domain.refusals import Unauthenticated
from chalicelib.ports import ChallengeOf, ContactOf, MemberOf, Ports, View
from chalicelib.usecases.identity.prove import prove


class ChangeContact(Struct, frozen=True, kw_only=True):
    """`session` is that of the member who asks, `device` the secret of the browser they ask in."""

    session: Session
    challenge: str
    code: str
    device: str


class Changed(Struct, frozen=True):
    """Every session is over but the one of `cookie`, which is new and lasts `seconds`."""

    member: Member
    cookie: str
    seconds: int


def change_contact(asked: ChangeContact, ports: Ports) -> Changed:
    """Raises CodeWrong, CodeExpired, TooMany, ContactTaken, Unauthenticated.

    That a contact is another member's is told only to who has proven to read what is sent there.
    """
    presented = law.read_challenge(asked.challenge, hashed(asked.device))
    challenge = prove(presented, "change_contact", asked.code, ports)
    if challenge.place != _place(challenge, asked.session, ports):
        raise CodeExpired
    return _move(asked.session, presented, challenge.contact, ports)


def _move(session: Session, presented: Presented, contact: Contact, ports: Ports) -> Changed:
    """Spend the code, move, and open a session, at once: of two who move there, one does."""
    want, mine = ChallengeOf(presented.place), MemberOf(session.member)
    whose = ContactOf(contact.kind, _digest(contact, ports))
    token = ports.secrets.new_token()

    def decide(view: View) -> Decision[Changed]:
        now, member = ports.now(), view(mine)
        if not member or not is_alive(session, member, now):
            raise Unauthenticated
        spent = ChallengeSpent(law.must_stand(view(want), presented, "change_contact", now))
        if view(whose) not in {None, member.id}:
            raise ContactTaken
        moved = _moved(member, contact, now, ports)
        after = moved.after if moved else member
        opened = SessionOpened(open_session(after, token, now))
        answer = Changed(after, write_cookie(member.id, token), LIVES[after.role].absolute)
        return Decision(answer, (spent, *([moved] if moved else []), opened))

    return ports.book.settle((want, whose, mine), decide)


def _moved(member: Member, contact: Contact, at: int, ports: Ports) -> ContactChanged | None:
    """None for the contact that the member has already."""
    if contact == member.contact:
        return None
    was, becomes = _digest(member.contact, ports), _digest(contact, ports)
    return members.change_contact(member, contact, at, was=was, becomes=becomes)


def _digest(contact: Contact, ports: Ports) -> str:
    return ports.secrets.digest("contact", contact.value)


def _place(challenge: Challenge, session: Session, ports: Ports) -> str:
    named = law.subject("change_contact", challenge.contact, session.member)
    return ports.secrets.digest("challenge", named)
