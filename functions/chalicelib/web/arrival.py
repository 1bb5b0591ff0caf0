"""Scans: whoever comes by a code lands on a page that explains it, whatever the code is worth."""

import re
from typing import Literal

from chalicelib.domain.members.rate import MINUTE, Rate
from chalicelib.domain.refusals import OutcomeUnknown, TooMany, Unavailable
from chalicelib.usecases.referrals.scan import Arrival, scan_channel, scan_referral
from chalicelib.web.door import CHANNEL, REFERRAL, Ask, Cookie, Reply, Route

SCANS = Rate("scan", 120, MINUTE)
"""From one address, which in a shop is everybody on its Wi-Fi."""

CONTENT = re.compile(r"[a-z0-9-]{1,64}")


def by_friend(ask: Ask[None]) -> Reply:
    content = ask.path.get("content", "")
    content_id = content if CONTENT.fullmatch(content) else None
    try:
        ask.ports.limiter.take(SCANS, ask.address)
        arrival = scan_referral(ask.path["code"], ask.ports, content=content_id)
    except (TooMany, Unavailable, OutcomeUnknown):
        arrival = _unrecorded(ask, "referral")
    return _land(ask, arrival, REFERRAL)


def by_channel(ask: Ask[None]) -> Reply:
    try:
        ask.ports.limiter.take(SCANS, ask.address)
        arrival = scan_channel(ask.path["code"], ask.ports)
    except (TooMany, Unavailable, OutcomeUnknown):
        arrival = _unrecorded(ask, "channel")
    return _land(ask, arrival, CHANNEL)


def by_voucher(ask: Ask[None]) -> Reply:
    """A member's card or voucher on a stranger's phone."""
    return _go(ask, "/show/")


def _unrecorded(ask: Ask[None], kind: Literal["referral", "channel"]) -> Arrival | None:
    """Where nobody could look the code up, it is believed until the join, which looks again."""
    code = ask.ports.secrets.read_code(ask.path["code"], kind)
    days = ask.ports.programme.referral.attribution_days
    return Arrival(code, kind, "/welcome/", days * 86_400) if code else None


def _land(ask: Ask[None], arrival: Arrival | None, cookie: str) -> Reply:
    """The first code of its kind is kept for the programme's window; later ones change nothing."""
    if arrival is None:
        return _go(ask, "/welcome/unknown/")
    first = Cookie(cookie, arrival.code, arrival.remember_seconds)
    return _go(ask, arrival.landing, *(() if cookie in ask.cookies else (first,)))


def _go(ask: Ask[None], page: str, *cookies: Cookie) -> Reply:
    where = page if ask.language == "zh" else f"/en{page}"
    return Reply(headers={"Location": where}, cookies=cookies)


ROUTES = (
    *(
        Route("GET", path, "public", by_friend, status=302, media="text/plain")
        for path in ("/r/{code}", "/R/{code}", "/r/{code}/{content}", "/R/{code}/{content}")
    ),
    *(
        Route("GET", path, "public", by_channel, status=302, media="text/plain")
        for path in ("/c/{code}", "/C/{code}")
    ),
    *(
        Route("GET", path, "public", by_voucher, status=302, media="text/plain")
        for path in ("/m/{code}", "/M/{code}", "/v/{code}", "/V/{code}")
    ),
)
