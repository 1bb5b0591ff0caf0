"""What every page owes its reader: one language, nothing half-made, nothing beyond the edge."""

import re
from pathlib import Path

from playwright.sync_api import expect

from deploy.local.dev.demo import ACCOUNTS
from tests.browser.person import Person

PICTURES = Path(__file__).resolve().parents[2] / "build" / "screenshots"

EVERYTHING_SAID = """() => {
  const said = [document.title];
  const apart = '[lang]:not(html), [hreflang], [translate=no], script, style, noscript';
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const place = texts.currentNode.parentElement;
    if (!place.closest(apart) && place.checkVisibility()) said.push(texts.currentNode.data.trim());
  }
  for (const name of ['aria-label', 'alt', 'placeholder', 'title'])
    for (const place of document.querySelectorAll(`body [${name}]`))
      if (!place.closest(apart)) said.push(place.getAttribute(name));
  return said.filter(Boolean);
}"""

IS_TOO_WIDE = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
"""Not `innerWidth`: a phone's grows with what is too wide."""

CHINESE = re.compile(r"[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]")
ENGLISH = re.compile(r"[A-Za-z]{2,} [A-Za-z]{2,}")
HALF_MADE = re.compile(r"undefined|\bnull\b|\bNaN\b|\[object|\{\{|\}\}|Invalid Date")
NAMES = re.compile("|".join(account.name for account in ACCOUNTS))
"""A person's name is the same in every language."""

HALF_WIDTH = re.compile(r"[\u4e00-\u9fff][,;:!?]")
"""A comma of another script within a Chinese sentence."""


def settles(person: Person) -> None:
    """Wait until nothing on the page is still on its way."""
    expect(person.page.locator(".skeleton, [aria-busy=true]")).to_have_count(0)


def comes_true(person: Person, condition: str) -> None:
    """Wait within the page for an expression: its policy forbids what Playwright polls with."""
    assert person.page.evaluate(f"""async () => {{
      for (let left = 400; left > 0; left -= 1) {{
        if (await ({condition})) return true;
        await new Promise(done => setTimeout(done, 50));
      }}
      return false;
    }}"""), condition


def faults(person: Person) -> list[str]:
    """What a reader of this page would stumble over."""
    foreign = [ENGLISH, HALF_WIDTH] if person.language == "zh" else [CHINESE]
    wrong = [HALF_MADE, *foreign]
    said = [NAMES.sub("", line) for line in person.page.evaluate(EVERYTHING_SAID)]
    found = [line for line in said if any(pattern.search(line) for pattern in wrong)]
    if person.page.evaluate(IS_TOO_WIDE):
        found.append("wider than the screen")
    return found


def looks(person: Person, name: str) -> None:
    """Hold the page as it stands to what it owes, and keep a picture of it for people."""
    keep_picture(person, name)
    wrong = faults(person)
    assert not wrong, (name, wrong)


def keep_picture(person: Person, name: str) -> None:
    PICTURES.mkdir(parents=True, exist_ok=True)
    person.page.screenshot(path=PICTURES / f"{name}-{person.reader}.png", full_page=True)
