"""Members are told before points expire and before a level drops, each thing once."""

from itertools import takewhile

from msgspec import Struct

from chalicelib.domain.decision import Decision
from chalicelib.domain.members import notice as law
from chalicelib.domain.members.member import Member
from chalicelib.domain.members.message import MailUnavailable, Message, channel_of
from chalicelib.domain.members.notice import Due, Noticed
from chalicelib.domain.members.notice_words import notice_message
from chalicelib.domain.members.quiet import is_quiet
from chalicelib.ports import AccountOf, MemberOf, Ports, View

SYSTEM = "system"

FAILURES = 3
"""Messages that could not be sent before this run gives up: then it is rather the sender's fault
than theirs."""


class _Told(Struct, frozen=True):
    mark: Noticed
    message: Message | None


def send_notices(ports: Ports, *, limit: int = 50) -> int:
    """Tell up to `limit` members what is due; in the quiet hours it waits. Returns how many.

    The mark is written before the message goes: a run that dies in between, or runs twice, tells
    nobody twice. These are about what is the member's own, so no consent to marketing is asked.
    """
    if is_quiet(ports.now(), ports.programme):
        return 0
    due = ports.shelf.due_notices(ports.act(SYSTEM).today, limit=limit)
    unsent: list[str] = []

    def tell(member: str) -> int:
        told = _mark(member, ports)
        if told and told.message and not _sent(told.message, told.mark, ports):
            unsent.append(member)
        return told is not None

    return ports.each(takewhile(lambda _: len(unsent) < FAILURES, due), tell)


def _mark(member: str, ports: Ports) -> _Told | None:
    """Note that everything due is told, and say what to send; None where somebody was quicker."""
    account_of, member_of = AccountOf(member), MemberOf(member)

    def decide(view: View) -> Decision[_Told | None]:
        account, who, act = view(account_of), view(member_of), ports.act(SYSTEM)
        if not account or not account.notice_day or account.notice_day > act.today:
            return Decision(None, ())
        mark = law.told(account, act, ports.programme)
        due = law.due(account, act.today, ports.programme)
        return Decision(_Told(mark, _message(due, who, ports)), (mark,))

    return ports.book.settle((account_of, member_of), decide)


def _message(due: Due, who: Member | None, ports: Ports) -> Message | None:
    if not due or not who or who.status != "active":
        return None
    if channel_of(who.contact) not in ports.sender.channels:
        return None
    return notice_message(due, who.contact, who.language, ports.public, ports.programme)


def _sent(message: Message, mark: Noticed, ports: Ports) -> bool:
    """Send it; what could not be sent is given back, to be tried again."""
    try:
        ports.sender.send(message)
    except MailUnavailable:
        _give_back(mark, ports)
        return False
    return True


def _give_back(mark: Noticed, ports: Ports) -> None:
    want = AccountOf(mark.after.member)

    def decide(view: View) -> Decision[None]:
        account = view(want)
        if not account or account.noticed != mark.after.noticed:
            return Decision(None, ())
        return Decision(None, (law.not_told(account, mark.before.noticed, ports.act(SYSTEM)),))

    ports.book.settle((want,), decide)
