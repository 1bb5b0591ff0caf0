"""A member's own pages: points, code, friends, statement."""

import re
import time
from typing import Any

from playwright.sync_api import Locator, expect

from tests.browser.person import Person, Phrase

BALANCE = Phrase("可用积分", "points to spend")
SHOW_CODE = Phrase("出示会员码", "Show my code")
FRIENDS = Phrase("朋友", "Friends")
COPY_LINK = Phrase("复制链接", "Copy link")
COPIED = Phrase("已复制", "Copied")
CREDITED = Phrase("已到账", "Credited")

PROMISED = 10
"""Seconds until both sides of a referral are credited when the programme names no hold."""

WIDTH = "picture => picture.decode().then(() => picture.naturalWidth)"


def told(person: Person, path: str) -> Any:
    """Ask the functions what they tell this person, such as `me`."""
    return person.page.request.get(f"{person.server.address}/api/{path}").json()


def has_points(person: Person, points: int) -> None:
    """Wait until my page says that many."""
    expect(person.page.locator(".balance .number")).to_have_text(f"{points:,}")


def opens_own_code(person: Person) -> tuple[str, str]:
    """Go from my page to what friends scan; return the code and the link written there."""
    person.presses(FRIENDS)
    for points in ("100", "60"):
        expect(person.page.locator(".offer")).to_contain_text(points)
    picture = person.page.locator("img.qr")
    expect(picture).to_be_visible()
    assert picture.evaluate(WIDTH) > 100
    code = person.page.locator(".mine-code").inner_text().replace("\n", "")
    return re.sub(r"\s", "", code), person.page.locator(".mine-link").inner_text()


def copies_the_link(person: Person) -> str:
    """Return what another program would paste."""
    person.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    person.presses(COPY_LINK)
    expect(person.button(COPIED)).to_be_visible()
    return person.page.evaluate("navigator.clipboard.readText()")


def waits_for_entry(person: Person, reason: Phrase) -> None:
    """Look at the statement again until the entry has come: a friend's credit takes moments."""
    until = time.monotonic() + PROMISED
    person.opens("me/statement/")
    while not _stands(person.page.locator(".entry").filter(has_text=person.text(reason))):
        assert time.monotonic() < until, f"no entry says {person.text(reason)}"
        person.page.reload()


def _stands(entry: Locator) -> bool:
    expect(entry.page.locator(".entry").first).to_be_visible()
    return entry.count() > 0


def entries(person: Person) -> list[tuple[str, str]]:
    """Read the open statement, newest first: each entry's reason and its points."""
    return [
        (
            entry.locator(".entry-reason").inner_text(),
            entry.locator(".entry-points .number").inner_text(),
        )
        for entry in person.page.locator(".entry").all()
    ]
