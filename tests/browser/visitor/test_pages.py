"""Every page that search engines are told of: one language, within the screen, open to all.

Open to all means by day and by night: in the light scheme and in the dark.
"""

import re
import urllib.request

import pytest

from tests.browser.axe import OF_COLOUR, barriers
from tests.browser.person import Phrase
from tests.browser.reading import faults
from tests.browser.screen import PHONE, Reader

ASKED = Phrase("白茶", "white")

WORDS_CUT = """() => {
  const cut = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const node = texts.currentNode;
    if (!node.parentElement.closest('td, th')) continue;
    for (const { 0: word, index } of node.data.matchAll(/[A-Za-z]{2,}/g)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      if (range.getClientRects().length > 1) cut.push(word);
    }
  }
  return cut;
}"""


def listed(person):
    """The sitemap's pages in the person's language, from the shop's own address."""
    with urllib.request.urlopen(f"{person.server.address}/sitemap.xml", timeout=60) as answer:  # noqa: S310 - our own server
        sitemap = answer.read().decode()
    paths = re.findall("<loc>[a-z]+://[^/]+(/[^<]*)</loc>", sitemap)
    return [path for path in paths if path.startswith("/en/") == (person.language == "en")]


def test_every_page_reads_well(people):
    guest = people()
    pages = listed(guest)
    assert len(pages) > 10
    wrong = {}
    for path in pages:
        guest.follows(f"{guest.server.address}{path}")
        if found := [*faults(guest), *barriers(guest), *barriers_at_night(guest)]:
            wrong[path] = found
    assert wrong == {}


def barriers_at_night(person):
    person.page.emulate_media(color_scheme="dark")
    found = barriers(person, *OF_COLOUR)
    person.page.emulate_media(color_scheme="light")
    return [f"in the dark: {one}" for one in found]


@pytest.mark.parametrize("reader", [Reader(PHONE, "en")], ids=str)
def test_a_table_on_a_phone_keeps_its_words_whole(people):
    guest = people()
    cut = {}
    for path in listed(guest):
        guest.follows(f"{guest.server.address}{path}")
        if found := guest.page.evaluate(WORDS_CUT):
            cut[path] = found
    assert cut == {}


def test_the_search_finds_what_a_guest_types(people):
    guest = people()
    guest.opens("")
    searches(guest)


def searches(guest):
    """Type a word into the theme's search and follow what is found first."""
    if guest.reader.screen.touch:
        guest.presses(guest.page.locator("label.md-header__button[for=__search]"))
    guest.presses(guest.page.locator("input.md-search__input"))
    guest.page.keyboard.type(guest.text(ASKED))
    found = guest.page.locator(".md-search-result__link")
    found.first.wait_for()
    guest.presses(found.first)
    guest.sees(ASKED)
