"""What a page loads at first is all there, and weighs what its budget allows."""

from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from press.finished.first_load import CONTENT, PORTAL, Scales

OWN = "https://tea.example"
NOISE = Random(1).randbytes(CONTENT)  # noqa: S311 - any bytes will do
"""What no server can press."""


@pytest.fixture
def judged(tmp_path: Path) -> Callable[..., list[str]]:
    """Lay out files, and say what is wrong with a page of them at /teas/."""

    def judge(html: str, **files: bytes | str) -> list[str]:
        for name, content in files.items():
            file = tmp_path / name.replace("__", "/").replace("_", ".")
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content.encode() if isinstance(content, str) else content)
        return [what for what, _ in Scales(tmp_path, OWN).complaints(html, "/teas/")]

    return judge


@pytest.mark.parametrize(
    "html",
    [
        '<link rel="stylesheet" href="../house.css">',
        '<link rel="stylesheet" href="/house.css?v=1">',
        f'<meta property="og:image" content="{OWN}/teas/share.png">',
        '<img src="pot.webp" alt="">',
        '<script type="module" src="/boot.js"></script>',
        '<a href="/en/teas/" hreflang="en">English</a>',
    ],
)
def test_what_a_page_names_and_is_not_there_is_told(judged, html: str):
    (what,) = judged(html)
    assert what.endswith("which is not there")


@pytest.mark.parametrize(
    "html",
    [
        '<a href="nowhere/">',
        '<img src="data:image/png;base64,AA" alt="">',
        '<img src="/qr/v1/ABCDEF.svg" alt="">',
        '<link rel="author" href="https://else.example/">',
        '<template><script src="/later.js"></script></template>',
    ],
)
def test_what_is_no_file_or_comes_later_is_not_asked_for(judged, html: str):
    assert judged(html) == []


@pytest.mark.parametrize(
    ("html", "files"),
    [
        ('<img src="pot.webp" alt="">', {"teas__pot_webp": NOISE}),
        (
            '<link rel="stylesheet" href="/a.css">',
            {"a_css": "p{background:url(b.png)}", "b_png": NOISE},
        ),
        ('<script src="/a.js"></script>', {"a_js": 'import{x}from"./b.js"', "b_js": NOISE.hex()}),
        ('<script src="/a.js"></script>', {"a_js": 'import"./c/b.js"', "c__b_js": NOISE.hex()}),
        (f"<p>{NOISE.hex()}</p>", {}),
    ],
)
def test_a_page_too_heavy_is_told_with_its_weight(judged, html, files):
    (what,) = judged(html, **files)
    assert what.startswith("weighs ")
    assert what.endswith(f"KB at first load, more than {CONTENT // 1000}")


@pytest.mark.parametrize(
    ("html", "files"),
    [
        ('<img src="pot.webp" alt="" loading="lazy">', {"teas__pot_webp": NOISE}),
        ('<script src="/a.js"></script>', {"a_js": 'import("./b.js")', "b_js": NOISE.hex()}),
        ('<img src="pot.webp" alt="">' * 3, {"teas__pot_webp": NOISE[: CONTENT // 2]}),
        (f"<p>{'tea ' * CONTENT}</p>", {}),
    ],
)
def test_what_waits_comes_once_or_packs_well_is_light(judged, html, files):
    assert judged(html, **files) == []


def test_a_page_of_the_portal_has_less_to_spend(judged):
    picture = '<img src="pot.webp" alt="">'
    assert judged(picture, teas__pot_webp=NOISE[: PORTAL + 1]) == []
    (what,) = judged(f'<meta name="robots" content="noindex">{picture}')
    assert what.endswith(f"more than {PORTAL // 1000}")


def test_the_way_to_mend_names_what_weighs_most(tmp_path: Path):
    (tmp_path / "a.png").write_bytes(NOISE[:40_000])
    (tmp_path / "b.png").write_bytes(NOISE[:60_000])
    html = '<img src="/a.png" alt=""><img src="/b.png" alt="">'
    ((_, mend),) = Scales(tmp_path, OWN).complaints(html, "/")
    assert "/b.png" in mend
