"""Somebody scans a code: the arrival is recorded, and the code is worth remembering, or not."""

from dataclasses import dataclass
from typing import Literal

from chalicelib.domain.decision import Decision
from chalicelib.domain.referrals.channel import Channel, Scan, Scanned
from chalicelib.ports import ChannelOf, CodeOf, Ports


@dataclass(frozen=True, slots=True)
class Arrival:
    """A code that is known: where to land, and for how many seconds it counts."""

    code: str
    kind: Literal["referral", "channel"]
    landing: str
    remember_seconds: int


def scan_referral(text: str, ports: Ports, *, content: str | None = None) -> Arrival | None:
    """Record a scan of a member's code; None for one that is wrong, old or blocked."""
    code = ports.secrets.read_code(text, "referral")
    want = CodeOf(code) if code else None
    if not code or not want or not ports.book.read((want,))(want):
        return None
    _record(Scan(ports.secrets.new_id(), code, "referral", ports.now(), content), ports)
    return Arrival(code, "referral", "/welcome/", _remember_seconds(ports))


def scan_channel(text: str, ports: Ports) -> Arrival | None:
    """Record a scan of a channel's code; None for one that is not known."""
    code = ports.secrets.read_code(text, "channel")
    want = ChannelOf(code) if code else None
    channel: Channel | None = ports.book.read((want,))(want) if want else None
    if not channel:
        return None
    _record(Scan(ports.secrets.new_id(), channel.code, "channel", ports.now()), ports)
    return Arrival(channel.code, "channel", channel.landing, _remember_seconds(ports))


def _record(scan: Scan, ports: Ports) -> None:
    ports.book.settle((), lambda _: Decision(None, (Scanned(scan),)))


def _remember_seconds(ports: Ports) -> int:
    return ports.programme.referral.attribution_days * 86_400
