"""The library as JSON: what the functions answer from, and a chat's keyword replies."""

import json
from pathlib import Path
from typing import Any

import pytest

from chalicelib.domain.answers.file import parse
from chalicelib.domain.programme import Programme
from press.source.laid import lay, told_of_answers
from press.source.library import replies
from tests.press.library import EN, with_answers
from tests.press.project import edit

SHOP = """\
  shop:
    email: tea@shop.example
    answer: 两小时
    hours: 十点到九点
    address: 松风巷
"""


@pytest.fixture
def project(project: Path) -> Path:
    return with_answers(project)


def library(project: Path, programme: Programme) -> Any:
    assert lay(project, programme) == []
    return json.loads(told_of_answers(project).read_text(encoding="utf-8"))


def test_each_answer_says_everything_in_both_languages(project: Path, programme: Programme):
    fee, expire = library(project, programme)["answers"]
    assert (fee["id"], fee["topic"]) == ("fee", "joining")
    assert fee["question"] == {"zh": "入会要钱吗？", "en": "Does it cost anything?"}
    assert fee["keywords"] == {"zh": ["会费", "免费吗"], "en": ["fee", "cost"]}
    assert fee["short"]["en"] == "No, and checking in brings 2 points."
    assert fee["url"] == {"zh": "/faq/#fee", "en": "/en/faq/#fee"}
    assert expire["id"] == "expire"


def test_the_long_answer_is_plain_with_its_links_written_out_below(
    project: Path, programme: Programme
):
    fee, _ = library(project, programme)["answers"]
    said, links = fee["long"]["zh"].split("\n\n")
    assert said == "不要。签到得 2 分，\n见会员规则与积分。"
    assert links.splitlines() == [
        "会员规则：https://public.invalid/membership/#earning",
        "积分：https://public.invalid/faq/#expire",
    ]
    assert fee["long"]["en"].endswith("the rules: https://public.invalid/en/membership/#earning")


def test_an_answer_of_one_language_alone_is_not_told(project: Path, programme: Programme):
    (project / EN.format("expire")).unlink()
    assert [one["id"] for one in library(project, programme)["answers"]] == ["fee"]


def test_the_functions_read_what_is_written(project: Path, programme: Programme):
    library(project, programme)
    read = parse(told_of_answers(project).read_text(encoding="utf-8"))
    assert read.answers[0].question["en"] == "Does it cost anything?"
    assert read.topics[0].name["zh"] == "加入"
    assert read.contact is None


def test_whom_to_ask_comes_from_what_the_pages_say_of_the_shop(project: Path, programme: Programme):
    edit(project / "mkdocs.yml", "extra:\n", f"extra:\n{SHOP}")
    edit(project / "mkdocs.en.yml", "docs_dir", "extra: {shop: {answer: two hours}}\ndocs_dir")
    contact = library(project, programme)["contact"]
    assert contact["email"] == "tea@shop.example"
    assert contact["answer_time"] == {"zh": "两小时", "en": "two hours"}
    assert contact["hours"] == {"zh": "十点到九点", "en": "十点到九点"}


def test_a_chat_replies_to_a_keyword_with_the_short_answer_and_a_link(
    project: Path, programme: Programme
):
    told = replies(json.dumps(library(project, programme)), "https://tea.example")
    said = json.loads(told)
    assert said["format"] == "perennial-replies/1"
    assert [(one["answer"], one["language"]) for one in said["replies"]] == [
        ("fee", "zh"),
        ("expire", "zh"),
        ("fee", "en"),
        ("expire", "en"),
    ]
    first = said["replies"][0]
    assert first["keywords"] == ["会费", "免费吗"]
    assert first["text"] == "不要钱，签到还得 2 分。\nhttps://tea.example/faq/#fee"
    assert first["link"] == "https://tea.example/faq/#fee"
