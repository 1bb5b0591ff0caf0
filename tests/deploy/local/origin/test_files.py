"""The built site is served as its visitors and their browsers expect."""

import gzip

import pytest

from deploy.local.origin.files import Files
from tests.deploy.local.asking import ask

LONG = "松风茶舍 " * 400


@pytest.fixture
def root(tmp_path):
    site = tmp_path / "site"
    for name, text in {
        "index.html": "首页",
        "404.html": "这里没有页面",
        "join/index.html": LONG,
        "en/index.html": "home",
        "en/404.html": "nothing here",
        "assets/main.484c7ddc.min.css": "body{}",
        "assets/app-7XKQ2MPA.js": "0",
        "assets/boot.js": "1",
        "manifest.webmanifest": "{}",
        ".hidden/secret": "no",
        "报告/index.html": "报告",
    }.items():
        path = site / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    (tmp_path / "outside.txt").write_text("outside")
    (site / "way-out").symlink_to(tmp_path / "outside.txt")
    return site


@pytest.fixture
def site(root):
    return Files(root)


def test_a_folder_shows_its_index(site):
    assert ask(site, "GET", "/").body.decode() == "首页"
    assert ask(site, "GET", "/join/").body.decode() == LONG


def test_a_folder_without_its_slash_moves_and_keeps_the_query(site):
    answer = ask(site, "GET", "/join?ref=ABCD23458")
    assert (answer.status, answer.header("location")) == (301, "/join/?ref=ABCD23458")


def test_a_chinese_address_moves_as_well(site):
    address = "/%E6%8A%A5%E5%91%8A"
    assert ask(site, "GET", address).header("location") == address + "/"
    assert ask(site, "GET", address + "/").status == 200


@pytest.mark.parametrize(
    ("path", "text"),
    [("/nothing/", "这里没有页面"), ("/en/nothing", "nothing here"), ("/english", "这里没有页面")],
)
def test_a_missing_page_is_told_in_the_language_of_its_path(site, path, text):
    answer = ask(site, "GET", path)
    assert (answer.status, answer.body.decode()) == (404, text)


def test_a_missing_page_is_never_a_304(site):
    tag = ask(site, "GET", "/404.html").header("etag")
    assert ask(site, "GET", "/nothing", headers={"If-None-Match": tag}).status == 404


def test_a_site_that_was_not_built_says_so_kindly(tmp_path):
    assert ask(Files(tmp_path), "GET", "/").status == 404


@pytest.mark.parametrize(
    "path",
    [
        "/../outside.txt",
        "/%2e%2e/outside.txt",
        "/join/../../outside.txt",
        "/..%2foutside.txt",
        "/way-out",
        "/.hidden/secret",
        "/a%00b",
        "/..\\outside.txt",
        "/assets//boot.js",
        "//join",
        "/join/index.html/",
    ],
)
def test_nothing_outside_the_site_and_nothing_hidden_is_served(site, path):
    assert ask(site, "GET", path).status == 404


def test_a_known_version_is_not_sent_again(site):
    first = ask(site, "GET", "/assets/boot.js")
    again = ask(site, "GET", "/assets/boot.js", headers={"If-None-Match": first.header("etag")})
    weak = {"If-None-Match": f'"x", W/{first.header("etag")}'}
    assert (again.status, again.body) == (304, b"")
    assert ask(site, "GET", "/assets/boot.js", headers=weak).status == 304


def test_a_changed_file_has_another_version(site, root):
    first = ask(site, "GET", "/assets/boot.js")
    (root / "assets/boot.js").write_text("changed")
    second = ask(site, "GET", "/assets/boot.js", headers={"If-None-Match": first.header("etag")})
    assert (second.status, second.body) == (200, b"changed")


@pytest.mark.parametrize("path", ["/assets/main.484c7ddc.min.css", "/assets/app-7XKQ2MPA.js"])
def test_a_file_named_by_its_content_is_kept_for_good(site, path):
    assert "immutable" in ask(site, "GET", path).header("cache-control")


@pytest.mark.parametrize("path", ["/", "/assets/boot.js", "/manifest.webmanifest"])
def test_every_other_file_is_asked_about_again(site, path):
    assert ask(site, "GET", path).header("cache-control") == "no-cache"


def test_long_text_is_compressed_for_those_who_take_it(site):
    zipped = ask(site, "GET", "/join/", headers={"Accept-Encoding": "br, gzip"})
    plain = ask(site, "GET", "/join/", headers={"Accept-Encoding": "gzip;q=0"})
    assert (zipped.header("content-encoding"), plain.header("content-encoding")) == ("gzip", None)
    assert gzip.decompress(zipped.body) == plain.body
    assert zipped.header("vary") == plain.header("vary") == "Accept-Encoding"
    assert zipped.header("etag") != plain.header("etag")


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "text/html; charset=utf-8"),
        ("/assets/boot.js", "text/javascript; charset=utf-8"),
        ("/manifest.webmanifest", "application/manifest+json"),
    ],
)
def test_types_are_those_that_browsers_insist_on(site, path, kind):
    assert ask(site, "GET", path).header("content-type") == kind


def test_a_file_is_only_read(site):
    answer = ask(site, "POST", "/join/")
    assert (answer.status, answer.header("allow")) == (405, "GET, HEAD")
