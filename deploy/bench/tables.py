"""Tables in Markdown, and the places of BENCHMARKS.md where a command writes them."""

import platform
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from deploy.bench.chart import Chart
from deploy.bench.claims import Claim, put

BENCHMARKS = Path(__file__).resolve().parents[2] / "BENCHMARKS.md"
PICTURES = "deploy/bench/pictures"
"""Where charts stand, seen from the page."""


@dataclass(frozen=True, slots=True)
class Report:
    """What a command found: a table, by their names the charts above it, claims for the head."""

    text: str
    charts: Mapping[str, Chart] = field(default_factory=dict)
    claims: Sequence[Claim] = ()


def table(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """All but the first column are numbers, and stand to the right."""
    rules = ["---", *["--:"] * (len(heads) - 1)]
    return "\n".join(f"| {' | '.join(map(str, cells))} |" for cells in (heads, rules, *rows))


def measured() -> str:
    """When, and on what."""
    today = datetime.now(UTC).date().isoformat()
    return f"Measured on {today}, {platform.machine()}, Python {platform.python_version()}."


def keep(section: str, report: Report, path: Path = BENCHMARKS) -> None:
    """Print what was found, and put it with its charts into a section of the page."""
    print(f"{section}\n{report.text}\n", flush=True)
    shown = [_hung(name, chart, path) for name, chart in report.charts.items()]
    write(section, "\n\n".join((measured(), *shown, report.text)), report.claims, path)


def _hung(name: str, chart: Chart, path: Path) -> str:
    """Write the chart beside the page; return the Markdown that shows and says it."""
    picture = path.parent / PICTURES / f"{name}.svg"
    picture.parent.mkdir(parents=True, exist_ok=True)
    picture.write_text(chart.svg, encoding="utf-8")
    return f"![{chart.words}]({PICTURES}/{name}.svg)"


def write(section: str, text: str, claims: Sequence[Claim] = (), path: Path = BENCHMARKS) -> None:
    """Put the text between a section's marks, which stand in the page; its claims in the head."""
    begin, end = f"<!-- {section} -->", f"<!-- /{section} -->"
    before, mark, rest = path.read_text().partition(begin)
    _, closing, after = rest.partition(end)
    assert mark, f"{path.name} has no {begin}"
    assert closing, f"{path.name} has no {end}"
    path.write_text(put(f"{before}{begin}\n{text}\n{end}{after}", section, claims))
