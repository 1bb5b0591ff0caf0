"""The manifest is read strictly: one sentence says what is wrong with it."""

import json

import pytest

from chalicelib.domain.built import BuiltError
from chalicelib.domain.content import Goal
from chalicelib.domain.content.file import parse

PAGE = {
    "id": "stories-spring",
    "url": {"zh": "/stories/spring/", "en": "/en/stories/spring/"},
    "title": {"zh": "春茶", "en": "Spring tea"},
    "tags": {"zh": ["绿茶"], "en": ["green tea"]},
    "audience": "silver",
    "from": "2026-11-01",
    "until": "2026-11-30",
    "reading": {"seconds": 20, "depth": 80, "points": 5},
}


def told(**changed):
    page = {key: value for key, value in (PAGE | changed).items() if value is not None}
    return json.dumps({"pages": [page]})


def test_a_page_is_what_its_writer_said(programme):
    page = parse(told(), programme).page("stories-spring")
    assert (page.url["en"], page.title["zh"]) == ("/en/stories/spring/", "春茶")
    assert (page.tags.ids, page.audience) == (("绿茶",), "silver")
    assert page.reading == Goal(seconds=20, depth=80, points=5)
    days = ("2026-10-31", "2026-11-01", "2026-11-30", "2026-12-01")
    assert [page.is_open_on(day) for day in days] == [False, True, True, False]


def test_a_page_that_says_little_is_for_everyone_for_ever(programme):
    bare = dict.fromkeys(("tags", "audience", "from", "until", "reading"))
    page = parse(told(**bare), programme).page("stories-spring")
    assert (page.audience, page.reading, page.tags.ids) == ("everyone", None, ())
    assert page.is_open_on("1970-01-01")


def test_a_page_in_one_language_stands_for_both(programme):
    page = parse(told(url={"zh": "/stories/kucha/"}), programme).page("stories-spring")
    assert page.url["en"] == page.url["zh"] == "/stories/kucha/"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "content-manifest.json cannot be read as JSON; build the site anew."),
        ("[" * 99_999, "cannot be read as JSON"),
        ("[]", "must be a table, not a list"),
        ("{}", "pages is missing"),
        (told(points=5), "pages[0].points is not a known key"),
        (told(id=None), "pages[0].id is missing"),
        (told(id="stories/spring"), "pages[0].id"),
        (told(url={}), "pages[0] has no address or title in any language"),
        (told(audience="platinum"), 'pages[0].audience "platinum" is not known'),
        (told(until="soon"), 'pages[0].until "soon" does not read as expected'),
        (told(reading={"seconds": 20, "depth": 80}), "pages[0].reading.points is missing"),
        (told(reading={"seconds": 0, "depth": 80, "points": 5}), "must be at least 1"),
        (told(reading={"seconds": 1, "depth": 80, "points": "5"}), "must be a whole number"),
        (
            told(reading={"seconds": 20, "depth": 80, "points": 11}),
            "pages[0].reading.points is more than the 10 that the programme allows",
        ),
        (json.dumps({"pages": [PAGE, PAGE]}), 'pages[1].id "stories-spring" is used twice'),
    ],
)
def test_what_is_wrong_is_one_sentence(programme, text, said):
    with pytest.raises(BuiltError) as error:
        parse(text, programme)
    assert said in str(error.value)
    assert "\n" not in str(error.value)
