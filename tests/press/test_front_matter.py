import pytest

from press.front_matter import findings, split


def test_a_page_is_split_where_its_front_matter_ends():
    page = split("---\ntitle: a\n---\n# b\n---\nc")
    assert page.head == "---\ntitle: a\n---\n"
    assert page.body == "# b\n---\nc"
    assert page.body_line == 4


@pytest.mark.parametrize("text", ["# no head", "---\nnever closed", ""])
def test_a_page_without_front_matter_is_all_body(text: str):
    assert split(text).body == text


@pytest.mark.parametrize(
    ("head", "line", "what"),
    [
        ("---\ntitle: a\n---\n", 1, "description is missing"),
        ("---\ntitle: a\ndescription: ' '\n---\n", 3, "description is missing"),
        ("---\ndescription: b\ntitle: 2026\n---\n", 3, "title is missing"),
        ("---\ntitle: a\ntags: [b\n---\n", 3, "front matter: "),
        ("---\njust words\n---\n", 1, "front matter is not a list of keys"),
    ],
)
def test_a_fault_is_told_with_its_line(head: str, line: int, what: str):
    (finding,) = findings(head, "docs/zh/a.md")
    assert (finding.file, finding.line) == ("docs/zh/a.md", line)
    assert finding.what.startswith(what)


def test_title_and_description_are_enough():
    assert findings("---\ntitle: 茶\ndescription: 一句话。\n---\n", "a.md") == []


def test_both_are_missing_from_a_page_without_front_matter():
    assert len(findings("", "a.md")) == 2
