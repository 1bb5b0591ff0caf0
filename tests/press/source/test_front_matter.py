from pathlib import PurePosixPath

import pytest

from press.source.front_matter import read, split
from press.source.schema import Content, Reading, Story


def test_a_page_is_split_where_its_front_matter_ends():
    page = split("---\ntitle: a\n---\n# b\n---\nc")
    assert page.head == "---\ntitle: a\n---\n"
    assert page.body == "# b\n---\nc"
    assert page.body_line == 4


@pytest.mark.parametrize("text", ["# no head", "---\nnever closed", ""])
def test_a_page_without_front_matter_is_all_body(text: str):
    assert split(text).body == text


PAGE = PurePosixPath("teas/white.md")
STORY = PurePosixPath("stories/posts/spring.md")


def head(*lines: str) -> str:
    return "\n".join(["---", "title: 茶", "description: 一句话。", *lines, "---", ""])


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("---\ntitle: a\n---\n", 1, "description is missing"),
        ("---\ntitle: a\ndescription: ' '\n---\n", 3, "description is empty"),
        ("---\ntitle: a\ndescription:\n---\n", 3, "description is empty"),
        ("---\ndescription: b\ntitle: 2026\n---\n", 3, "title must be text, not a whole number"),
        ("---\ntitle: a\ntags: [b\n---\n", 3, "front matter: "),
        ("---\njust words\n---\n", 1, "front matter is not a list of keys"),
        (head("tgas: [白茶]"), 4, "tgas is not a known key"),
        (head("tags: 白茶"), 4, "tags must be a list, not text"),
        (head("tags:", "  - 白茶", "  - 白茶"), 4, "tags names one thing twice"),
        (head("until: 2026-02-30"), 4, "until '2026-02-30' is not a day"),
        (head("image: {src: a.png}"), 4, "image.alt is missing"),
        (head("reading:", "  seconds: 40", "  depth: 140"), 6, "reading.depth must be at most 100"),
        (head("template: protal.html"), 4, "template 'protal.html' is not one of the choices"),
        (head("only: fr"), 4, "only 'fr' is not one of the choices"),
        (head("slug: x"), 4, "slug is not a known key"),
    ],
)
def test_a_fault_is_told_with_its_line(text: str, line: int, what: str):
    (finding,) = read(text, PAGE, "docs/zh/a.md").findings
    assert (finding.file, finding.line) == ("docs/zh/a.md", line)
    assert finding.what.startswith(what)


def test_a_key_almost_right_is_told_the_right_one():
    (finding,) = read(head("audeince: members"), PAGE, "a.md").findings
    assert finding.mend == "did you mean audience?"


def test_title_and_description_are_enough():
    read_head = read(head(), PAGE, "a.md")
    assert read_head.findings == ()
    assert read_head.meta == Content(title="茶", description="一句话。")


def test_both_are_missing_from_a_page_without_front_matter():
    assert len(read("", PAGE, "a.md").findings) == 2


def test_days_and_a_reading_goal_are_read_as_they_are_written():
    lines = (
        "from: 2026-11-01",
        "until: 2026-11-30",
        "reading: {seconds: 40, depth: 80, points: 5}",
    )
    meta = read(head(*lines), PAGE, "a.md").meta
    assert isinstance(meta, Content)
    assert (meta.from_, meta.until) == ("2026-11-01", "2026-11-30")
    assert meta.reading == Reading(seconds=40, depth=80, points=5)


def test_a_story_has_a_day_and_a_slug():
    missing = [finding.what for finding in read(head(), STORY, "a.md").findings]
    assert missing == ["date is missing", "slug is missing"]
    for place in (STORY, PurePosixPath("stories/posts/2026/spring.md")):
        whole = read(head("date: 2026-04-01", "slug: spring-tea"), place, "a.md")
        assert isinstance(whole.meta, Story)


@pytest.mark.parametrize("key", ["reading: {seconds: 40, depth: 80}", "tags: [白茶]"])
def test_a_page_of_the_portal_is_not_content(key: str):
    (finding,) = read(head("template: portal.html", key), PAGE, "a.md").findings
    assert "is not a known key" in finding.what
