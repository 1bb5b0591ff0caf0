"""The page of pieces: each module of ui/ is there, in each scheme, and nobody is kept out."""

import re

from playwright.sync_api import expect

from tests.browser.axe import barriers
from tests.browser.pressed import ROOT
from tests.browser.reading import keep_picture

PORTAL = ROOT / "site/portal"
WITHOUT_A_LOOK = {"arrows", "bright"}


def opens_the_pieces(person):
    folder = "zh/" if person.language == "zh" else ""
    person.follows(f"{person.server.address}/dev/design/{folder}")
    expect(person.page.locator("img.qr")).to_have_attribute("src", re.compile("^data:image/png"))


def test_every_piece_is_shown_and_keeps_nobody_out(people):
    maker = people()
    opens_the_pieces(maker)
    keep_picture(maker, "design")
    assert barriers(maker) == []
    maker.page.emulate_media(color_scheme="dark")
    keep_picture(maker, "design-dark")
    assert barriers(maker) == []


def test_no_piece_is_forgotten():
    pieces = {file.stem for file in PORTAL.glob("ui/**/*.js")} - WITHOUT_A_LOOK
    sources = "".join(file.read_text("utf-8") for file in PORTAL.glob("design/*.js"))
    assert pieces - {*re.findall(r'"\.\./ui/(?:\w+/)?(\w+)\.js"', sources)} == set()


def test_who_asks_for_less_motion_gets_none(people):
    """The fixtures' readers all ask for it (`reduced_motion`)."""
    maker = people()
    opens_the_pieces(maker)
    moves = maker.page.evaluate(
        """() => document.getAnimations()
          .map(one => ({ name: one.animationName, ...one.effect.getComputedTiming() }))
          .filter(({ name, duration }) => name !== "turn" && duration > 100)
          .map(({ name, duration }) => `${name} ${duration}`)"""
    )
    assert moves == []


def test_the_published_site_has_no_such_page():
    assert not list((ROOT / "build/site").rglob("*design*"))
