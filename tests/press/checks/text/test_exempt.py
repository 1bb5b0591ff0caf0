"""Notes by which a writer lets a finding stand."""

import pytest

from press.checks.text.exempt import lines, without_notes, without_reason

REASON = "the title of a book"


@pytest.mark.parametrize(
    ("text", "let"),
    [
        (f"best <!-- promise: ok, {REASON} -->\nbest", {1}),
        (f"<!-- promise: ok, {REASON} -->\nbest", {1, 2}),
        (f"a: best  # promise: ok, {REASON}", {1}),
        (f'a: "best", // promise: ok, {REASON}', {1}),
        (f"最好 <!-- promise：ok，{REASON} -->", {1}),
        (f"30 points <!-- number: ok, {REASON} -->", set()),
        (f"best <!-- promise: {REASON} -->", set()),
    ],
)
def test_a_note_lets_its_own_line_stand_or_the_next_where_it_is_alone(text: str, let: set[int]):
    assert lines(text, "promise") == let


@pytest.mark.parametrize("note", ["<!-- promise: ok -->", "<!-- number: ok, -->", "# promise: ok "])
def test_a_note_without_a_reason_is_refused(note: str):
    (finding,) = without_reason(f"one\ntwo {note}", "a.md")
    assert (finding.file, finding.line) == ("a.md", 2)
    assert "without a reason" in finding.what


def test_a_note_with_a_reason_is_in_order():
    assert list(without_reason(f"best <!-- promise: ok, {REASON} -->", "a.md")) == []


def test_readers_do_not_get_the_notes_and_lines_stay():
    text = f"one <!-- promise: ok, {REASON} -->\n<!-- material/tags -->\n"
    assert without_notes(text) == "one\n<!-- material/tags -->\n"
