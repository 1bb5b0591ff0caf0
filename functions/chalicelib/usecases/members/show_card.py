"""A member shows their card at the counter: whose it is, told once for each token."""

from msgspec import Struct

from chalicelib.domain.decision import Answered, Decision, Wish
from chalicelib.domain.members import card as law
from chalicelib.domain.members.card import Token
from chalicelib.domain.members.member import Member, must_be_there
from chalicelib.ports import CardUseOf, CodeOf, MemberOf, Ports, View


class ShowCard(Struct, frozen=True):
    """`by` scans it; with a wish, they may ask again when the answer was lost."""

    token: str
    by: str
    wish: Wish | None = None


def show_card(asked: ShowCard, ports: Ports) -> Answered[Member]:
    """Raises MemberUnknown, MemberGone, CardExpired, CardUsed."""
    secrets, now = ports.secrets, ports.now()
    token = Token.of(asked.token)
    use = law.use_of(token.mac, asked.by, asked.wish, now)
    wants = CodeOf(token.code), CardUseOf(token.mac)

    def decide(view: View) -> Decision[Answered[Member]]:
        holder = view(wants[0])
        member = must_be_there(view(MemberOf(holder)) if holder else None)
        card = token.card(member, secrets.digest, secrets.same)
        shown = law.show(card, view(wants[1]), use, now)
        return Decision(Answered(member, replayed=not shown), (shown,) if shown else ())

    return ports.book.settle(wants, decide)
