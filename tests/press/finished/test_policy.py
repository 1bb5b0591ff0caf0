import pytest

from press.finished.policy import complaints, outside_of_css, script_hash
from press.finished.tags import tags

OWN = "https://tea.example"


def all_complaints(html: str) -> list[str]:
    return [what for tag in tags(html) for what, _ in complaints(tag, OWN)]


@pytest.mark.parametrize(
    "html",
    [
        '<p style="color:red">',
        "<style>p{}</style>",
        '<a onclick="x()">',
        '<body ONLOAD="x()">',
        '<a href="javascript:x()">',
        '<a href=" JavaScript:x()">',
        '<script src="https://cdn.example/x.js"></script>',
        '<script src="//cdn.example/x.js"></script>',
        '<link rel="stylesheet" href="https://fonts.example/a.css">',
        '<link rel="preconnect" href="https://fonts.example">',
        '<link rel="dns-prefetch" href="//fonts.example">',
        '<img src="https://pictures.example/a.png">',
        '<img src="a.png" srcset="a.png 1x, https://pictures.example/a.png 2x">',
        '<video src="a.mp4" poster="https://pictures.example/a.png">',
        '<iframe src="https://video.example/1">',
        '<form action="https://forms.example">',
        '<base href="https://else.example/">',
        '<svg><use xlink:href="https://icons.example/a.svg#b"/></svg>',
        '<img src="https://tea.example.evil/a.png">',
    ],
)
def test_what_the_policy_would_block_is_refused(html: str):
    assert len(all_complaints(html)) == 1


@pytest.mark.parametrize(
    "html",
    [
        '<a href="https://else.example/">out</a>',
        '<link rel="canonical" href="https://else.example/">',
        '<link rel="alternate" hreflang="en" href="https://else.example/en/">',
        '<meta property="og:image" content="https://else.example/a.png">',
        '<img src="https://tea.example/a.png">',
        '<img src="/a.png" alt="see https://else.example">',
        '<img src="data:image/png;base64,AA//BB==">',
        '<script src="/assets/boot.js" type="module"></script>',
        '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>',
    ],
)
def test_what_stays_at_home_is_let_through(html: str):
    assert all_complaints(html) == []


def test_the_hash_of_an_inline_script_is_the_one_browsers_compute():
    # The example of CSP Level 3, §7.4: alert('Hello, world.');
    (tag,) = tags("<script>alert('Hello, world.');</script>")
    assert script_hash(tag) == "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"


@pytest.mark.parametrize(
    "html",
    [
        '<script type="application/ld+json">{}</script>',
        '<script type="application/json" id="__config">{}</script>',
        '<script src="/a.js"></script>',
        "<p>",
    ],
)
def test_data_and_files_need_no_hash(html: str):
    (tag,) = tags(html)
    assert script_hash(tag) is None


def test_styles_that_load_from_elsewhere_are_found():
    css = 'a{background:url("//x.example/a")}@import "https://y.example/b";b{src:url(c.woff2)}'
    assert outside_of_css(css) == ["//x.example/a", "https://y.example/b"]
