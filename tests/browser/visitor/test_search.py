"""The site's own search finds the right place first: for what guests type, in either language."""

import re

import pytest

from tests.browser.screen import DESK, PHONE, Reader

PHONE_ZH, DESK_EN = Reader(PHONE, "zh"), Reader(DESK, "en")

TYPED = {
    "退货": (PHONE_ZH, "/faq/", "#returns"),
    "检测报告": (PHONE_ZH, "/stories/reading-a-test-report/", None),
    "积分过期": (PHONE_ZH, "/faq/", "#expire"),
    "存白茶": (PHONE_ZH, "/stories/keeping-white-tea/", None),
    "营业时间": (PHONE_ZH, "/faq/", "#hours"),
    "推荐朋友": (PHONE_ZH, "/faq/", "#referral"),
    "returns": (DESK_EN, "/en/visit/", "#returns"),
    "test report": (DESK_EN, "/en/stories/reading-a-test-report/", None),
    "points expire": (DESK_EN, "/en/faq/", "#expire"),
    "keeping white tea": (DESK_EN, "/en/stories/keeping-white-tea/", None),
    "opening hours": (DESK_EN, "/en/faq/", "#hours"),
    "bring a friend": (DESK_EN, "/en/faq/", "#referral"),
}
"""Who types it, the page that is found first, and the part of it that comes first."""


@pytest.fixture
def reader(typed):
    return TYPED[typed][0]


def found(guest, words):
    """Type into the site's search, as somebody on its home page does; what it lists, in order."""
    guest.opens("")
    if guest.reader.screen.touch:
        guest.presses(guest.page.locator("label.md-header__button[for=__search]"))
    guest.presses(guest.page.locator("input.md-search__input"))
    guest.page.keyboard.type(words)
    links = guest.page.locator(".md-search-result__link")
    links.first.wait_for()
    places = (re.sub(r"\?h=[^#]*", "", link.get_attribute("href")) for link in links.all())
    return [place.removeprefix(guest.server.address) for place in places]


@pytest.mark.parametrize("typed", TYPED)
def test_what_is_typed_finds_its_place_first(people, typed):
    _, page, part = TYPED[typed]
    first, *others = found(people(), typed)
    assert first == page, others
    if part:
        assert others[0] == page + part, others
