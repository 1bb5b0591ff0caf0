"""The site's own search finds the right place first: for what guests type, in either language."""

import re

import pytest

from tests.browser.screen import DESK, PHONE, Reader

TYPED = {
    Reader(PHONE, "zh"): {
        "退货": ("/faq/", "#returns"),
        "检测报告": ("/stories/reading-a-test-report/", None),
        "积分过期": ("/faq/", "#expire"),
        "存白茶": ("/stories/keeping-white-tea/", None),
        "营业时间": ("/faq/", "#hours"),
        "推荐朋友": ("/faq/", "#referral"),
    },
    Reader(DESK, "en"): {
        "returns": ("/en/visit/", "#returns"),
        "test report": ("/en/stories/reading-a-test-report/", None),
        "points expire": ("/en/faq/", "#expire"),
        "keeping white tea": ("/en/stories/keeping-white-tea/", None),
        "opening hours": ("/en/faq/", "#hours"),
        "bring a friend": ("/en/faq/", "#referral"),
    },
}
"""Who types what, the page that is found first, and the part of it that comes first."""


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


@pytest.mark.parametrize("reader", TYPED, ids=str, indirect=True)
def test_what_is_typed_finds_its_place_first(people, reader):
    guest = people()
    for typed, (page, part) in TYPED[reader].items():
        first, *others = found(guest, typed)
        assert first == page, (typed, others)
        if part:
            assert others[0] == page + part, (typed, others)
