"""Reading: a page read to its goal earns once a member, by the server's own clock."""

import re
from collections.abc import Callable

from msgspec import Struct
from msgspec.structs import replace

from chalicelib.domain.content import Goal, Page
from chalicelib.domain.decision import Change
from chalicelib.domain.ledger import levels, points
from chalicelib.domain.ledger.account import Account, Act, Cause, Posting, Reason
from chalicelib.domain.programme import Programme
from chalicelib.domain.refusals import Conflict, Malformed, NotFound

HOURS = 12
"""How long an opened page may take to be read; after that it is opened anew."""

Digest = Callable[[str, str], str]


class PageUnknown(NotFound):
    """No such page, or one that sets no goal."""

    code = "page_unknown"


class TokenInvalid(Malformed):
    code = "token_invalid"


class OpenedLongAgo(Conflict):
    code = "opened_long_ago"


class NotYetRead(Conflict):
    code = "not_yet_read"


class NotReadThrough(Conflict):
    code = "not_read_through"


class PageNotOpen(Conflict):
    """Before the page's first day, or after its last."""

    code = "page_not_open"


class PageForLevel(Conflict):
    code = "page_for_level"


class ReadsDone(Conflict):
    """As many pages as earn in a day have been read; tomorrow there are more."""

    code = "reads_done"


class Opening(Struct, frozen=True):
    """A page opened by a member, at a second of the server's clock; its token proves all three."""

    member: str
    page: str
    at: int

    def token(self, digest: Digest) -> str:
        return f"{self.page}.{self.at}.{self._seal(digest)}"

    def _seal(self, digest: Digest) -> str:
        return digest("reading", f"{self.member}.{self.page}.{self.at}")

    @classmethod
    def of(
        cls, token: str, member: str, digest: Digest, same: Callable[[str, str], bool]
    ) -> "Opening":
        """Raises TokenInvalid for one that we did not give, or gave to somebody else."""
        page, _, rest = token.partition(".")
        second, _, seal = rest.partition(".")
        if not re.fullmatch(r"[0-9]{1,12}", second):
            raise TokenInvalid
        opening = cls(member, page, int(second))
        if not seal.isascii() or not same(opening._seal(digest), seal):
            raise TokenInvalid
        return opening


class Shown(Struct, frozen=True):
    """What the reader's browser has seen of it: seconds in view, percent of the page."""

    seconds: int
    depth: int


class Read(Struct, frozen=True):
    """A page that a member has read, with the tags it had; `entry` is what it earned, if anything.

    Row `READ#<page>`: there is one for ever, whatever becomes of the page.
    """

    member: str
    page: str
    at: int
    entry: int | None
    tags: tuple[str, ...] = ()


class PageRead(Change, frozen=True):
    read: Read


class ReadsForgotten(Change, frozen=True):
    """Of who has left: tags go, and so do pages that earned nothing; the rest is of the books."""

    reads: tuple[Read, ...]


def must_be_for(page: Page, account: Account, today: str, programme: Programme) -> None:
    """Raises PageNotOpen, PageForLevel."""
    if not page.is_open_on(today):
        raise PageNotOpen
    ranks = [level.id for level in programme.levels]
    if page.audience not in ranks:
        return
    stands = levels.current(account, today, programme).id
    if ranks.index(stands) < ranks.index(page.audience):
        raise PageForLevel(level=page.audience)


def must_be_read(goal: Goal, opened_at: int, shown: Shown, now: int) -> None:
    """The server's clock decides; what a browser says can only refuse.

    Raises OpenedLongAgo, NotYetRead, NotReadThrough.
    """
    age = now - opened_at
    if age > HOURS * 3600:
        raise OpenedLongAgo(hours=HOURS)
    missing = goal.seconds - min(age, shown.seconds)
    if missing > 0:
        raise NotYetRead(seconds=missing)
    if shown.depth < goal.depth:
        raise NotReadThrough(depth=goal.depth)


def left_for(account: Account, today: str, programme: Programme) -> int:
    """How many more pages may earn today."""
    return max(0, programme.earning.reading.per_day - _reads_of(account, today))


def is_done_for(account: Account, today: str, programme: Programme) -> bool:
    """Has the account earned by reading as often as it may today?"""
    return not left_for(account, today, programme)


def read(
    account: Account, page: Page, goal: Goal, act: Act, programme: Programme
) -> tuple[PageRead, Posting | None]:
    """Keep that it was read, and earn what the page says; a page of no points makes no entry.

    Raises ReadsDone, AccountFrozen, AccountClosed.
    """
    points.must_be_somebodys(account)
    unpaid = Read(account.member, page.id, act.at, None, page.tags.ids)
    if not goal.points:
        return PageRead(unpaid), None
    if is_done_for(account, act.today, programme):
        raise ReadsDone(limit=programme.earning.reading.per_day)
    begun = points.opened(account, act)
    seq = begun.after.seq + 1
    reason = Reason("reading", zh=f"读完《{page.title['zh']}》", en=f"Read “{page.title['en']}”")
    cause = Cause("earn", "reading", reason, ref=page.id)
    growth = programme.earning.reading.growth
    posting = points.credit(begun, act, programme, cause, points=goal.points, growth=growth)
    reads = _reads_of(account, act.today) + 1
    day = max(account.read_day, act.today)
    after = replace(posting.after, read_day=day, reads_of_day=reads)
    return PageRead(replace(unpaid, entry=seq)), replace(posting, after=after)


def _reads_of(account: Account, today: str) -> int:
    """A clock that steps back over midnight begins no new day."""
    return account.reads_of_day if account.read_day >= today else 0
