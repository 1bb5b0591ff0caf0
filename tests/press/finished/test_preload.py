"""A page of the portal names what it will ask for; every other page stays as it is."""

import json
from pathlib import Path

import pytest

from press.bundle import modules
from press.finished.preload import Preload

LAID = "build/docs/zh/assets/portal"


def imports(*files: str, kind: str = "import-statement") -> list[dict[str, str]]:
    return [{"path": f"{LAID}/{file}", "kind": kind} for file in files]


@pytest.fixture
def preload(tmp_path: Path) -> Preload:
    """As esbuild tells of a page that shares a chunk with the script that wakes it."""
    told = {
        "boot.js": ("boot.js", [*imports("shared.js"), *imports("me.js", kind="dynamic-import")]),
        "me.js": ("pages/me.js", imports("shared.js", "drawn.js")),
        "drawn.js": (None, imports("shared.js")),
        "shared.js": (None, []),
        "zh.js": ("words/zh.js", []),
        "en.js": ("words/en.js", []),
        "staff-zh.js": ("words/staff/zh.js", []),
        "card.js": ("pages/card.js", [*imports("qr.js", kind="dynamic-import")]),
    }
    outputs = {
        f"{LAID}/{file}": {"imports": drawn} | ({"entryPoint": f"site/portal/{at}"} if at else {})
        for file, (at, drawn) in told.items()
    }
    symbol = {"imports": [], "entryPoint": "node_modules/lean-qr/index.mjs"}
    outputs[f"{LAID}/qr.js"] = symbol
    modules(tmp_path).parent.mkdir(parents=True)
    modules(tmp_path).write_text(json.dumps({"outputs": outputs}))
    return Preload.read(tmp_path)


def named(html: str) -> list[str]:
    return [
        link.split('"')[0].split("/")[-1] for link in html.split('rel="modulepreload" href="')[1:]
    ]


def page(view: str, words: str) -> str:
    return f'<head></head><div id="portal" data-view="{view}" data-words="{words}"></div>'


def test_a_page_names_its_own_modules_its_words_and_what_they_draw_in_once(preload: Preload):
    told = preload.told(page("me", "me"), "zh")
    assert named(told) == ["boot.js", "me.js", "zh.js", "shared.js", "drawn.js"]
    assert told.index("modulepreload") < told.index("</head>")


def test_a_page_that_draws_as_it_opens_names_what_it_draws_with(preload: Preload):
    assert "qr.js" in named(preload.told(page("card", "card"), "zh"))
    assert "qr.js" not in named(preload.told(page("me", "me"), "zh"))


def test_words_are_those_of_its_language_and_of_its_people(preload: Preload):
    assert "en.js" in named(preload.told(page("me", "me"), "en"))
    assert "staff-zh.js" in named(preload.told(page("me", "staff"), "zh"))
    assert "staff-zh.js" not in named(preload.told(page("me", "staff"), "en"))


def test_a_page_of_nobody_stays_as_it_is(preload: Preload):
    html = "<head></head><main>teas</main>"
    assert preload.told(html, "zh") == html
