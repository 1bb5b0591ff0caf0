"""What a release lays and takes away, in which order, and what a browser is told of it."""

from dataclasses import replace

import pytest

from deploy.local.origin.files import FOR_EVER
from deploy.release.site.edge import EVERYTHING, invalidation
from deploy.release.site.pages import KEPT_AT_THE_EDGE, in_order, page, read
from deploy.release.site.work import work

HOME, SCRIPT, WORKER = "index.html", "assets/boot-0A1B2C3D.js", "sw.js"


def site(**files):
    """A site by what its files hold; dots and slashes as in NAMES."""
    return {NAMES[name]: page(NAMES[name], text.encode()) for name, text in files.items()}


NAMES = {"home": HOME, "script": SCRIPT, "worker": WORKER, "style": "assets/house.css"}


def lying(site):
    return {path: one.tag for path, one in site.items()}


@pytest.mark.parametrize(
    ("name", "kind", "kept"),
    [
        ("me/index.html", "text/html; charset=utf-8", KEPT_AT_THE_EDGE),
        ("feed.xml", "text/xml; charset=utf-8", KEPT_AT_THE_EDGE),
        ("manifest.webmanifest", "application/manifest+json", KEPT_AT_THE_EDGE),
        ("assets/mark.svg", "image/svg+xml", KEPT_AT_THE_EDGE),
        ("assets/portal/boot.js", "text/javascript; charset=utf-8", KEPT_AT_THE_EDGE),
        ("assets/portal/chunks/me-RXTKCC7Q.js", "text/javascript; charset=utf-8", FOR_EVER),
        ("assets/stylesheets/main.484c7ddc.min.css", "text/css; charset=utf-8", FOR_EVER),
        ("assets/serif-0a1b2c3d.woff2", "font/woff2", FOR_EVER),
        ("sw.js", "text/javascript; charset=utf-8", "no-cache"),
    ],
)
def test_a_browser_is_told_what_a_file_is_and_for_how_long_to_keep_it(name, kind, kept):
    one = page(name, b"content")
    assert (one.kind, one.keep) == (kind, kept)


def test_a_folder_is_read_as_its_addresses(tmp_path):
    (tmp_path / "en").mkdir()
    (tmp_path / "en/index.html").write_text("hello")
    (tmp_path / "sw.js").write_text("//")
    assert [*read(tmp_path)] == ["en/index.html", "sw.js"]
    assert read(tmp_path)["en/index.html"].size == 5


def test_no_page_comes_before_what_it_names_and_the_worker_comes_last():
    mixed = ("sw.js", "index.html", "assets/z.js", "feed.xml", "en/index.html", "assets/a.css")
    assert in_order(mixed) == (
        *("assets/a.css", "assets/z.js"),
        *("en/index.html", "feed.xml", "index.html"),
        "sw.js",
    )


def test_the_first_release_lays_everything_and_nothing_is_stale():
    wanted = site(home="one", script="1", worker="//")
    todo = work(wanted, {}, {}, {})
    assert todo.laid == (SCRIPT, HOME, WORKER)
    assert not todo.changed
    assert not todo.stale


def test_what_lies_as_it_should_is_left_alone():
    wanted = site(home="one", script="1", worker="//")
    assert not work(wanted, lying(wanted), wanted, {})


def test_only_what_differs_is_laid():
    before, wanted = site(home="one", style="a"), site(home="two", style="a")
    todo = work(wanted, lying(before), before, {})
    assert (todo.new, todo.changed, todo.gone) == ((), (HOME,), ())
    assert todo.stale == (HOME,)


def test_a_file_of_which_a_browser_shall_be_told_otherwise_is_laid_anew():
    wanted = site(home="one", style="a")
    before = {**wanted, HOME: replace(wanted[HOME], keep="no-store")}
    assert work(wanted, lying(wanted), before, {}).changed == (HOME,)


def test_assets_of_the_release_before_stay_and_its_pages_go():
    before = site(home="one", script="1", worker="//")
    wanted = site(style="b")
    todo = work(wanted, lying(before), before, {})
    assert [*todo.kept] == [SCRIPT]
    assert todo.gone == (HOME, WORKER)


def test_assets_of_the_release_before_that_one_go():
    oldest, before, wanted = site(script="1"), site(style="a"), site(home="x")
    todo = work(wanted, lying(oldest | before), before, oldest)
    assert [*todo.kept] == ["assets/house.css"]
    assert todo.gone == (SCRIPT,)


def test_a_second_run_does_not_take_away_what_the_first_one_kept():
    wanted, kept = site(home="one"), site(script="1")
    todo = work(wanted, lying(wanted | kept), wanted, kept)
    assert not todo
    assert [*todo.kept] == [SCRIPT]


def test_an_asset_that_was_kept_need_not_be_laid_when_it_is_wanted_again():
    kept, before, wanted = site(script="1"), site(home="two"), site(home="one", script="1")
    assert work(wanted, lying(before | kept), before, kept).laid == (HOME,)


def test_what_somebody_else_has_put_there_goes():
    wanted = site(home="one")
    assert work(wanted, {**lying(wanted), "odd.txt": "?"}, wanted, {}).gone == ("odd.txt",)


def test_a_release_that_died_before_cloudfront_heard_of_it_still_tells():
    before, wanted = site(home="one"), site(home="two")
    todo = work(wanted, lying(wanted), before, {})
    assert todo.stale == (HOME,)


def test_cloudfront_is_told_of_a_page_by_both_its_addresses():
    assert invalidation(("me/index.html", "a b.svg")) == (
        *("/a%20b.svg", "/me/", "/me/index.html"),
    )


def test_and_of_everything_at_once_when_there_is_too_much_to_name():
    assert invalidation(tuple(f"{n}.css" for n in range(15))) != EVERYTHING
    assert invalidation(tuple(f"{n}.css" for n in range(16))) == EVERYTHING
    assert invalidation(()) == ()
