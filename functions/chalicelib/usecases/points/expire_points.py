"""Points past their last day leave the books, as reading and spending have it already."""

from chalicelib.domain.calendar import add_days
from chalicelib.domain.decision import Decision
from chalicelib.domain.ledger import points
from chalicelib.domain.ledger.account import start
from chalicelib.domain.ledger.points import AllExpired
from chalicelib.ports import AccountOf, ExpiredUpTo, Ports, View

SYSTEM = "system"


def expire_points(ports: Ports, *, limit: int = 100) -> int:
    """Lapse past-due lots of up to `limit` accounts, frozen ones too; once a day there are some.

    Nobody waits for it: late, doubled or dead halfway it changes no balance that anybody reads.
    """
    yesterday = add_days(ports.act(SYSTEM).today, -1)
    booked = ExpiredUpTo()
    if (ports.book.read((booked,))(booked) or "") >= yesterday:
        return 0
    due = ports.shelf.due_expiries(yesterday, limit=limit)
    if not due:
        all_of_it = AllExpired(yesterday)
        ports.book.settle((), lambda _: Decision(None, (all_of_it,)))
    return ports.each(due, lambda member: _expire(member, ports))


def _expire(member: str, ports: Ports) -> bool:
    """The list may lag: only the account itself says what is past due."""
    want = AccountOf(member)

    def decide(view: View) -> Decision[bool]:
        account = view(want)
        assert account, member
        posting = points.expire(start(account), ports.act(SYSTEM))
        return Decision(answer=bool(posting.entries), changes=(posting,))

    return ports.book.settle((want,), decide)
