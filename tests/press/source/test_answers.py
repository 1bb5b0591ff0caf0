"""Answers become one page of questions, grouped by topic, with a place for each."""

from pathlib import Path

import pytest

from chalicelib.domain.programme import Programme
from press.source import front_matter, schema
from press.source.answers import plain
from press.source.laid import laid, lay
from tests.press.library import ZH, with_answers
from tests.press.project import edit


@pytest.fixture
def project(project: Path) -> Path:
    return with_answers(project)


def page_of_questions(project: Path, programme: Programme) -> str:
    assert lay(project, programme) == []
    return (laid(project, "zh") / "faq.md").read_text(encoding="utf-8")


def test_each_question_stands_under_its_topic_with_its_own_place(
    project: Path, programme: Programme
):
    page = page_of_questions(project, programme)
    headings = [line for line in page.splitlines() if line.startswith("#")]
    assert headings == [
        "# 常见问题",
        "## 加入 { #joining }",
        "### 入会要钱吗？ { #fee }",
        "## 积分与等级 { #points }",
        "### 积分会过期吗？ { #expire }",
    ]
    assert "[加入](#joining) ·\n[积分与等级](#points)\n" in page


def test_an_answer_is_filled_in_and_its_links_begin_where_the_page_stands(
    project: Path, programme: Programme
):
    page = page_of_questions(project, programme)
    body = "不要。签到得 **2** 分，\n见[会员规则](membership.md#earning)与[积分](#expire)。"
    assert body in page


def test_answers_of_a_topic_stand_in_their_order_and_then_by_name(
    project: Path, programme: Programme
):
    for name, order in (("later", 7), ("earlier", 3)):
        text = (project / ZH.format("expire")).read_text(encoding="utf-8")
        ordered = text.replace("topic: points", f"topic: points\norder: {order}")
        (project / ZH.format(name)).write_text(ordered, encoding="utf-8")
    page = page_of_questions(project, programme)
    assert page.index("#earlier") < page.index("#later") < page.index("{ #expire }")


def test_the_page_tells_machines_what_it_asks_and_answers(project: Path, programme: Programme):
    head = front_matter.split(page_of_questions(project, programme)).head
    meta = front_matter.read(head, schema.FAQ, "faq.md").meta
    assert isinstance(meta, schema.Faq)
    assert meta.questions[0].question == "入会要钱吗？"
    assert meta.questions[0].answer == "不要。签到得 2 分，\n见会员规则与积分。"


def test_no_answer_is_a_page_of_its_own(project: Path, programme: Programme):
    page_of_questions(project, programme)
    assert not (laid(project, "zh") / "answers").exists()


def test_a_shop_without_answers_has_no_page_of_questions(project: Path, programme: Programme):
    for file in project.glob("docs/*/answers/*.md"):
        file.unlink()
    assert lay(project, programme) == []
    assert not (laid(project, "zh") / "faq.md").exists()


def test_an_answer_that_cannot_be_read_is_told(project: Path, programme: Programme):
    edit(project / ZH.format("fee"), "topic: joining", "topic: join")
    (finding,) = lay(project, programme)
    assert (finding.file, finding.line) == ("docs/zh/answers/fee.md", 5)


@pytest.mark.parametrize(
    ("marked", "said"),
    [
        ("看**这里**和*那里*。", "看这里和那里。"),
        ("see [the rules](a.md#b) now", "see the rules now"),
        (r"a\_b \* c", "a_b * c"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("- one\n- two", "- one\n- two"),
    ],
)
def test_a_long_answer_is_said_without_marks(marked: str, said: str):
    assert plain(marked) == said
