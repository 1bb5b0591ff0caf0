"""Tables in Markdown, and the places of BENCHMARKS.md where a command writes them."""

import platform
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path

BENCHMARKS = Path(__file__).resolve().parents[2] / "BENCHMARKS.md"


def table(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """All but the first column are numbers, and stand to the right."""
    rules = ["---", *["--:"] * (len(heads) - 1)]
    return "\n".join(f"| {' | '.join(map(str, cells))} |" for cells in (heads, rules, *rows))


def measured() -> str:
    """When, and on what."""
    today = datetime.now(UTC).date().isoformat()
    return f"Measured on {today}, {platform.machine()}, Python {platform.python_version()}."


def write(section: str, text: str, path: Path = BENCHMARKS) -> None:
    """Put the text between a section's marks, which stand in the page already."""
    begin, end = f"<!-- {section} -->", f"<!-- /{section} -->"
    before, mark, rest = path.read_text().partition(begin)
    _, closing, after = rest.partition(end)
    assert mark, f"{path.name} has no {begin}"
    assert closing, f"{path.name} has no {end}"
    path.write_text(f"{before}{begin}\n{text}\n{end}{after}")
