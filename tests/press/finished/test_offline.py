"""The service worker is told what each page needs, and a changed file makes another version."""

import json
from pathlib import Path

import pytest

from press.finished import offline
from press.finished.preload import Preload

BUNDLE = "assets/portal"
PAGE = """<head><link rel="icon" href="/assets/mark.svg"><link rel="canonical" href="/elsewhere/">
<link rel="stylesheet" href="/assets/portal/portal.css">
<script type="module" src="/assets/portal/boot.js"></script>
<link rel="modulepreload" href="/assets/portal/boot.js">
<link rel="modulepreload" href="/assets/portal/card.js"></head>"""
PRELOAD = Preload(
    drawn={f"{BUNDLE}/{name}.js": [] for name in ("boot", "card", "qr", "me", "en")},
    made={"boot.js": f"{BUNDLE}/boot.js", "words/en.js": f"{BUNDLE}/en.js"},
    fetched={
        f"{BUNDLE}/boot.js": [f"{BUNDLE}/me.js"],
        f"{BUNDLE}/card.js": [f"{BUNDLE}/qr.js", f"{BUNDLE}/en.js"],
    },
)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    files = {f"{BUNDLE}/{name}": name for name in ("boot.js", "card.js", "qr.js", "portal.css")}
    files |= {"me/card/index.html": PAGE, "assets/mark.svg": "<svg/>", f"{BUNDLE}/sw.js": "go();"}
    for name, content in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(content)
    return tmp_path


def told(site: Path) -> dict[str, object]:
    (site / BUNDLE / "sw.js").write_text("go();")
    offline.write(site, PRELOAD)
    first, rest = (site / "sw.js").read_text().split("\n", 1)
    assert rest == "go();"
    return json.loads(first.removeprefix("self.SHELLS=").removesuffix(";"))


def test_a_page_needs_what_it_names_and_what_it_fetches_later_but_no_other_page(site: Path):
    assert told(site)["pages"] == {
        "/me/card/": [
            "/assets/mark.svg",
            *(f"/{BUNDLE}/{name}" for name in ("portal.css", "boot.js", "card.js", "qr.js")),
        ]
    }


def test_the_worker_lies_at_the_root_alone(site: Path):
    told(site)
    assert not (site / BUNDLE / "sw.js").exists()


def test_another_version_comes_with_any_change_and_with_nothing_else(site: Path):
    first = told(site)["version"]
    assert told(site)["version"] == first
    (site / BUNDLE / "qr.js").write_text("changed")
    second = told(site)["version"]
    (site / "me/card/index.html").write_text(f"{PAGE} ")
    assert len({first, second, told(site)["version"]}) == 3


def test_a_site_without_a_worker_has_none(site: Path):
    (site / BUNDLE / "sw.js").unlink()
    offline.write(site, PRELOAD)
    assert not (site / "sw.js").exists()
