"""Without a mouse: join, and have a reward, by Tab, Space and Enter alone."""

import pytest
from playwright.sync_api import expect

from tests.browser import joining, redeeming
from tests.browser.person import Phrase
from tests.browser.screen import DESK, Reader

MOST_TABS = 40
HAS_FOCUS = "place => place === document.activeElement"
SHOWS_FOCUS = """() => {
  const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
  return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
}"""
TO_REWARDS = Phrase("兑换", "Rewards")
AT_A_DESK = [Reader(DESK, "zh"), Reader(DESK, "en")]


def reaches(person, place):
    """Press Tab until the place has the focus, and see that it shows."""
    expect(place).to_be_visible()
    for _ in range(MOST_TABS):
        if place.evaluate(HAS_FOCUS):
            assert person.page.evaluate(SHOWS_FOCUS)
            return
        person.page.keyboard.press("Tab")
    raise AssertionError(f"Tab never reaches {place}")


def enters(person, place, text=None):
    """Reach a field or a button; fill the one, press the other."""
    reaches(person, place)
    if text is not None:
        person.page.keyboard.type(text)
    person.page.keyboard.press("Enter")


@pytest.mark.parametrize("reader", AT_A_DESK, ids=str, indirect=True)
def test_joining_and_redeeming_need_no_mouse(people):
    anna = people()
    anna.opens("join/")
    enters(anna, anna.box(joining.CONTACT), anna.contact)
    anna.sees(anna.contact)
    expect(anna.box(joining.CODE)).to_be_focused()
    anna.page.keyboard.type(joining.code_in_the_post(anna))
    reaches(anna, anna.box(joining.TERMS))
    anna.page.keyboard.press("Space")
    enters(anna, anna.button(joining.JOIN))
    anna.sees(joining.JOINED)
    joining.is_given(anna, 50)

    enters(anna, anna.button(TO_REWARDS))
    question = anna.page.get_by_role("dialog")
    enters(anna, anna.button(redeeming.REDEEM))
    expect(question).to_be_visible()
    anna.page.keyboard.press("Escape")
    expect(question).to_have_count(0)
    expect(anna.button(redeeming.REDEEM)).to_be_focused()
    anna.page.keyboard.press("Enter")
    enters(anna, question.get_by_role("button", name=anna.text(redeeming.YES)))
    assert redeeming.voucher(anna)


@pytest.mark.parametrize("reader", AT_A_DESK, ids=str, indirect=True)
def test_whoever_says_no_and_asks_again_at_once_is_asked_again(people):
    anna = people()
    joining.is_known(anna)
    joining.is_given(anna, 60)
    anna.opens("me/rewards/")
    question = anna.page.get_by_role("dialog")
    enters(anna, anna.button(redeeming.REDEEM))
    expect(question).to_be_visible()
    for _ in range(5):
        anna.page.keyboard.press("Escape")
        anna.page.keyboard.press("Enter")
        expect(question).to_be_visible()
