"""A member leaves: what is left lapses, the account closes, and nothing of the person is kept."""

from chalicelib.domain.decision import Change, Decision
from chalicelib.domain.ledger.closing import close
from chalicelib.domain.members import challenge as challenges
from chalicelib.domain.members import leaving as law
from chalicelib.domain.members.challenge import ChallengeSpent
from chalicelib.domain.members.leaving import MovesForgotten
from chalicelib.domain.members.member import Member
from chalicelib.domain.members.session import Session, SessionClosed, is_alive, must_be_fresh
from chalicelib.domain.refusals import Unauthenticated
from chalicelib.ports import AccountOf, ChallengeOf, MemberOf, Ports, View

TOGETHER = 40
"""Sessions, and changes of contact, that end in the one transaction. Further sessions are as dead
as these; their rows hold no more than times, and end by themselves."""


def leave(session: Session, ports: Ports) -> None:
    """Raises SignInAgain, RoleHeld, VouchersOpen, Unauthenticated.

    All of it is one transaction. Asked again, nobody is signed in any more.
    """
    must_be_fresh(session, ports.now())
    mine, held = MemberOf(session.member), AccountOf(session.member)

    def decide(view: View) -> Decision[None]:
        member, account, act = view(mine), view(held), ports.act(session.member)
        if not member or not account or not is_alive(session, member, act.at):
            raise Unauthenticated
        digest = ports.secrets.digest("contact", member.contact.value)
        left = law.leave(member, digest, act.at)
        return Decision(None, (left, close(account, act), *_traces(member, view, ports)))

    while len(moves := ports.shelf.moves(session.member, limit=TOGETHER)) == TOGETHER:
        decide(ports.book.read((mine, held)))  # who is refused keeps what is theirs
        _forget(MovesForgotten(session.member, tuple(moves)), ports)
    ports.book.settle((mine, held), decide)


def _traces(member: Member, view: View, ports: Ports) -> tuple[Change, ...]:
    """What else stands of them: sessions, a code under way, the contacts they had before.

    A change of contact comes by a new revision of the member, so none is missed.
    """
    named = challenges.subject("sign_in", member.contact)
    code = view(ChallengeOf(ports.secrets.digest("challenge", named)))
    moves = tuple(ports.shelf.moves(member.id, limit=TOGETHER))
    return (
        MovesForgotten(member.id, moves),
        *([ChallengeSpent(code)] if code else []),
        *map(SessionClosed, ports.shelf.sessions(member.id, limit=TOGETHER)),
    )


def _forget(moves: MovesForgotten, ports: Ports) -> None:
    """Who moved more often than one transaction can tell forgets the oldest beforehand."""
    ports.book.settle((), lambda _: Decision(None, (moves,)))
