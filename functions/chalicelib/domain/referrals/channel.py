"""Channels and scans: where a visitor came from, counted without knowing who they are."""

from typing import Literal

from msgspec import Struct

from chalicelib.domain.decision import Change
from chalicelib.domain.programme import Words
from chalicelib.domain.refusals import Malformed, NotFound

Action = Literal["join", "checkin", "redeem"]
"""What a channel offers on the spot; its page is told by `?do=`."""


class LandingUnknown(Malformed):
    code = "landing_unknown"


class ChannelUnknown(NotFound):
    code = "channel_unknown"


PLAIN = "welcome"
"""What a scan led to when no page of the site was shared."""


class Channel(Struct, frozen=True):
    """A shop window, a counter card, a flyer: its own code, and the page it lands on."""

    code: str
    name: Words
    landing: str
    created_at: int
    action: Action | None = None


class ChannelAdded(Change, frozen=True):
    channel: Channel


class Scan(Struct, frozen=True):
    """One arrival by a code. `content` is the shared page's id, if a page was shared.

    `again`: the browser was counted today already, or is no visitor's. `counted`
    is the newest generation of the overview that counts it.
    """

    id: str
    code: str
    kind: Literal["referral", "channel"]
    at: int
    content: str | None = None
    again: bool = False
    counted: int = 0

    @property
    def is_counted(self) -> bool:
        """Does it count for its code, whosever that is?"""
        return not self.again

    @property
    def is_visit(self) -> bool:
        """Does a friend's coming count for the member whose code it is?"""
        return self.kind == "referral" and not self.again

    @property
    def page(self) -> str:
        """Where it led: the page that was shared, or the welcome."""
        return self.content or PLAIN


class Scanned(Change, frozen=True):
    scan: Scan
