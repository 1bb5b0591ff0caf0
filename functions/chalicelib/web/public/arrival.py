"""Scans: whoever comes by a code lands on a page that explains it, whatever the code is worth."""

import re

from chalicelib.domain.members.rate import DAY, MINUTE, Rate
from chalicelib.domain.refusals import OutcomeUnknown, TooMany, Unavailable
from chalicelib.usecases.referrals.scan import Arrival, believe, scan_channel, scan_referral
from chalicelib.web.door import CHANNEL, REFERRAL, SESSION, VISIT, Ask, Cookie, Reply, Route

SCANS = Rate("scan", 120, MINUTE)
"""From one address, which in a shop is everybody on its Wi-Fi."""

PROGRAMS = re.compile(
    r"(?<!cu)bot\b|crawler|spider|preview|facebookexternalhit|whatsapp/", re.IGNORECASE
)
"""Who looks at a link to show what is behind it, by its own User-Agent; a Cubot is a phone."""


def by_friend(ask: Ask[None]) -> Reply:
    """A visit counts once a browser and day; never that of who is signed in, or of a program."""
    code, page, today = ask.path["code"], ask.path.get("content"), ask.ports.today()
    again = SESSION in ask.cookies or ask.cookies.get(VISIT) == today or _is_nobodys(ask)
    try:
        ask.ports.limiter.take(SCANS, ask.address)
        arrival = scan_referral(code, ask.ports, page=page, again=again)
    except (TooMany, Unavailable, OutcomeUnknown):
        return _land(ask, believe(code, "referral", ask.ports, page=page), REFERRAL)
    return _land(ask, arrival, REFERRAL, *(() if again else (Cookie(VISIT, today, DAY),)))


def by_channel(ask: Ask[None]) -> Reply:
    try:
        ask.ports.limiter.take(SCANS, ask.address)
        arrival = scan_channel(ask.path["code"], ask.ports)
    except (TooMany, Unavailable, OutcomeUnknown):
        arrival = believe(ask.path["code"], "channel", ask.ports)
    return _land(ask, arrival, CHANNEL)


def by_voucher(ask: Ask[None]) -> Reply:
    """A member's card or voucher on a stranger's phone."""
    return _go(ask, "/show/")


def _is_nobodys(ask: Ask[None]) -> bool:
    return ask.head_only or PROGRAMS.search(ask.headers.get("user-agent", "")) is not None


def _land(ask: Ask[None], arrival: Arrival | None, cookie: str, *others: Cookie) -> Reply:
    """The first code of its kind is kept for the programme's window; later ones change nothing."""
    if arrival is None:
        return _go(ask, "/welcome/unknown/")
    first = Cookie(cookie, arrival.code, arrival.remember_seconds)
    kept = () if cookie in ask.cookies else (first,)
    action = f"?do={arrival.action}" if arrival.action else ""
    where = arrival.landing[ask.language] + action
    return Reply(headers={"Location": where}, cookies=(*kept, *others))


def _go(ask: Ask[None], page: str) -> Reply:
    where = page if ask.language == "zh" else f"/en{page}"
    return Reply(headers={"Location": where})


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
