"""What went on beneath the pages, where a reader never looks and a fault must not hide."""

import re
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Request, Response

REFUSED = re.compile(r"Failed to load resource: the server responded with a status of 4\d\d")
"""Chromium's own note on a refusal; the page's sentence about it is what the tests look at."""

LINE_CUT = re.compile(r"net::ERR_(INTERNET_DISCONNECTED|FAILED)")

SCROLLING = "Ignored attempt to cancel a touch"
"""Chromium's remark on the theme's search under a quick thumb; nothing goes wrong."""

LOST_PAGE = "no/such/page/"


class Trail:
    """Faults of one browser: other hosts, answers of 5xx, errors and policy in the console."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        self.faults: list[str] = []
        self.line_is_cut = False
        self._host = urlsplit(address).netloc
        context.on("request", self._asked)
        context.on("response", self._answered)
        context.on("console", self._wrote)
        context.on("weberror", lambda error: self.faults.append(f"thrown: {error.error}"))

    def _asked(self, request: Request) -> None:
        place = urlsplit(request.url)
        if place.scheme not in {"data", "blob"} and place.netloc != self._host:
            self.faults.append(f"another host: {request.url}")

    def _answered(self, response: Response) -> None:
        if response.status >= 500:
            self.faults.append(f"{response.status}: {response.url}")

    def _wrote(self, message: ConsoleMessage) -> None:
        if message.type not in {"error", "warning"} or self._is_foreseen(message):
            return
        self.faults.append(f"console: {message.text} ({message.location['url']})")

    def _is_foreseen(self, message: ConsoleMessage) -> bool:
        if REFUSED.match(message.text):
            return any(part in message.location["url"] for part in ("/api/", LOST_PAGE))
        if message.text.startswith(SCROLLING):
            return True
        return self.line_is_cut and bool(LINE_CUT.search(message.text))
