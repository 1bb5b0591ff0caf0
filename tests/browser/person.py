"""Somebody with a browser: what they press and type, and what they wait to see."""

from dataclasses import dataclass
from typing import NamedTuple

from playwright.sync_api import Locator, Page, Response, expect

from tests.browser.screen import Language, Reader
from tests.browser.trail import Trail
from tests.deploy.local.server import Server


class Phrase(NamedTuple):
    """What stands on a page, in both languages."""

    zh: str
    en: str


@dataclass(frozen=True)
class Person:
    name: str
    contact: str
    reader: Reader
    page: Page
    server: Server
    trail: Trail

    @property
    def language(self) -> Language:
        return self.reader.language

    def opens(self, path: str) -> Response | None:
        """Open a page of the site in the person's language, such as `me/`."""
        folder = "" if self.language == "zh" else "en/"
        return self.page.goto(f"{self.server.address}/{folder}{path}")

    def follows(self, address: str) -> None:
        """Open what a symbol or a friend's message says, as it stands there."""
        self.page.goto(address)

    def text(self, said: Phrase | str) -> str:
        return said if isinstance(said, str) else getattr(said, self.language)

    def button(self, name: Phrase | str) -> Locator:
        """Find what can be pressed under that name, a link that leads on among it."""
        exactly = {"name": self.text(name), "exact": True}
        page = self.page
        return page.get_by_role("button", **exactly).or_(page.get_by_role("link", **exactly)).first

    def box(self, label: Phrase | str) -> Locator:
        return self.page.get_by_label(self.text(label))

    def presses(self, what: Phrase | str | Locator) -> None:
        place = what if isinstance(what, Locator) else self.button(what)
        if self.reader.screen.touch:
            place.tap()
        else:
            place.click()

    def types(self, label: Phrase | str, text: str) -> None:
        self.box(label).fill(text)

    def sees(self, said: Phrase | str) -> Locator:
        """Wait until it stands on the page where eyes can find it."""
        place = self.page.get_by_text(self.text(said)).filter(visible=True).first
        expect(place).to_be_visible()
        return place

    def sees_no_more(self, said: Phrase | str) -> None:
        expect(self.page.get_by_text(self.text(said)).filter(visible=True)).to_have_count(0)
