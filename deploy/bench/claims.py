"""What is claimed, at the head of BENCHMARKS.md: a line each, written by who measured it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from deploy.bench.ink import Number, said

BEGIN, END = "<!-- claims -->\n", "<!-- /claims -->"
HEAD = "| claim | measured | bound | | by |\n| --- | --: | --: | --- | --- |\n"
SPACE = "\N{NO-BREAK SPACE}"
LINE = re.compile(r"^\| \[(?P<words>[^]]*)\]\(#(?P<anchor>[^)]*)\).*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Claim:
    """A figure and, if it has one, its bound: the most it may be, or with `is_floor` the least."""

    words: str
    measured: Number
    bound: Number | None
    unit: str = ""
    is_floor: bool = False

    @property
    def is_met(self) -> bool:
        if self.bound is None:
            return True
        return self.measured >= self.bound if self.is_floor else self.measured <= self.bound

    @property
    def cells(self) -> tuple[str, str, str]:
        """What was measured, what it may be, and whether it is."""
        measured = self._of(self.measured)
        if self.bound is None:
            return measured, "", ""
        sign = "≥" if self.is_floor else "≤"
        bound = f"{sign}{SPACE}{self._of(self.bound)}"
        return measured, bound, "met" if self.is_met else "**missed**"

    def _of(self, value: Number) -> str:
        return f"{said(value)}{SPACE}{self.unit}" if self.unit else said(value)


def put(page: str, section: str, claims: Sequence[Claim]) -> str:
    """The page with these claims of a section in its head, in the order of the page."""
    if not claims:
        return page
    before, mark, rest = page.partition(BEGIN)
    head, closing, after = rest.partition(END)
    assert mark, f"the page has no {BEGIN}"
    assert closing, f"the page has no {END}"
    heading, command = _place(page, section)
    lines = {found["words"]: (found["anchor"], found[0]) for found in LINE.finditer(head)}
    for claim in claims:
        cells = (f"[{claim.words}](#{_anchor(heading)})", *claim.cells, f"`{command}`")
        lines[claim.words] = _anchor(heading), f"| {' | '.join(cells)} |"
    order = [_anchor(heading) for heading in re.findall(r"^## (.*)$", page, re.MULTILINE)]
    ordered = sorted(lines.values(), key=lambda line: order.index(line[0]))
    return "".join((before, mark, HEAD, *(f"{line}\n" for _, line in ordered), END, after))


def _place(page: str, section: str) -> tuple[str, str]:
    """The heading above a section, and the command in its first line: its own, not that of all."""
    above = page.partition(f"<!-- {section} -->")[0]
    heading, _, text = above.rpartition("\n## ")[2].partition("\n")
    line = text.strip().partition("\n")[0]
    return heading, line.split("`")[-2]


def _anchor(heading: str) -> str:
    """As GitHub makes it."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")
