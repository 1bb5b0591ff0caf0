"""How long a picture of a code takes, and what it weighs: ours, segno's and qrcode's, in one run.

`python -m deploy.bench.drawing` writes it into BENCHMARKS.md.
"""

import gc
import gzip
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from itertools import product
from statistics import median
from typing import Any

import qrcode
import segno
from qrcode import constants
from qrcode.image.pil import PilImage
from qrcode.image.svg import SvgFragmentImage, SvgPathImage

from deploy.bench.chart import Chart, bars
from deploy.bench.claims import Claim
from deploy.bench.tables import Report, keep, table
from qr import WRITERS, Form
from qr.ink import BLACK_ON_WHITE
from qr.link import link
from qr.symbol import SHORT_LIVED, Level, symbol

HOST = "https://brand.example"
SCALE, QUIET = 8, 4
ROUNDS, EACH = 30, 3
"""How often all are asked in turn, and how many pictures for each time."""


@dataclass(frozen=True, slots=True)
class Picture:
    """What all draw alike: the same link, level of correction, mask if it is a fixed one, size."""

    payload: str
    form: Form = "svg"
    level: Level = "M"
    mask: int | None = None


Drawn = tuple[bytes, int]
"""A picture, and the version of its symbol: its size in modules."""

Drawer = Callable[[Picture], Drawn]


def ours(picture: Picture) -> Drawn:
    made = symbol(picture.payload, picture.level, picture.mask)
    write = WRITERS[picture.form]
    return write(made, ink=BLACK_ON_WHITE, scale=SCALE, dpi=None), made.version


def by_segno(picture: Picture) -> Drawn:
    level, mask, written = picture.level, picture.mask, BytesIO()
    made = segno.make(picture.payload, error=level, mask=mask, boost_error=False, micro=False)
    made.save(written, kind=picture.form, scale=SCALE, border=QUIET)
    return written.getvalue(), int(made.version)


def by_qrcode(factory: Any) -> Drawer:
    def by(picture: Picture) -> Drawn:
        level, written = getattr(constants, f"ERROR_CORRECT_{picture.level}"), BytesIO()
        made = qrcode.QRCode(None, level, SCALE, QUIET, factory, picture.mask)
        made.add_data(picture.payload)
        made.make_image().save(written)
        return written.getvalue(), made.version

    return by


REFERRAL = link(HOST, "R", "ABCD23458")
PICTURES: Mapping[str, Picture] = {
    "referral, screen": Picture(REFERRAL),
    "referral, screen, PNG": Picture(REFERRAL, "png"),
    "referral, print": Picture(REFERRAL, level="Q"),
    "voucher": Picture(link(HOST, "V", "7K3M9QABCD23458XY")),
    "member card, fixed mask": Picture(
        link(HOST, "M", "1ABCD23458" + "9Z" * 11 + "9"), mask=SHORT_LIVED
    ),
}


SEGNO = "segno"
DRAWERS: Mapping[Form, Mapping[str, Drawer]] = {
    "svg": {
        "ours": ours,
        SEGNO: by_segno,
        "qrcode, SvgPathImage": by_qrcode(SvgPathImage),
        "qrcode, SvgFragmentImage": by_qrcode(SvgFragmentImage),
    },
    "png": {"ours": ours, SEGNO: by_segno, "qrcode, PilImage": by_qrcode(PilImage)},
}


def report() -> Report:
    heads = ("picture, drawn by", "ms", "times ours", "bytes, packed", "version")
    taken = {name: times(picture, ROUNDS) for name, picture in PICTURES.items()}
    rows = [row for name in PICTURES for row in _rows(name, taken[name])]
    words = "a picture of a code, in times of the quickest other's, at worst"
    claim = Claim(words, max(map(_share, taken.values())), 1, "×")
    return Report(table(heads, rows), {"drawing": _chart(taken)}, (claim,))


Times = Mapping[str, Sequence[float]]
"""Seconds of one picture, by who drew it."""


def times(picture: Picture, rounds: int) -> Times:
    """All asked in turn, round by round; of the processor, so that others at work do not count."""
    drawers = DRAWERS[picture.form]
    taken: dict[str, list[float]] = {name: [] for name in drawers}
    for drawer in drawers.values():
        _timed(drawer, picture)
    with _no_collection():
        for _, (name, drawer) in product(range(rounds), drawers.items()):
            taken[name].append(_timed(drawer, picture))
    return taken


def _share(taken: Times) -> float:
    """What ours takes of the time of whoever else is quickest."""
    own, *others = map(median, taken.values())
    return own / min(others)


def _rows(name: str, taken: Times) -> Iterator[tuple[str, ...]]:
    picture = PICTURES[name]
    for by, seconds in taken.items():
        drawn, version = DRAWERS[picture.form][by](picture)
        ratio = median(other / own for other, own in zip(seconds, taken["ours"], strict=True))
        size = len(gzip.compress(drawn, mtime=0))
        yield (
            f"{name}, {by}",
            f"{1000 * median(seconds):.2f}",
            f"{ratio:.1f}",
            f"{size:,}",
            f"{version}",
        )


def _chart(taken: Mapping[str, Times]) -> Chart:
    rows = [
        (name, {by: 1000 * median(seconds) for by, seconds in times.items()})
        for name, times in taken.items()
    ]
    return bars(
        "How long a picture of a code takes", "milliseconds of the processor; less is better", rows
    )


def _timed(drawer: Drawer, picture: Picture) -> float:
    began = time.process_time()
    for _ in range(EACH):
        drawer(picture)
    return (time.process_time() - began) / EACH


@contextmanager
def _no_collection() -> Iterator[None]:
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


if __name__ == "__main__":
    keep("drawing", report())
