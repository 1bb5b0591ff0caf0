"""The README's pictures of a real member's page: `python -m tests.browser.picture` writes them."""

import os
import shutil
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

from playwright.sync_api import Browser, sync_playwright

from tests.browser.pressed import press
from tests.browser.screen import PHONE, Language, Reader
from tests.deploy.local.server import Server, served
from tests.deploy.local.visitor import Visitor, new_key

PICTURES = Path(__file__).resolve().parents[2] / "docs" / "pictures"
MEMBERS: dict[Language, tuple[str, str]] = {
    "zh": ("林小满", "member-page.zh.png"),
    "en": ("Robin", "member-page.png"),
}
SHARPNESS = 1.75
"""Dots of the picture to a dot of the page: enough for a good screen, below 150 KB."""

DAY = 86_400
VISITS = (168_00, 0, 64_00, 36_00)
"""What was paid on each of four days in a row, in fen; every day has its check-in."""


def main() -> None:
    press("build")
    PICTURES.mkdir(exist_ok=True)
    with TemporaryDirectory() as data, served(Path(data) / "data") as server:
        regulars = {language: _regular(server, name) for language, (name, _) in MEMBERS.items()}
        _live(server, regulars)
        chromium = shutil.which(os.environ.get("CHROMIUM") or "chromium")
        with sync_playwright() as tools:
            browser = tools.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
            for language, visitor in regulars.items():
                _take(browser, visitor, Reader(PHONE, language))
            browser.close()


def _regular(server: Server, name: str) -> Visitor:
    visitor = Visitor(server)
    visitor.join(f"{name.encode().hex()}@mail.example")
    visitor.ask("PATCH", "/api/me", {"name": name, "birthday": "1991-04-12"})
    friend = Visitor(server)
    friend.join(f"friend-{name.encode().hex()}@mail.example", ref=visitor.get("/api/me")["code"])
    _buys(server, friend, 58_00)
    return visitor


def _live(server: Server, regulars: dict[Language, Visitor]) -> None:
    for day, paid in enumerate(VISITS):
        if day:
            Visitor(server).post("/dev/clock", {"seconds": DAY})
        for visitor in regulars.values():
            visitor.post("/api/me/checkin", key=new_key())
            if paid:
                _buys(server, visitor, paid)


def _buys(server: Server, visitor: Visitor, amount: int) -> None:
    staff = Visitor(server)
    staff.sign_in("staff@demo.example")
    order = {"member": visitor.get("/api/me")["id"], "order": new_key(), "amount": amount}
    assert staff.post("/api/staff/purchases", order, key=new_key()).status == 201


def _take(browser: Browser, visitor: Visitor, reader: Reader) -> None:
    context = browser.new_context(device_scale_factor=SHARPNESS, **reader.context)
    context.add_cookies(
        [
            {"name": cookie.name, "value": cookie.value or "", "url": visitor.server.address}
            for cookie in visitor.cookies
        ]
    )
    page = context.new_page()
    page.clock.set_fixed_time(datetime(2026, 11, 22, 10, 20, tzinfo=ZoneInfo("Asia/Shanghai")))
    page.goto(f"{visitor.server.address}{'' if reader.language == 'zh' else '/en'}/me/")
    page.locator(".next").first.wait_for()
    page.screenshot(path=PICTURES / MEMBERS[reader.language][1])
    context.close()


if __name__ == "__main__":
    main()
