"""The shop's own site, built whole: nothing to mend, every page in both languages."""

import json
import re
from pathlib import Path

import pytest
from PIL import Image

from chalicelib.domain.programme import Programme
from tests.press.project import ROOT

STORIES = sorted(path.stem for path in (ROOT / "docs/zh/stories/posts").glob("*.md"))
"""A story's file is called after its slug."""

CONTENT = [
    *("", "membership/", "checking/", "about/", "visit/", "teas/", "faq/", "privacy/", "terms/"),
    *("stories/", "teas/black/", "teas/puer/", "teas/batches/", "trust/guests/", "trust/press/"),
    *(f"stories/{story}/" for story in STORIES),
]
PORTAL = [
    *("join/", "me/", "me/card/", "me/code/", "me/poster/", "me/rewards/", "me/vouchers/"),
    "me/statement/",
    *(
        "counter/",
        "scripts/",
        "console/",
        "welcome/",
        "welcome/unknown/",
        "welcome/spring/",
        "show/",
    ),
]


@pytest.mark.parametrize("home", ["", "en/"])
@pytest.mark.parametrize("path", [*CONTENT, *PORTAL])
def test_every_page_is_there_in_both_languages(site: Path, home: str, path: str):
    assert (site / home / path / "index.html").is_file()


@pytest.mark.parametrize("home", ["", "en/"])
def test_search_engines_are_told_of_content_and_not_of_the_portal(site: Path, home: str):
    told = (site / "sitemap.xml").read_text()
    assert all(f"<loc>https://tea.example/{home}{page}</loc>" in told for page in CONTENT)
    assert not any(f"/{home}{page}</loc>" in told for page in PORTAL)


def test_every_content_page_has_its_counterpart(site: Path):
    manifest = json.loads((site.parent / "content-manifest.json").read_text())
    alone = [page["id"] for page in manifest["pages"] if len(page["url"]) < 2]
    assert alone == []


@pytest.mark.parametrize("path", ["404.html", "en/404.html"])
def test_a_lost_reader_finds_home_in_either_language(site: Path, path: str):
    text = (site / path).read_text(encoding="utf-8")
    assert 'href="/"' in text
    assert 'href="/en/"' in text


def heads(site: Path) -> dict[str, dict[str, str]]:
    """Page → what its head says to those who share it."""
    found = {}
    for file in site.rglob("index.html"):
        said = re.findall(
            r'<meta (?:property|name)="([^"]+)" content="([^"]*)">',
            file.read_text(encoding="utf-8"),
        )
        found[str(file.relative_to(site))] = dict(said)
    return found


def test_every_page_that_is_shared_shows_a_picture_of_its_own(site: Path):
    shared = {page: said for page, said in heads(site).items() if "og:image" in said}
    assert len(shared) >= 2 * len(CONTENT)
    assert "welcome/index.html" in shared
    for page, said in shared.items():
        picture = site / page.replace("index.html", "share.png")
        assert said["og:image"] == f"https://tea.example/{picture.relative_to(site)}"
        assert said["og:title"] in said["og:image:alt"]
        assert said["twitter:card"] == "summary_large_image"
        with Image.open(picture) as painted:
            assert painted.format == "PNG"
            assert [*map(str, painted.size)] == [said["og:image:width"], said["og:image:height"]]
        assert picture.stat().st_size < 40_000


@pytest.mark.parametrize("home", ["", "en/"])
@pytest.mark.parametrize("page", ["terms", "privacy"])
def test_what_changed_begins_with_the_version_in_force(
    site: Path, programme: Programme, home: str, page: str
):
    text = (site / home / page / "index.html").read_text(encoding="utf-8")
    consent = programme.consents[0]
    _, changes = text.split('id="versions"')
    assert re.findall(r"<strong>(\d{4}-\d\d-\d\d)", changes)[0] == consent.version


@pytest.mark.parametrize("home", ["", "en/"])
def test_the_number_under_a_tin_leads_to_its_tea_and_its_report(site: Path, home: str):
    listed = (site / home / "teas/batches/index.html").read_text(encoding="utf-8")
    links = dict(
        re.findall(r'<a (?:class="p-whole" )?href="\.\./(\w+/(?:#report)?)">(S[\w-]+)<', listed)
    )
    for page in ("white", "green", "oolong", "black", "puer"):
        tea = (site / home / f"teas/{page}/index.html").read_text(encoding="utf-8")
        batch, report = links[f"{page}/"], links[f"{page}/#report"]
        assert f'"sku":"{batch}"' in tea.replace(" ", "")
        assert report == batch.replace("SF", "SAMPLE")
        assert report in tea


ANSWERS = sorted(path.stem for path in (ROOT / "docs/zh/answers").glob("*.md"))
LINKED = ("fee", "earn", "expire", "referral", "sharing", "voucher", "refund", "messages", "delete")
"""Places on the page of questions that stood there before, and may be linked from anywhere."""


@pytest.mark.parametrize("home", ["", "en/"])
def test_the_page_of_questions_has_a_place_for_each_and_tells_search_engines(site: Path, home: str):
    text = (site / home / "faq/index.html").read_text(encoding="utf-8")
    places = set(re.findall(r'<h3 id="([^"]+)"', text))
    assert places == set(ANSWERS) >= {*LINKED, "sample"}
    told = [json.loads(one) for one in re.findall(r'ld\+json">(.*?)</script>', text, re.DOTALL)]
    (faq,) = [one for one in told if one.get("@type") == "FAQPage"]
    assert faq["inLanguage"] == ("en" if home else "zh")
    assert len(faq["mainEntity"]) == len(ANSWERS)
    assert all(one["name"] and one["acceptedAnswer"]["text"] for one in faq["mainEntity"])


def test_no_answer_is_a_page_of_its_own(site: Path):
    assert not list(site.glob("**/answers/"))


def test_a_chats_replies_lead_to_the_sites_own_address_and_are_short_enough(site: Path):
    """WeChat takes 2,048 bytes of text."""
    said = json.loads((site.parent / "wechat-replies.json").read_text(encoding="utf-8"))["replies"]
    assert len(said) == 2 * len(ANSWERS)
    assert all(one["link"].startswith("https://tea.example/") for one in said)
    assert all(one["text"].endswith(one["link"]) for one in said)
    assert max(len(one["text"].encode()) for one in said) <= 2_048
