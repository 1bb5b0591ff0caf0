"""The whole press on a small project: real MkDocs, real esbuild."""

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from press.build import build
from press.failure import PressFailure
from tests.press.project import edit, page, small_project

PUBLIC = "https://tea.example"
NOISE = Random(1).randbytes(95_000)  # noqa: S311 - any bytes will do


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = small_project(tmp_path_factory.mktemp("shop"))
    build(project, PUBLIC, lambda _: None)
    return project


@pytest.fixture
def project(built: Path, tmp_path: Path) -> Path:
    """A copy of the built project, to change."""
    return Path(shutil.copytree(built, tmp_path / "shop", symlinks=True))


@pytest.fixture
def pressed(project: Path) -> Callable[[], list[str]]:
    """Build the project again and return the lines that were said."""

    def press() -> list[str]:
        said: list[str] = []
        build(project, PUBLIC, said.append)
        return "".join(said).splitlines()

    return press


def text(project: Path, name: str) -> str:
    return (project / "build/site" / name).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "name",
    [
        "index.html",
        "about/index.html",
        "membership/index.html",
        "me/index.html",
        "404.html",
        "tea.svg",
        "assets/portal/boot.js",
        "assets/portal/portal.css",
        "sitemap.xml",
        "robots.txt",
        "en/index.html",
        "en/membership/index.html",
        "en/404.html",
    ],
)
def test_the_site_is_whole(built: Path, name: str):
    assert (built / "build/site" / name).is_file()


def test_a_page_says_what_the_programme_says_in_its_language(built: Path):
    assert '<html lang="zh"' in text(built, "index.html")
    assert "签到得 2 分" in text(built, "index.html")
    assert '<html lang="en"' in text(built, "en/index.html")
    assert "Check in for 2 points" in text(built, "en/index.html")


def test_addresses_are_the_public_ones_and_no_stand_in_is_left(built: Path):
    assert f'<link rel="canonical" href="{PUBLIC}/en/membership/"' in text(
        built, "en/membership/index.html"
    )
    for file in (built / "build/site").rglob("*.*"):
        assert b"public.invalid" not in file.read_bytes()


def test_the_language_switch_keeps_the_page(built: Path):
    assert 'href="/en/membership/" hreflang="en"' in text(built, "membership/index.html")
    assert 'href="/en/" hreflang="en"' in text(built, "about/index.html")


def test_pages_for_members_only_are_in_no_list(built: Path):
    assert f"{PUBLIC}/en/membership/" in text(built, "sitemap.xml")
    assert "/me/" not in text(built, "sitemap.xml")
    manifest = json.loads((built / "build/content-manifest.json").read_text())
    assert [entry["id"] for entry in manifest["pages"]] == ["about", "home", "membership"]


def test_the_policy_lists_few_scripts_and_every_page_uses_only_those(built: Path):
    policy = json.loads((built / "build/csp.json").read_text())
    assert list(policy) == ["script-src"]
    assert 1 <= len(policy["script-src"]) <= 6
    assert all(source.startswith("'sha256-") for source in policy["script-src"])


def test_browser_code_is_split_and_small(built: Path):
    chunks = list((built / "build/site/assets/portal/chunks").glob("later-*.js"))
    assert len(chunks) == 1
    assert (built / "build/site/assets/portal/boot.js").stat().st_size < 600


def test_a_second_build_does_nothing(pressed: Callable[[], list[str]]):
    assert pressed() == ["Site: up to date"]


def test_another_address_needs_no_mkdocs(project: Path):
    said: list[str] = []
    build(project, "https://other.example", said.append)
    assert len("".join(said).splitlines()) == 1
    assert "https://other.example/about/" in text(project, "sitemap.xml")


def test_a_number_changed_in_the_programme_changes_every_page(
    project: Path, pressed: Callable[[], list[str]]
):
    edit(project / "programme.toml", "points = 2\n", "points = 17\n")
    assert len(pressed()) == 5
    assert "Check in for 17 points" in text(project, "en/index.html")
    assert "<td>17</td>" in text(project, "membership/index.html")


def test_links_that_lead_nowhere_are_refused_by_the_pages_name_and_the_old_site_stays(
    project: Path, pressed: Callable[[], list[str]]
):
    broken = page("坏", "[走丢](nowhere.md) [无此节](index.md#nowhere)", only="zh")
    (project / "docs/zh/about.md").write_text(broken, encoding="utf-8")
    with pytest.raises(PressFailure) as refused:
        pressed()
    told = str(refused.value)
    assert "docs/zh/about.md:8: the link 'nowhere.md' leads nowhere" in told
    assert "docs/zh/about.md:8: the link 'index.md#nowhere' names a place" in told
    assert "只有中文" in text(project, "about/index.html")


def test_what_the_policy_blocks_is_refused_and_the_old_site_stays(
    project: Path, pressed: Callable[[], list[str]]
):
    styled = page("坏", "红字\n{: style='color:red' }", only="zh")
    (project / "docs/zh/about.md").write_text(styled, encoding="utf-8")
    foreign = page("Bad", "<img src='https://else.example/a.png'>", only="en")
    (project / "docs/en/bad.md").write_text(foreign, encoding="utf-8")
    with pytest.raises(PressFailure) as refused:
        pressed()
    first, second = str(refused.value).splitlines()
    assert re.match(r'zh/about/index\.html:\d+: <p> has style="color:red" — use a class', first)
    assert re.match(r"en/bad/index\.html:\d+: <img> loads https://else\.example/a\.png", second)
    assert "只有中文" in text(project, "about/index.html")


def test_a_page_too_heavy_for_a_slow_phone_is_refused(
    project: Path, pressed: Callable[[], list[str]]
):
    (project / "docs/zh/pot.webp").write_bytes(NOISE)
    heavy = page("坏", "![一把壶](pot.webp)", only="zh")
    (project / "docs/zh/about.md").write_text(heavy, encoding="utf-8")
    with pytest.raises(PressFailure) as refused:
        pressed()
    told = r"zh/about/index\.html:1: weighs \d+ KB at first load, more than 90 — .*/pot\.webp"
    assert re.match(told, str(refused.value))
    assert "只有中文" in text(project, "about/index.html")


def test_broken_browser_code_is_refused_with_file_and_line(
    project: Path, pressed: Callable[[], list[str]]
):
    (project / "site/portal/later.js").write_text("export const wake = ;\n")
    with pytest.raises(PressFailure, match=r"later\.js:1"):
        pressed()


def test_a_broken_programme_is_refused_and_the_old_site_stays(
    project: Path, pressed: Callable[[], list[str]]
):
    edit(project / "programme.toml", "per_week = 2", "per_week = 200")
    with pytest.raises(PressFailure, match=r"programme\.toml:\d+: messages\.per_week"):
        pressed()
    assert "2 分" in text(project, "index.html")
