"""A library in order has no findings; each answer with one fault has one, on its line."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from press.checks import Verdict
from tests.press.library import EN, ZH, with_answers
from tests.press.project import edit

Look = Callable[[], Verdict]

FEE, FEE_EN = ZH.format("fee"), EN.format("fee")
LONG = "Yes. We remind you before.\n"
EXPIRE, EXPIRE_EN = ZH.format("expire"), EN.format("expire")


@pytest.fixture
def shop(shop: Path) -> Path:
    return with_answers(shop)


@dataclass(frozen=True)
class Broken:
    file: str
    old: str
    new: str
    line: int
    what: str


BROKEN = {
    "no question": Broken(FEE, "question: 入会要钱吗？\n", "", 1, "question is missing"),
    "no keywords": Broken(FEE_EN, "[fee, cost]", "[]", 3, "keywords is empty"),
    "unknown topic": Broken(EXPIRE, "points\n", "point\n", 5, "topic 'point' is not one of"),
    "a title": Broken(FEE, "topic:", "title: 会费\ntopic:", 5, "title is not a known key"),
    "topics differ": Broken(EXPIRE_EN, "topic: points", "topic: shop", 5, "topic differs from"),
    "orders differ": Broken(FEE_EN, "order: 1", "order: 2", 6, "order differs from that of"),
    "keyword of another": Broken(
        FEE, "[会费,", "[过期,", 3, f"the keyword '过期' is also that of {EXPIRE}"
    ),
    "keyword of the other language": Broken(
        FEE_EN, "[fee,", "['“过期”',", 3, f"the keyword '“过期”' is also that of {EXPIRE}"
    ),
    "keyword of nothing": Broken(EXPIRE_EN, "[expire]", "['?!']", 3, "the keyword '?!' has no"),
    "one question twice": Broken(
        FEE_EN, "Does it cost anything?", "Do points expire", 2, f"has the question of {EXPIRE_EN}"
    ),
    "short too long": Broken(FEE, "不要钱", "不" * 120, 4, "short is 130 characters long"),
    "short too long in English": Broken(FEE_EN, "No, and", "No" * 120, 4, "short is 2"),
    "short with marks": Broken(EXPIRE, "会，到", "会，**到**", 4, "short is not plain text"),
    "short with a link": Broken(EXPIRE_EN, "Yes, and", "Yes](x), and", 4, "short is not plain"),
    "a heading": Broken(EXPIRE, "会。到期前", "## 会\n\n到期前", 7, "an answer with a heading"),
    "a table": Broken(EXPIRE_EN, "Yes. We", "| a |\n|---|\n\nWe", 7, "an answer with a table"),
    "HTML": Broken(EXPIRE_EN, "Yes.", "<b>Yes</b>.", 7, "an answer with HTML"),
    "no long answer": Broken(EXPIRE_EN, LONG, "", 7, "has no long answer"),
    "a link that leads nowhere": Broken(
        FEE, "(expire.md)", "(expires.md)", 9, "the link 'expires.md' leads nowhere"
    ),
    "a place that is not there": Broken(
        FEE_EN, "#earning", "#earn", 8, "the link '../membership.md#earn' names a place"
    ),
    "an unknown placeholder": Broken(
        FEE_EN, "No, and checking in brings {{ points.checkin }}", "No: {{ points.chekin }}", 4,
        "no placeholder is called 'points.chekin'",
    ),
    "a number of its own": Broken(
        EXPIRE, "会，到期前提醒", "会，签到得 5 积分", 4, "“5 积分” is not what the programme says"
    ),
    "a promise": Broken(EXPIRE_EN, "Yes, and", "Guaranteed, and", 4, "“Guaranteed” guarantees"),
}  # fmt: skip


def test_a_library_in_order_has_no_findings(shop: Path, verdict: Look):
    assert shop
    assert verdict() == Verdict((), ())


@pytest.mark.parametrize("broken", BROKEN.values(), ids=BROKEN.keys())
def test_one_fault_is_one_finding_in_its_file_and_line(shop: Path, verdict: Look, broken: Broken):
    edit(shop / broken.file, broken.old, broken.new)
    found = verdict().refusals
    assert [(one.file, one.line) for one in found] == [(broken.file, broken.line)], found
    assert found[0].what.startswith(broken.what)
    assert found[0].mend


def test_an_answer_without_its_sister_is_told(shop: Path, verdict: Look):
    (shop / EXPIRE_EN).unlink()
    (finding,) = verdict().refusals
    assert (finding.file, finding.what) == (EXPIRE, "has no sister in English")
    assert finding.mend == "write docs/en/answers/expire.md"


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("points", "the id 'points' is that of a topic"),
        ("Expire", "the id 'Expire' does not read as expected"),
        ("more/expiry", "an answer stands in a folder of its own"),
    ],
)
def test_an_id_is_a_name_of_its_own(shop: Path, verdict: Look, name: str, what: str):
    edit(shop / FEE, "与[积分](expire.md)", "")
    for old, pattern in ((EXPIRE, ZH), (EXPIRE_EN, EN)):
        new = shop / pattern.format(name)
        new.parent.mkdir(exist_ok=True)
        (shop / old).rename(new)
    edit(shop / ZH.format(name), "，写信的地址在[首页](../index.md)", "")
    assert [one.what for one in verdict().refusals] == [what, what]


def test_a_page_links_the_page_of_questions_and_not_an_answers_file(shop: Path, verdict: Look):
    edit(shop / "docs/zh/visit.md", "门前一棵松树。", "[会费](faq.md#fee)、[一组](faq.md#points)")
    assert verdict().refusals == ()
    edit(shop / "docs/zh/visit.md", "faq.md#fee", "answers/fee.md")
    edit(shop / "docs/zh/visit.md", "faq.md#points", "faq.md#pionts")
    own_file, no_place = verdict().refusals
    assert own_file.mend == "link that page, from the top: faq.md#fee"
    assert no_place.mend == "did you mean points?"


def test_the_page_of_questions_cannot_be_written_by_hand(shop: Path, verdict: Look):
    (shop / "docs/zh/faq.md").write_text("---\ntitle: 问\n---\n", encoding="utf-8")
    (finding,) = verdict().refusals
    assert (finding.file, finding.what) == ("docs/zh/faq.md", "is written from answers/")
