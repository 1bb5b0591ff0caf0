"""The tests' own eyes and ears: what goes wrong on or beneath a page does not pass them by."""

import pytest

from tests.browser.reading import faults

BENEATH = {
    "console: oops": "console.error('oops')",
    "thrown: oops": "setTimeout(() => { throw new Error('oops') })",
    "Content Security Policy": "document.body.setAttribute('style', 'color: red')",
    "'http://localhost:1/'": "fetch('http://localhost:1/').catch(() => undefined)",
}
ON_THE_PAGE = {
    "zh": ["Please try again", "你得 NaN 积分", "好的,谢谢"],
    "en": ["请再试一次", "undefined points", "{{ points.join }}"],
}


@pytest.fixture
def guest(people):
    person = people()
    person.opens("show/")
    return person


def test_what_goes_wrong_beneath_a_page_is_heard(guest):
    for fault, script in BENEATH.items():
        guest.page.evaluate(script)
        guest.page.evaluate("new Promise(done => setTimeout(done))")
        assert fault in "".join(guest.trail.faults)
        guest.trail.faults.clear()


def test_what_a_reader_would_stumble_over_is_seen(guest):
    assert faults(guest) == []
    for said in ON_THE_PAGE[guest.language]:
        guest.page.locator("h1").evaluate("(place, said) => { place.textContent = said }", said)
        assert faults(guest) == [said]
    guest.page.locator("h1").evaluate("place => { place.textContent = 'W'.repeat(999) }")
    guest.page.locator("h1").evaluate("place => { place.style.whiteSpace = 'nowrap' }")
    assert faults(guest) == ["wider than the screen"]
