"""What moves on a page without being asked to (web.dev, Cumulative Layout Shift)."""

from tests.browser.person import Person

WATCH = """
  window.shifts = [];
  new PerformanceObserver(list => {
    for (const { value, sources, hadRecentInput } of list.getEntries())
      if (!hadRecentInput) shifts.push([value, ...sources.map(({ node }) => node?.outerHTML)]);
  }).observe({ type: 'layout-shift', buffered: true });
"""


def watches_for_shifts(person: Person) -> None:
    """Begin with the next page."""
    person.page.add_init_script(WATCH)


def shifts(person: Person) -> list[object]:
    return list(person.page.evaluate("shifts"))
