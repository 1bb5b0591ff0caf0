"""Somebody scans a code: the arrival is recorded, and the code is worth remembering, or not."""

from typing import Literal

from msgspec import Struct

from chalicelib.domain.content import WELCOME, InLanguages
from chalicelib.domain.decision import Decision
from chalicelib.domain.referrals.channel import Action, Channel, Scan, Scanned
from chalicelib.ports import ChannelOf, CodeOf, MemberOf, Ports

Kind = Literal["referral", "channel"]


class Arrival(Struct, frozen=True):
    """A code that is known: where to land, to do what, and for how many seconds it counts."""

    code: str
    kind: Kind
    landing: InLanguages
    remember_seconds: int
    action: Action | None = None


def scan_referral(
    text: str, ports: Ports, *, page: str | None = None, again: bool = False
) -> Arrival | None:
    """Record a scan of a member's code; None for one that is wrong, old or blocked.

    `page` is the id of the page that was shared, and `again` says that this browser has been
    counted today, or is no visitor's.
    """
    code = ports.secrets.read_code(text, "referral")
    if not code or not _is_a_members(code, ports):
        return None
    content = page if page and ports.content.page(page) else None
    scan = Scan(ports.secrets.new_id(), code, "referral", ports.now(), content, again)
    _record(scan, ports)
    return _arrival(code, "referral", _shared(page, ports), ports)


def scan_channel(text: str, ports: Ports) -> Arrival | None:
    """Record a scan of a channel's code; None for one that is not known."""
    code = ports.secrets.read_code(text, "channel")
    want = ChannelOf(code) if code else None
    channel: Channel | None = ports.book.read((want,))(want) if want else None
    if not channel:
        return None
    _record(Scan(ports.secrets.new_id(), channel.code, "channel", ports.now()), ports)
    landing = _landing(channel.landing, ports)
    return _arrival(channel.code, "channel", landing, ports, channel.action)


def believe(text: str, kind: Kind, ports: Ports, *, page: str | None = None) -> Arrival | None:
    """Where nobody can look a code up, it is believed until the join, which looks again."""
    code = ports.secrets.read_code(text, kind)
    return _arrival(code, kind, _shared(page, ports), ports) if code else None


def _shared(page_id: str | None, ports: Ports) -> InLanguages:
    """The page that was shared, if it is there for everyone today."""
    page = ports.content.page(page_id) if page_id else None
    shown = page and page.audience == "everyone" and page.is_open_on(ports.today())
    return page.url if page and shown else WELCOME


def _landing(address: str, ports: Ports) -> InLanguages:
    """A channel's page while it is there and open; a channel may be for members."""
    page = ports.content.at(address)
    return page.url if page and page.is_open_on(ports.today()) else WELCOME


def _arrival(
    code: str, kind: Kind, landing: InLanguages, ports: Ports, action: Action | None = None
) -> Arrival:
    seconds = ports.programme.referral.attribution_days * 86_400
    return Arrival(code, kind, landing, seconds, action)


def _is_a_members(code: str, ports: Ports) -> bool:
    """The code of one who has left is a stranger's."""
    want = CodeOf(code)
    view = ports.book.read((want,))
    known = view(want)
    owner = view(MemberOf(known)) if known else None
    return owner is not None and not owner.has_left


def _record(scan: Scan, ports: Ports) -> None:
    ports.book.settle((), lambda _: Decision(None, (Scanned(scan),)))
