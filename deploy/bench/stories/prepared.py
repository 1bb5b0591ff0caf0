"""Every story once, with all that it needs made ready: only the story itself is left to do."""

from collections.abc import Callable

from msgspec.structs import replace

from chalicelib.domain.content import Content, Goal, InLanguages, Page, Tags
from chalicelib.domain.content.reading import Opening, Shown
from chalicelib.domain.ledger.account import Entry
from chalicelib.usecases.identity.who import who
from chalicelib.usecases.members.read_card import read_card
from chalicelib.usecases.members.show_card import ShowCard, show_card
from chalicelib.usecases.overview.count_visit import count_visit
from chalicelib.usecases.points.adjust_points import AdjustPoints, adjust_points
from chalicelib.usecases.points.check_in import CheckIn, check_in
from chalicelib.usecases.points.refund_purchase import RefundPurchase, refund_purchase
from chalicelib.usecases.reading.read_page import ReadPage, read_page
from chalicelib.usecases.referrals.credit_referral import credit_referral
from chalicelib.usecases.referrals.qualify_referral import qualify_referral
from chalicelib.usecases.referrals.scan import scan_referral
from chalicelib.usecases.rewards.commit_redemption import CommitRedemption, commit_redemption
from chalicelib.usecases.rewards.redeem import Redeem, redeem
from chalicelib.usecases.rewards.undo_commit import UndoCommit, undo_commit
from chalicelib.usecases.rewards.void_redemption import VoidRedemption, void_redemption
from deploy.bench.stories.cast import FORTUNE, Cast

Act = Callable[[], object]
Story = Callable[[Cast], Act]
"""Prepares what a story needs, and returns the story itself."""

PAGE = Page(
    id="stories-spring-tea",
    url=InLanguages(zh="/stories/spring-tea/"),
    title=InLanguages(zh="春茶", en="Spring tea"),
    tags=Tags(zh=("绿茶", "工艺")),
    reading=Goal(seconds=40, depth=90, points=3),
)


def _session(cast: Cast) -> Act:
    cookie = cast.cookie(cast.member())
    return lambda: who(cookie, cast.ports)


def _join(cast: Cast) -> Act:
    newcomer = cast.newcomer()
    return lambda: cast.join(newcomer)


def _purchase(cast: Cast) -> Act:
    member = cast.member()
    return lambda: cast.buy(member, 12_800)


def _refund(cast: Cast) -> Act:
    order = cast.buy(cast.member(), 12_800).order.number
    asked = RefundPurchase(cast.wish(cast.staff), order, 12_800)
    return lambda: refund_purchase(asked, cast.ports)


def _check_in(cast: Cast) -> Act:
    member = cast.member()
    asked = CheckIn(cast.wish(member), member.id)
    return lambda: check_in(asked, cast.ports)


def _read(cast: Cast) -> Act:
    ports = replace(cast.ports, content=Content.of((PAGE,)))
    opening = Opening(cast.member().id, PAGE.id, ports.now() - 60)
    shown = Shown(seconds=60, depth=100)
    asked = ReadPage(opening.member, opening.token(ports.secrets.digest), shown)
    return lambda: read_page(asked, ports)


def _visit(cast: Cast) -> Act:
    code = cast.member().code
    return lambda: scan_referral(code, cast.ports)


def _count_visit(cast: Cast) -> Act:
    scan_referral(cast.member().code, cast.ports)
    *_, scan = cast.ports.archive.scans()
    return lambda: count_visit(scan, cast.ports)


def _redeem(cast: Cast) -> Act:
    asked = _asked(cast)
    return lambda: redeem(asked, cast.ports)


def _replay(cast: Cast) -> Act:
    asked = _asked(cast)
    redeem(asked, cast.ports)
    return lambda: redeem(asked, cast.ports)


def _commit(cast: Cast) -> Act:
    held = redeem(_asked(cast), cast.ports).value
    voucher = cast.ports.secrets.voucher(held.seed)
    asked = CommitRedemption(cast.wish(cast.staff), voucher)
    return lambda: commit_redemption(asked, cast.ports)


def _void(cast: Cast) -> Act:
    held = redeem(_asked(cast), cast.ports).value
    asked = VoidRedemption(cast.wish(cast.staff), held.member, held.id)
    return lambda: void_redemption(asked, cast.ports)


def _card(cast: Cast) -> Act:
    token = read_card(cast.member(), cast.ports).token
    return lambda: show_card(ShowCard(token, cast.staff.id), cast.ports)


def _undo(cast: Cast) -> Act:
    held = redeem(_asked(cast), cast.ports).value
    voucher = cast.ports.secrets.voucher(held.seed)
    commit_redemption(CommitRedemption(cast.wish(cast.staff), voucher), cast.ports)
    asked = UndoCommit(cast.wish(cast.staff), held.id, "a slip")
    return lambda: undo_commit(asked, cast.ports)


def _adjust(cast: Cast) -> Act:
    member, manager = cast.member(), cast.appoint("manager")
    asked = AdjustPoints(cast.wish(manager), member.id, 100, "goodwill")
    return lambda: adjust_points(asked, cast.ports)


def _qualify(cast: Cast) -> Act:
    entry = _friend_buys(cast)
    return lambda: qualify_referral(entry, cast.ports)


def _credit(cast: Cast) -> Act:
    entry = _friend_buys(cast)
    qualify_referral(entry, cast.ports)
    return lambda: credit_referral(entry.member, cast.ports)


def _friend_buys(cast: Cast) -> Entry:
    friend = cast.member(ref=cast.member().code)
    return cast.buy(friend, 12_800).entry


def _asked(cast: Cast) -> Redeem:
    member = cast.member()
    cast.buy(member, FORTUNE)
    return Redeem(cast.wish(member), member.id, cast.reward().id)


STORIES: dict[str, Story] = {
    "who is asking (before each)": _session,
    "join": _join,
    "purchase": _purchase,
    "refund": _refund,
    "check-in": _check_in,
    "a page is read": _read,
    "a visit by a link": _visit,
    "a visit is counted": _count_visit,
    "redeem": _redeem,
    "the same wish again": _replay,
    "commit": _commit,
    "void": _void,
    "undo": _undo,
    "a card is shown": _card,
    "adjustment": _adjust,
    "a referral qualifies": _qualify,
    "a referral is credited": _credit,
}
