import pytest

from chalicelib.domain.programme import LANGUAGES, Language, Programme
from press.source.placeholders import fill, fill_body, values


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_placeholder_says_something_in_every_language(
    programme: Programme, language: Language
):
    assert all(values(programme, language).values())


def test_both_languages_know_the_same_placeholders(programme: Programme):
    assert values(programme, "zh").keys() == values(programme, "en").keys()


def test_a_page_is_filled_with_the_programmes_numbers_and_names(programme: Programme):
    text, found = fill("{{points.checkin}} {{ brand.name }}", values(programme, "zh"), "a.md")
    assert (text, found) == ("2 松风茶舍", [])


def test_an_unknown_placeholder_is_told_with_its_line_and_the_nearest_known():
    text = "a\n{{ points.chekin }}\n"
    left, (finding,) = fill(text, {"points.checkin": "2"}, "docs/zh/a.md", first_line=5)
    assert left == text
    assert str(finding) == (
        "docs/zh/a.md:6: no placeholder is called 'points.chekin' — did you mean points.checkin?"
    )


def test_every_unknown_placeholder_of_a_page_is_told_at_once():
    assert len(fill("{{ a }}\n{{ b }} {{ }}", {"c": "1"}, "a.md")[1]) == 3


def test_a_value_in_the_text_cannot_become_markdown_but_a_table_stays_one():
    known = {"brand.name": "Tea *and* co", "rewards.table": "| a | b |"}
    text, _ = fill_body("{{ brand.name }} {{ rewards.table }}", known, "a.md", first_line=1)
    assert text == r"Tea \*and\* co | a | b |"
