"""How fast pages load on the slow phone that Lighthouse simulates: the median of three.

`python -m deploy.bench.loading` writes it into BENCHMARKS.md.
"""

import os
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from statistics import median
from tempfile import TemporaryDirectory

from deploy.bench.emulator import PATIENCE, free_port
from deploy.bench.lighthouse import audited
from deploy.bench.tables import measured, table, write
from deploy.check import browser

PAGES = {
    "home": "",
    "a story": "stories/keeping-white-tea/",
    "a tea": "teas/white/",
    "membership": "membership/",
    "questions": "faq/",
}
TURNS = 3


def report() -> str:
    subprocess.run([sys.executable, "-m", "press", "build"], check=True)
    with _served() as address:
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
    return table(("page", "Chinese", "English"), rows)


@contextmanager
def _served() -> Iterator[str]:
    port = free_port()
    with TemporaryDirectory() as data:
        words = {"PORT": str(port), "DATA": f"{data}/data"}
        silent = subprocess.DEVNULL
        command = [sys.executable, "-m", "deploy.local.serve"]
        with subprocess.Popen(
            command, env=os.environ | words, stdout=silent, stderr=silent
        ) as shop:
            address = f"http://127.0.0.1:{port}"
            until = time.monotonic() + PATIENCE
            while not _answers(address):
                assert shop.poll() is None, "it ended"
                assert time.monotonic() < until, "it does not answer"
            yield address
            shop.terminate()


def _answers(address: str) -> bool:
    try:
        urllib.request.urlopen(f"{address}/api/health", timeout=PATIENCE).close()  # noqa: S310 - our own server
    except OSError:
        return False
    return True


if __name__ == "__main__":
    write("loading", f"{measured()}\n\n{report()}")
