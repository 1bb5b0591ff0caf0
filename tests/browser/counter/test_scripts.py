"""What to say at the counter: found while one types, copied with a press."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser import joining
from tests.browser.axe import barriers
from tests.browser.person import Phrase
from tests.browser.reading import keep_picture, looks, settles
from tests.browser.screen import EVERY_READER, PHONE

TAB = Phrase("话术", "Answers")
ASKED = Phrase("客人问什么？", "What does the guest ask?")
RETURN = Phrase("退货", "return")
RETURNS = Phrase("茶可以退货吗？", "Can I return tea?")
ROOM = Phrase("到店", "Visiting")
HOURS = Phrase("营业时间是几点到几点？", "What are your opening hours?")
ALL = Phrase("全部", "All")
COPY = Phrase("复制短答", "Copy short answer")
COPY_LONG = Phrase("复制长答", "Copy in full")
IN_FULL = Phrase("长答", "In full")
COPIED = Phrase("已复制", "Copied")
NOTHING = Phrase("没有找到，换个词试试。", "Nothing found. Try another word.")
ALL_ANSWERS = list((Path(__file__).parents[3] / "docs/zh/answers").glob("*.md"))
CLOSED = Phrase("这一页供店里的同事使用。", "This page is for the shop's staff.")


@pytest.fixture(params=EVERY_READER, ids=str)
def reader(request):
    return request.param


@pytest.fixture
def asked(staff):
    """Staff at the counter, who turn to the answers."""
    joining.is_known(staff)
    staff.opens("counter/")
    staff.presses(TAB)
    expect(staff.page.locator(".script")).to_have_count(len(ALL_ANSWERS))
    return staff


def clipboard(person):
    return person.page.evaluate("navigator.clipboard.readText()")


def test_an_answer_is_found_while_typing_and_copied(asked):
    asked.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    asked.presses(asked.box(ASKED))
    asked.page.keyboard.type(asked.text(RETURN))
    first = asked.page.locator(".script").first
    expect(first.get_by_role("heading")).to_have_text(asked.text(RETURNS))
    asked.presses(first.get_by_role("button", name=asked.text(COPY)))
    asked.sees(COPIED)
    short = first.locator("p").first.inner_text()
    assert clipboard(asked) == short
    asked.presses(first.get_by_text(asked.text(IN_FULL), exact=True))
    asked.presses(first.get_by_role("button", name=asked.text(COPY_LONG)))
    expect(first.get_by_role("button", name=asked.text(COPIED)).last).to_be_visible()
    assert clipboard(asked).endswith("/visit/#returns")


def test_a_topic_shows_its_answers_and_all_shows_all(asked):
    asked.presses(ROOM)
    asked.sees(HOURS)
    asked.sees_no_more(RETURNS)
    asked.presses(ALL)
    asked.sees(RETURNS)
    asked.types(ASKED, "zzz")
    asked.sees(NOTHING)
    asked.types(ASKED, "")
    asked.sees(HOURS)


def test_it_keeps_nobody_out(asked):
    settles(asked)
    looks(asked, "scripts")
    assert barriers(asked) == []
    asked.presses(asked.page.locator(".script summary").first)
    assert barriers(asked) == []
    if asked.reader.screen is PHONE:
        asked.page.emulate_media(color_scheme="dark")
        assert barriers(asked, "color-contrast") == []
        keep_picture(asked, "scripts-dark")


def test_members_are_told_whose_page_it_is(member):
    member.opens("scripts/")
    member.sees(CLOSED)
    expect(member.page.locator(".script")).to_have_count(0)
