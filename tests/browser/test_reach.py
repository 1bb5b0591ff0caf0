"""A thumb hits what one presses, and nothing is out of sight: narrow screens, large letters."""

import pytest

from tests.browser import joining
from tests.browser.member.test_rewards import adds
from tests.browser.person import Phrase
from tests.browser.reading import settles
from tests.browser.screen import DESK, Reader

EVERYBODYS = ("join/", "welcome/", "welcome/unknown/", "show/")
MINE = ("me/", "me/card/", "me/code/", "me/poster/", "me/rewards/", "me/vouchers/", "me/statement/")
SECTIONS = (
    *("members", "rewards", "reviews", "channels"),
    *("staff", "programme", "audit", "overview"),
)
DESKS = ("counter/", "scripts/", "console/", *(f"console/#{section}" for section in SECTIONS))

DEAREST = Phrase("藏" * 40, "Unabbreviated" * 4)

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
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const scrolls = place => place && (getComputedStyle(place).overflowX !== 'visible'
    || scrolls(place.parentElement));
  const beyond = [...document.querySelectorAll('body *')].filter(place =>
    place.getBoundingClientRect().right > clientWidth + 0.5 && !scrolls(place.parentElement));
  return [`${scrollWidth} wide`, ...beyond.slice(0, 3).map(place => place.outerHTML.slice(0, 90))];
}"""

BROKEN = """() => {
  const places = [...document.querySelectorAll('.brand, .tabs a, .balance .number')];
  return places.flatMap(place => {
    const texts = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
    const broken = [];
    while (texts.nextNode())
      for (const { index, 0: word } of texts.currentNode.data.matchAll(/[A-Za-z\\d,]+/g)) {
        const range = document.createRange();
        range.setStart(texts.currentNode, index);
        range.setEnd(texts.currentNode, index + word.length);
        if (range.getClientRects().length > 1) broken.push(word);
      }
    return broken;
  });
}"""
"""Words and numbers that go on in a second line."""

SPOILS = """() => {
  const small = document.querySelector('main').appendChild(document.createElement('button'));
  Object.assign(small.style, { width: '20px', height: '20px', padding: 0 });
  const wide = document.body.appendChild(document.createElement('p'));
  wide.textContent = '2000';
  wide.style.width = '2000px';
}"""

MOST_STOPS = 60
STOP = """() => {
  const place = document.activeElement;
  if (!place || place === document.body) return null;
  const { outlineStyle, outlineWidth } = getComputedStyle(place);
  const seen = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
  return { seen, html: place.outerHTML.slice(0, 90) };
}"""


@pytest.fixture
def owner(people):
    """Who may open every page."""
    person = people(contact="owner@demo.example")
    joining.is_known(person)
    return person


def walked(person, paths):
    """Open each page and look at it three ways; return what was found, by page and way."""
    found = {}
    for path in paths:
        person.page.goto("about:blank")  # a section alone would not load the page anew
        person.opens(path)
        settles(person)
        found |= {(path, way): wrong for way, wrong in looked_at(person) if wrong}
    return found


def looked_at(person):
    yield "pressed", person.page.evaluate(TOO_SMALL)
    page, screen = person.page, person.reader.screen
    page.set_viewport_size({"width": NARROW, "height": screen.height})
    yield "narrow", page.evaluate(BEYOND) + page.evaluate(BROKEN)
    page.set_viewport_size({"width": screen.width, "height": screen.height})
    page.evaluate(LARGE)
    yield "large", page.evaluate(BEYOND)


def test_a_guest_reaches_everything(people):
    assert walked(people(), EVERYBODYS) == {}


def test_a_member_and_the_staff_reach_everything(owner):
    """Also what has the longest name and the highest price that a shelf takes."""
    adds(owner, DEAREST, 1_000_000, stock=1)
    assert walked(owner, (*MINE, *DESKS)) == {}


def test_what_is_out_of_reach_would_be_told(people):
    guest = people()
    guest.opens("show/")
    guest.page.evaluate(SPOILS)
    assert "20 × 20" in guest.page.evaluate(TOO_SMALL)[0]
    assert "wide" in guest.page.evaluate(BEYOND)[0]


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
