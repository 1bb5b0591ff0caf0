"""The member page on a home screen: what the manifest says is there, in the brand's colour."""

import json
import re
from io import BytesIO
from math import hypot
from pathlib import Path

import pytest
from msgspec.structs import replace
from PIL import Image, ImageColor

from press.finished.homescreen import ICONS, MANIFEST, icons, manifest, short
from tests.press.project import ROOT


@pytest.fixture
def drawn(programme) -> dict[str, Image.Image]:
    found = icons(ROOT, programme)
    return {place.name: Image.open(BytesIO(icon)).convert("RGBA") for place, icon in found.items()}


@pytest.mark.parametrize("home", ["", "en/"])
def test_all_that_the_manifest_names_is_on_the_site(site: Path, home: str):
    told = json.loads((site / home / MANIFEST).read_text(encoding="utf-8"))
    assert told["id"] == told["start_url"] == f"/{home}me/"
    assert told["start_url"].startswith(told["scope"])
    assert (site / home / "me/index.html").is_file()
    assert {icon["purpose"] for icon in told["icons"]} == {"any", "maskable"}
    for icon in told["icons"]:
        with Image.open(site / icon["src"].lstrip("/")) as picture:
            assert f"{picture.width}x{picture.height}" == icon["sizes"]


@pytest.mark.parametrize("home", ["", "en/"])
@pytest.mark.parametrize("page", ["", "me/", "me/code/", "join/"])
def test_a_page_names_the_manifest_of_its_language(site: Path, home: str, page: str):
    html = (site / home / page / "index.html").read_text(encoding="utf-8")
    assert re.findall(r'<link rel="manifest" href="([^"]*)"', html) == [f"/{home}{MANIFEST}"]
    assert '<link rel="apple-touch-icon" href="/assets/icons/apple-touch-icon.png">' in html


def test_the_counter_opens_as_itself_where_staff_keep_it(site: Path):
    assert 'rel="manifest"' not in (site / "counter/index.html").read_text(encoding="utf-8")


def test_the_manifest_speaks_of_the_brand(programme):
    brand = replace(programme.brand, name={"zh": "别家", "en": "Elsewhere"}, colour="#123456")
    told = json.loads(manifest(replace(programme, brand=brand), "zh"))
    assert (told["name"], told["short_name"], told["lang"]) == ("别家", "别家", "zh-Hans")
    assert told["theme_color"] == told["background_color"] == "#123456"


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("松风茶舍", "松风茶舍"),
        ("Songfeng Tea House", "Songfeng Tea"),
        ("North Gate Teas", "North Gate"),
        ("Donaudampfschifffahrt", "Donaudampfschifffahrt"),
    ],
)
def test_a_name_is_cut_between_its_words(name: str, shown: str):
    assert short(name) == shown


def test_icons_are_of_the_brands_colour_and_light(programme):
    brand = replace(programme.brand, colour="#7a1f3d")
    for icon in icons(ROOT, replace(programme, brand=brand)).values():
        picture = Image.open(BytesIO(icon)).convert("RGBA")
        assert picture.getpixel((picture.width // 2, 4))[:3] == ImageColor.getrgb("#7a1f3d")
        assert len(icon) < 8_000


def test_a_phone_may_cut_the_maskable_icon_to_a_circle(drawn):
    icon = drawn["icon-maskable-512.png"]
    shades = enumerate(icon.convert("L").tobytes())
    ink = [(place % 512, place // 512) for place, shade in shades if shade > 200]
    assert ink
    assert max(hypot(x - 255.5, y - 255.5) for x, y in ink) <= 0.4 * 512


def test_only_the_icons_that_are_not_cut_have_round_corners(drawn):
    clear = {name for name, icon in drawn.items() if icon.getpixel((0, 0))[3] == 0}
    assert clear == {icon.name for icon in ICONS if icon.purpose == "any"}
