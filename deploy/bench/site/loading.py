"""What pages weigh and how fast they load, ours beside a stock Material site's: Lighthouse's word.

On the slow phone that Lighthouse simulates, the middle of three visits to each.
`python -m deploy.bench.site.loading` writes it into BENCHMARKS.md.
"""

import subprocess
import sys
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory

from chalicelib.domain.programme import LANGUAGES, Language
from deploy.bench.chart import Chart, bars
from deploy.bench.claims import Claim
from deploy.bench.site import stock
from deploy.bench.site.lighthouse import QUALITIES, Visit, audited
from deploy.bench.stories.listening import listening
from deploy.bench.stories.served import PATIENCE, free_port, served
from deploy.bench.tables import Report, keep, table
from deploy.check import browser
from deploy.local.origin.files import Files
from deploy.local.origin.front import Front

TURNS = 3
SPEED = "performance"
CATEGORIES = (SPEED, *QUALITIES)
DOCS = Path("build/docs")
IN_WORDS: Mapping[Language, str] = {"zh": "Chinese", "en": "English"}
HOMES: Mapping[Language, str] = {"zh": "", "en": "en/"}


PAGES = {
    "home": ("", ""),
    "a story": ("stories/keeping-white-tea/", "stories/posts/keeping-white-tea/"),
    "membership": ("membership/", "membership/"),
}
"""Where each stands on our site, and where on a stock one, which has no blog."""

Pair = tuple[Visit, Visit]
"""Ours and theirs."""


def report() -> Report:
    """Visit every page of both sites, all in one round, three rounds."""
    subprocess.run([sys.executable, "-m", "press", "build"], check=True)
    with _shop() as ours, _stock() as theirs:
        shown = {
            f"{name}, {IN_WORDS[language]}": (
                f"{ours}/{HOMES[language]}{own}",
                f"{theirs[language]}/{other}",
            )
            for language in LANGUAGES
            for name, (own, other) in PAGES.items()
        }
        addresses = list(chain.from_iterable(shown.values()))
        turns = [audited(browser(), addresses, CATEGORIES) for _ in range(TURNS)]
    middle = {address: _middle([turn[address] for turn in turns]) for address in addresses}
    return told({name: (middle[own], middle[other]) for name, (own, other) in shown.items()})


def _middle(visits: Sequence[Visit]) -> Visit:
    """The one in the middle by its points, then by its paint."""
    order = sorted(visits, key=lambda visit: (visit.scores[SPEED].points, -visit.paint))
    return order[len(order) // 2]


def told(found: Mapping[str, Pair]) -> Report:
    scores = ("performance", "access", "good practice", "search")
    heads = ("page: ours (stock)", *scores, "largest paint, s", "kB", "requests")
    rows = [
        (
            name,
            *(f"{own.scores[one].points} ({other.scores[one].points})" for one in CATEGORIES),
            f"{own.paint:.1f} ({other.paint:.1f})",
            f"{own.weight / 1000:.0f} ({other.weight / 1000:.0f})",
            f"{len(own.files)} ({len(other.files)})",
        )
        for name, (own, other) in found.items()
    ]
    return Report(table(heads, rows), {"loading": _chart(found)}, _claims(list(found.values())))


def _claims(found: Sequence[Pair]) -> Sequence[Claim]:
    share = max(own.weight / other.weight for own, other in found)
    qualities = min(own.scores[one].points for own, _ in found for one in QUALITIES)
    speed = min(own.scores[SPEED].points for own, _ in found)
    return (
        Claim(
            "a first visit's bytes, in times of a stock Material site's, at worst", share, 1, "×"
        ),
        Claim("Lighthouse: access, good practice, search, at worst", qualities, 100, is_floor=True),
        Claim("Lighthouse: performance on its slow phone, at worst", speed, 90, is_floor=True),
    )


def _chart(found: Mapping[str, Pair]) -> Chart:
    rows = [
        (name, {"ours": round(own.weight / 1000), "stock Material": round(other.weight / 1000)})
        for name, (own, other) in found.items()
    ]
    return bars("What a first visit to a page brings", "kilobytes, packed; less is better", rows)


@contextmanager
def _shop() -> Iterator[str]:
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    with TemporaryDirectory() as data:
        words = {"PORT": str(port), "DATA": f"{data}/data"}
        with served("deploy.local.serve", words, lambda: _answers(address)):
            yield address


@contextmanager
def _stock() -> Iterator[Mapping[Language, str]]:
    """A site in each language, handed over by the same part of the local server as ours."""
    with TemporaryDirectory() as place, ExitStack() as open_:
        addresses = {}
        for language in LANGUAGES:
            files = Files(stock.build(DOCS / language, Path(place, language), language))
            front = Front(functions=files, files=files, dev=files, policy=())
            addresses[language] = f"http://127.0.0.1:{open_.enter_context(listening(front))}"
        yield addresses


def _answers(address: str) -> bool:
    try:
        urllib.request.urlopen(f"{address}/api/health", timeout=PATIENCE).close()  # noqa: S310 - our own server
    except OSError:
        return False
    return True


if __name__ == "__main__":
    keep("loading", report())
