"""Names that people give themselves."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.domain.members.names import NameInvalid, clean_name, folded_name, masked_name


@pytest.mark.parametrize(
    "name",
    [
        "王小明",
        "Anna-Lena O’Neil",
        "🍵",
        "Ἀριστοτέλης",
        "<img src=x onerror=alert(1)>",
        "=HYPERLINK()",
    ],
)
def test_a_name_is_kept_as_it_was_typed(name):
    assert clean_name(name) == unicodedata.normalize("NFC", name)


def test_spaces_become_single_and_accents_one_sign():
    assert clean_name("  Rene\u0301\u3000 Luc ") == "René Luc"


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "   ",
        "\u0301",
        "A\x00",
        "A\nB",
        "A\u2028B",
        "A\u202eB",  # turns the text after it around
        "A\u2066B",
        "A\u200bB",
        "A\ue000",
        "A\ud800",
        "A\uffff",
        "A\U0010ffff",
        "x" * 41,
        "x" * 10_000,
        "Z" + "\u0335" * 200,
    ],
)
def test_a_name_that_hides_turns_or_overflows_is_refused(typed):
    with pytest.raises(NameInvalid):
        clean_name(typed)


def test_forty_signs_with_their_marks_are_a_name():
    assert clean_name("ก้" * 40)
    assert clean_name("👍🏽" * 40)
    with pytest.raises(NameInvalid):
        clean_name("ก้" * 41)


@given(st.text(alphabet=st.characters(), max_size=60))
def test_whatever_is_typed_is_cleaned_once_or_refused(typed):
    try:
        name = clean_name(typed)
    except NameInvalid:
        return
    assert clean_name(name) == name
    assert name.encode()
    assert folded_name(name) == folded_name(folded_name(name))


def test_a_masked_name_shows_the_first_sign_and_hides_the_length():
    assert [masked_name(name) for name in ("王小明", "王", "Anna", "Al", "")] == [
        "王*",
        "王*",
        "A***",
        "A***",
        "***",
    ]


def test_names_are_compared_without_case_and_width():
    assert folded_name("ＡＮＮＡ Straße") == folded_name("anna STRASSE")
