"""How fast pages load on the slow phone that Lighthouse simulates: the median of three.

`python -m deploy.bench.site.loading` writes it into BENCHMARKS.md.
"""

import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from statistics import median
from tempfile import TemporaryDirectory

from deploy.bench.site.lighthouse import audited
from deploy.bench.stories.served import PATIENCE, free_port, served
from deploy.bench.tables import Report, keep, table
from deploy.check import browser

PAGES = {
    "home": "",
    "a story": "stories/keeping-white-tea/",
    "a tea": "teas/white/",
    "membership": "membership/",
    "questions": "faq/",
}
TURNS = 3


def report() -> Report:
    subprocess.run([sys.executable, "-m", "press", "build"], check=True)
    with _shop() as address:
        shown = {
            f"{address}/{home}{path}": (name, home)
            for home in ("", "en/")
            for name, path in PAGES.items()
        }
        turns = [audited(browser(), list(shown), ["performance"]) for _ in range(TURNS)]
    points = {
        shown[page]: round(median(turn[page]["performance"].points for turn in turns))
        for page in shown
    }
    rows = [(name, points[name, ""], points[name, "en/"]) for name in PAGES]
    return Report(table(("page", "Chinese", "English"), rows))


@contextmanager
def _shop() -> Iterator[str]:
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    with TemporaryDirectory() as data:
        words = {"PORT": str(port), "DATA": f"{data}/data"}
        with served("deploy.local.serve", words, lambda: _answers(address)):
            yield address


def _answers(address: str) -> bool:
    try:
        urllib.request.urlopen(f"{address}/api/health", timeout=PATIENCE).close()  # noqa: S310 - our own server
    except OSError:
        return False
    return True


if __name__ == "__main__":
    keep("loading", report())
