"""Channels and scans: where a visitor came from, counted without knowing who they are."""

from dataclasses import dataclass
from typing import Literal

from chalicelib.domain.decision import Change
from chalicelib.domain.programme import Words


@dataclass(frozen=True, slots=True)
class Channel:
    """A shop window, a counter card, a flyer: its own code, and the page it lands on."""

    code: str
    name: Words
    landing: str
    created_at: int


@dataclass(frozen=True, slots=True)
class ChannelAdded(Change):
    channel: Channel


@dataclass(frozen=True, slots=True)
class Scan:
    """One arrival by a code. `content` is the shared page's id, if a page was shared."""

    id: str
    code: str
    kind: Literal["referral", "channel"]
    at: int
    content: str | None = None


@dataclass(frozen=True, slots=True)
class Scanned(Change):
    scan: Scan
