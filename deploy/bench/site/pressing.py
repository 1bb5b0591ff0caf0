"""How long the whole site takes beside MkDocs alone, with two hundred pages more.

`python -m deploy.bench.site.pressing` writes it into BENCHMARKS.md.
"""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from chalicelib.domain.programme import LANGUAGES, Language
from deploy.bench.chart import Chart, bars
from deploy.bench.claims import Claim
from deploy.bench.tables import Report, keep, table
from press.build import build
from press.render import CONFIGS, ENVIRONMENT, rendering

Way = Callable[[], None]

ROOT = Path(__file__).resolve().parents[3]
PAGES, TURNS = 100, 3
"""Pages added to each language; how often each way is timed, in turn."""

FROM_NOTHING = "the whole press, from nothing"

LINKED = ("functions", "node_modules", "requirements")
COPIED = ("docs", "site")
FILES = ("mkdocs*.yml", "package*.json", "programme.toml")

HEAD = "---\ntitle: {title}\ndescription: {about}\ndrawing: {drawing}\n---\n\n# {title}\n"
WORDS: dict[Language, tuple[str, str, str]] = {
    "zh": (
        "茶事笔记第 {n} 则",
        "一则写给客人的茶事笔记，说水、说火、说等待，第 {n} 则。",
        "水温合适，叶子慢慢张开。",
    ),
    "en": (
        "Note on tea {n}",
        "A note for guests on water, fire and patience, number {n}.",
        "The leaves open slowly. ",
    ),
}
DRAWINGS = ("white", "green", "jar", "kettle", "gaiwan")


def report() -> Report:
    with TemporaryDirectory() as folder:
        return _timed(enlarged(Path(folder) / "shop", PAGES), TURNS)


def enlarged(project: Path, pages: int) -> Path:
    """A copy of the shop's project with so many pages more in each language."""
    project.mkdir(parents=True)
    for name in LINKED:
        (project / name).symlink_to(ROOT / name)
    for name in COPIED:
        shutil.copytree(ROOT / name, project / name, ignore=shutil.ignore_patterns("__pycache__"))
    for file in (file for pattern in FILES for file in ROOT.glob(pattern)):
        shutil.copy(file, project)
    for language in LANGUAGES:
        (project / "docs" / language / "notes").mkdir()
        for n in range(pages):
            file = project / "docs" / language / "notes" / f"note{n:03}.md"
            file.write_text(_page(language, n), encoding="utf-8")
    return project


def _timed(project: Path, turns: int) -> Report:
    ways: dict[str, Way] = {
        "MkDocs alone, one language after the other": lambda: _plain(project),
        "MkDocs alone, both at once": lambda: _at_once(project),
        FROM_NOTHING: lambda: _press(project),
        "the whole press, one page changed": lambda: _press(project),
    }
    _press(project)  # lays out what MkDocs reads, and warms the disk for all
    times: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(turns):
        for name, way in ways.items():
            times[name].append(_seconds(way, project / "build" if name == FROM_NOTHING else None))
    middle = {name: median(took) for name, took in times.items()}
    plain, both, *_ = middle.values()
    rows = [
        (name, f"{took:.1f}", f"{took / plain:.2f}", f"{took / both:.2f}")
        for name, took in middle.items()
    ]
    heads = ("build", "seconds, median", "to one after the other", "to both at once")
    words = "the whole site from nothing, in times of MkDocs alone, one language after the other"
    claim = Claim(words, middle[FROM_NOTHING] / plain, None, "×")
    return Report(table(heads, rows), {"pressing": _chart(middle)}, (claim,))


def _chart(seconds: Mapping[str, float]) -> Chart:
    whose = {name: "MkDocs alone" if name.startswith("MkDocs") else "ours" for name in seconds}
    shown = sorted(seconds, key=lambda name: whose[name], reverse=True)
    title, unit = "How long the site takes to build", "seconds, 200 pages more; less is better"
    return bars(title, unit, [(name, {whose[name]: seconds[name]}) for name in shown])


def _seconds(way: Way, without: Path | None) -> float:
    """How long it takes, once there is nothing at that place."""
    if without:
        shutil.rmtree(without)
    began = time.perf_counter()
    way()
    return time.perf_counter() - began


def _plain(project: Path) -> None:
    for config in CONFIGS.values():
        command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "-f", config]
        site = ["-d", str(project / "build/plain" / config)]
        subprocess.run(command + site, cwd=project, env=os.environ | ENVIRONMENT, check=True)


def _at_once(project: Path) -> None:
    with rendering(project):
        pass


def _press(project: Path) -> None:
    page = project / "docs/zh/notes/note000.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n再等一等。\n", encoding="utf-8")
    build(project, "https://tea.example", lambda _: None)


def _page(language: Language, n: int) -> str:
    title, about, sentence = (words.format(n=n) for words in WORDS[language])
    head = HEAD.format(title=title, about=about, drawing=DRAWINGS[n % len(DRAWINGS)])
    parts = [f"\n## {part + 1}\n\n{sentence * 12}\n" for part in range(4)]
    return head + "".join(parts)


if __name__ == "__main__":
    keep("pressing", report())
