"""A member checks in: points once a day, and for each full streak."""

from msgspec import Struct

from chalicelib.domain.decision import Answered, Decision, Wish
from chalicelib.domain.ledger import checkin as law
from chalicelib.domain.ledger.account import Entry
from chalicelib.domain.refusals import NotFound
from chalicelib.ports import AccountOf, Ports, View


class CheckIn(Struct, frozen=True):
    wish: Wish
    member: str


class CheckedIn(Struct, frozen=True):
    """All that today brought, streak included; `entry` is the day's own."""

    points: int
    growth: int
    streak: int
    entry: Entry


def check_in(asked: CheckIn, ports: Ports) -> Answered[CheckedIn]:
    """Earn for today. Raises AlreadyCheckedIn."""
    account = AccountOf(asked.member)

    def decide(view: View) -> Decision[CheckedIn]:
        whose = view(account)
        if not whose:
            raise NotFound
        posting = law.check_in(whose, ports.act(asked.wish.actor), ports.programme)
        earned = [entry for entry in posting.entries if entry.source == "checkin"]
        answer = CheckedIn(
            points=sum(entry.points for entry in earned),
            growth=sum(entry.growth for entry in earned),
            streak=posting.after.checkin_streak,
            entry=earned[0],
        )
        return Decision(answer, (posting,))

    return ports.book.once(asked.wish, (account,), decide, CheckedIn)
