"""A thumb hits what one presses, and nothing is out of sight: narrow screens, large letters."""

import pytest

from tests.browser import joining
from tests.browser.reading import settles
from tests.browser.screen import DESK, PHONE, Reader

EVERYBODYS = ("join/", "welcome/", "welcome/unknown/", "show/")
MINE = ("me/", "me/card/", "me/code/", "me/poster/", "me/rewards/", "me/vouchers/", "me/statement/")
SECTIONS = (
    *("members", "rewards", "reviews", "channels"),
    *("staff", "programme", "audit", "overview"),
)
DESKS = ("counter/", "scripts/", "console/", *(f"console/#{section}" for section in SECTIONS))

NARROW = 320
"""CSS pixels: a desk's 1280 at 400 % (WCAG 2.2, 1.4.10)."""
LARGE = "document.documentElement.style.fontSize = '250%'"
"""Twice the root's 125 % (WCAG 2.2, 1.4.4)."""

TOO_SMALL = """() => {
  const SMALLEST = 44;
  const pressed = 'a[href], button, input, select, textarea, summary, [role=button]';
  const inText = place => getComputedStyle(place).display === 'inline'
    && place.parentElement.innerText.trim() !== place.innerText.trim();
  const area = place => (place.closest('label') ?? place).getBoundingClientRect();
  const isThere = place => place.checkVisibility({ visibilityProperty: true })
    && place.getBoundingClientRect().width > 1 && place.getBoundingClientRect().bottom > 0;
  return [...document.querySelectorAll(pressed)]
    .filter(place => isThere(place) && !inText(place) && !place.closest('.md-header, .md-footer'))
    .map(place => [place, area(place)])
    .filter(([, { width, height }]) => Math.min(width, height) < SMALLEST - 0.5)
    .map(([place, { width, height }]) =>
      `${Math.round(width)} × ${Math.round(height)} ${place.outerHTML.slice(0, 90)}`);
}"""

BEYOND = """() => {
  const { scrollWidth } = document.documentElement;
  if (scrollWidth <= innerWidth) return [];
  const scrolls = place => place && (getComputedStyle(place).overflowX !== 'visible'
    || scrolls(place.parentElement));
  const beyond = [...document.querySelectorAll('body *')].filter(place =>
    place.getBoundingClientRect().right > innerWidth + 0.5 && !scrolls(place.parentElement));
  return [`${scrollWidth} wide`, ...beyond.slice(0, 3).map(place => place.outerHTML.slice(0, 90))];
}"""

MOST_STOPS = 60
STOP = """() => {
  const place = document.activeElement;
  if (!place || place === document.body) return null;
  const { outlineStyle, outlineWidth } = getComputedStyle(place);
  const seen = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
  return { seen, html: place.outerHTML.slice(0, 90) };
}"""

ON_BOTH = pytest.mark.parametrize(
    "reader", [Reader(PHONE, "zh"), Reader(DESK, "en")], ids=str, indirect=True
)


@pytest.fixture
def owner(people):
    """Who may open every page."""
    person = people(contact="owner@demo.example")
    joining.is_known(person)
    return person


def walked(person, paths, look):
    """Open each page and look; return what was found, by the page."""
    found = {}
    for path in paths:
        person.page.goto("about:blank")  # a section alone would not load the page anew
        person.opens(path)
        settles(person)
        if wrong := person.page.evaluate(look):
            found[path] = wrong
    return found


@ON_BOTH
def test_a_thumb_hits_everything_a_guest_presses(people):
    assert walked(people(), EVERYBODYS, TOO_SMALL) == {}


@ON_BOTH
def test_a_thumb_hits_everything_a_member_or_staff_presses(owner):
    assert walked(owner, (*MINE, *DESKS), TOO_SMALL) == {}


@ON_BOTH
def test_no_page_is_wider_than_a_narrow_screen(owner):
    owner.page.set_viewport_size({"width": NARROW, "height": 640})
    assert walked(owner, (*EVERYBODYS[1:], *MINE, *DESKS), BEYOND) == {}


@pytest.mark.parametrize(
    "reader", [Reader(PHONE, "zh"), Reader(PHONE, "en")], ids=str, indirect=True
)
def test_letters_twice_as_large_stay_on_the_page(owner):
    enlarged = (
        f"async () => {{ {LARGE}; await new Promise(requestAnimationFrame); return ({BEYOND})(); }}"
    )
    assert walked(owner, (*EVERYBODYS[1:], *MINE, *DESKS), enlarged) == {}


@pytest.mark.parametrize("reader", [Reader(DESK, "en")], ids=str, indirect=True)
def test_whoever_goes_by_tab_sees_where_they_are_in_the_order_of_the_page(owner):
    unseen = {}
    for path in (*MINE, *DESKS[:3]):
        owner.opens(path)
        settles(owner)
        assert owner.page.locator("[tabindex]:not([tabindex='0'], [tabindex='-1'])").count() == 0
        if wrong := stops_unseen(owner.page):
            unseen[path] = wrong
    assert unseen == {}


def stops_unseen(page):
    """Press Tab until the page is through; return the stops at which no outline shows."""
    wrong = []
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        if stop is None:
            break
        if not stop["seen"]:
            wrong.append(stop["html"])
    return wrong
