"""The strict policy of what may run: no page needs an exception, whatever its reader does on it."""

import pytest

from tests.browser import joining
from tests.browser.reading import settles
from tests.browser.visitor.test_pages import searches
from tests.browser.visitor.test_weight import GUESTS, MINE

LISTENS = """window.policyBroken = [];
addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
  window.policyBroken.push(`${violatedDirective}: ${blockedURI}`);
});"""


@pytest.fixture
def guest(people):
    person = people()
    person.page.context.add_init_script(LISTENS)
    return person


def broken(person) -> list[str]:
    settles(person)
    return person.page.evaluate("window.policyBroken")


def goes_through(person, paths) -> dict[str, list[str]]:
    """Open each page; return what its policy had to stop, and exceptions that it makes."""
    wrong = {}
    for path in paths:
        answer = person.opens(path)
        policy = answer.headers["content-security-policy"]
        lax = [word for word in policy.split() if "unsafe" in word or word == "*"]
        if found := [*lax, *broken(person)]:
            wrong[path] = found
    return wrong


def test_no_page_for_guests_breaks_its_policy(guest):
    assert goes_through(guest, GUESTS) == {}


def test_no_page_of_a_member_breaks_its_policy(guest):
    joining.is_known(guest)
    assert goes_through(guest, MINE) == {}


# This site has no instant navigation, by design: each page is loaded whole, with its own policy.
def test_search_and_the_switch_of_languages_need_no_exception(guest):
    guest.opens("")
    searches(guest)
    assert broken(guest) == []
    guest.opens("teas/white/")
    other = "zh" if guest.language == "en" else "en"
    switch = guest.page.locator(f"a[hreflang={other}]").first
    there = switch.evaluate("link => link.href")
    assert there.endswith("teas/white/")
    switch.evaluate("link => link.click()")
    guest.page.wait_for_url(there)
    assert guest.page.locator("html").get_attribute("lang").startswith(other)
    assert broken(guest) == []


def test_a_break_would_be_heard(guest):
    guest.opens("faq/")
    guest.page.evaluate("document.body.setAttribute('style', 'color: red')")
    assert broken(guest) == ["style-src-attr: inline"]
    guest.trail.faults.clear()
