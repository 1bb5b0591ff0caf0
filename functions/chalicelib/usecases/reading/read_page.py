"""A member has read a page to its goal: kept once for ever, and paid once."""

from msgspec import Struct

from chalicelib.domain.content import reading as law
from chalicelib.domain.content.reading import Opening, PageUnknown, Read, Shown
from chalicelib.domain.decision import Decision
from chalicelib.domain.ledger.account import Entry
from chalicelib.domain.members.member import MemberUnknown
from chalicelib.ports import AccountOf, EntryOf, Ports, ReadOf, View


class ReadPage(Struct, frozen=True):
    """`token` is what the page was opened with; what the browser says is a hint."""

    member: str
    token: str
    shown: Shown


class WasRead(Struct, frozen=True):
    """`entry` is what it earned, if anything."""

    read: Read
    entry: Entry | None


def read_page(asked: ReadPage, ports: Ports) -> WasRead:
    """Earn by a page read. Whoever has read it before, or asks again, hears what they heard then.

    Raises TokenInvalid, PageUnknown, PageNotOpen, PageForLevel, OpenedLongAgo, NotYetRead,
    NotReadThrough, ReadsDone, AccountFrozen.
    """
    secrets = ports.secrets
    opening = Opening.of(asked.token, asked.member, secrets.digest, secrets.same)
    wants = AccountOf(asked.member), ReadOf(asked.member, opening.page)

    def decide(view: View) -> Decision[WasRead]:
        account, stands = view(wants[0]), view(wants[1])
        if stands:
            earned = EntryOf(stands.member, stands.entry) if stands.entry else None
            return Decision(WasRead(stands, view(earned) if earned else None), ())
        page, act = ports.content.page(opening.page), ports.act(asked.member)
        if not account:
            raise MemberUnknown
        if not page or not page.reading:
            raise PageUnknown
        law.must_be_for(page, account, act.today, ports.programme)
        law.must_be_read(page.reading, opening.at, asked.shown, act.at)
        kept, posting = law.read(account, page, page.reading, act, ports.programme)
        if not posting:
            return Decision(WasRead(kept.read, None), (kept,))
        (entry,) = (one for one in posting.entries if one.seq == kept.read.entry)
        return Decision(WasRead(kept.read, entry), (kept, posting))

    return ports.book.settle(wants, decide)
