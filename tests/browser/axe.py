"""axe: what keeps people out who do not use a page as its makers do."""

from functools import cache
from pathlib import Path

from tests.browser.person import Person

SOURCE = Path(__file__).resolve().parents[2] / "node_modules" / "axe-core" / "axe.min.js"

RUN = """async rules => {
  await new Promise(requestAnimationFrame);
  for (const change of document.getAnimations()) change.cancel(); // colours on their way
  const only = rules.length ? { runOnly: { type: 'rule', values: rules } } : {};
  const { violations } = await axe.run(document, { resultTypes: ['violations'], ...only });
  return violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.html}`));
}"""


OF_COLOUR = ("color-contrast", "link-in-text-block")
"""What axe may say of a page in the dark that it did not say in the light."""


@cache
def _source() -> str:
    return SOURCE.read_text("utf-8")


def barriers(person: Person, *rules: str) -> list[str]:
    """Return what axe finds on the page, by all its rules or by those named."""
    if not person.page.evaluate("'axe' in globalThis"):  # a page is looked at more than once
        person.page.evaluate(_source())
    return person.page.evaluate(RUN, list(rules))
