"""The pictures of a small shop's pages: each its own, kept while nothing changes."""

from pathlib import Path

import pytest
from msgspec.structs import replace
from PIL import Image

from chalicelib.domain.programme import Programme
from press.share.drawings import STYLES
from press.share.gallery import NAME, hang, paint
from press.source.laid import lay
from tests.press.project import ROOT, edit

JAR = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 150"><path d="M0 0h9v9H0Z"/></svg>'


@pytest.fixture
def shop(project: Path, programme: Programme) -> Path:
    (project / "site/theme/.icons/songfeng/jar.svg").write_text(JAR)
    (project / STYLES).write_text((ROOT / STYLES).read_text())
    lay(project, programme)
    return project


def kept(shop: Path) -> dict[str, int]:
    """The pictures, and when each was painted."""
    return {one.name: one.stat().st_mtime_ns for one in (shop / "build/shares").iterdir()}


def test_each_page_for_sharing_has_its_picture_and_a_members_page_has_none(
    shop: Path, programme: Programme
):
    gallery = paint(shop, programme)
    pages = {str(page.relative_to(shop / "build/rendered")) for page in gallery}
    assert pages == {"zh", "zh/about", "zh/membership", "en", "en/membership"}
    assert len(kept(shop)) == len(gallery)


def test_a_picture_is_as_large_as_heads_say_and_light(shop: Path, programme: Programme):
    for picture in set(paint(shop, programme).values()):
        with Image.open(picture) as painted:
            assert (painted.format, painted.size) == ("PNG", (1200, 630))
        assert picture.stat().st_size < 40_000


def test_only_a_page_that_changed_is_painted_again(shop: Path, programme: Programme):
    paint(shop, programme)
    before = kept(shop)
    edit(shop / "docs/zh/about.md", "title: 关于", "title: 关于我们\ndrawing: jar")
    lay(shop, programme)
    paint(shop, programme)
    after = kept(shop)
    assert len(after) == len(before)
    assert len(before.keys() - after.keys()) == 1
    assert all(after[name] == before[name] for name in before.keys() & after.keys())


def test_a_drawing_changed_paints_its_pages_again(shop: Path, programme: Programme):
    edit(shop / "docs/zh/about.md", "title: 关于", "title: 关于\ndrawing: jar")
    lay(shop, programme)
    paint(shop, programme)
    before = kept(shop)
    edit(shop / "site/theme/.icons/songfeng/jar.svg", "M0 0", "M9 9")
    paint(shop, programme)
    assert len(kept(shop).keys() - before.keys()) == 1


def test_a_shop_of_another_name_signs_its_pictures_with_it(shop: Path, programme: Programme):
    ours = set(paint(shop, programme).values())
    named = replace(programme.brand, name={"zh": "别家", "en": "Other"})
    assert ours.isdisjoint(paint(shop, replace(programme, brand=named)).values())


def test_a_picture_hangs_beside_a_page_that_was_rendered(shop: Path, programme: Programme):
    gallery = paint(shop, programme)
    page = shop / "build/rendered/zh/about"
    page.mkdir(parents=True)
    (page / "index.html").write_text("")
    hang(gallery)
    assert (page / NAME).read_bytes() == gallery[page].read_bytes()
    assert not (shop / "build/rendered/zh" / NAME).exists()
