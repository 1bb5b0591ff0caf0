"""A member opens a page that has a goal: the server's clock runs from now on; nothing is kept."""

from typing import Literal

from msgspec import Struct

from chalicelib.domain.content import Goal
from chalicelib.domain.content import reading as law
from chalicelib.domain.content.reading import Opening, PageUnknown
from chalicelib.domain.members.member import MemberUnknown
from chalicelib.ports import AccountOf, Ports, ReadOf

State = Literal["open", "read", "done_today"]
"""Can be earned, was earned already, or can be tomorrow: today's pages have been read."""


class Opened(Struct, frozen=True):
    token: str
    goal: Goal
    state: State


def open_page(member: str, page_id: str, ports: Ports) -> Opened:
    """Raises PageUnknown, PageNotOpen, PageForLevel."""
    page, act = ports.content.page(page_id), ports.act(member)
    if not page or not page.reading:
        raise PageUnknown
    wants = AccountOf(member), ReadOf(member, page_id)
    view = ports.book.read(wants)
    account, stands = view(wants[0]), view(wants[1])
    if not account:
        raise MemberUnknown
    state: State = "read"
    if not stands:
        law.must_be_for(page, account, act.today, ports.programme)
        done = page.reading.points and law.is_done_for(account, act.today, ports.programme)
        state = "done_today" if done else "open"
    token = Opening(member, page_id, act.at).token(ports.secrets.digest)
    return Opened(token, page.reading, state)
