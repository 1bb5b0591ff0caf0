"""How long a picture of a code takes beside segno's, in one run, and what it weighs.

`python -m deploy.bench.drawing` writes it into BENCHMARKS.md.
"""

import gc
import gzip
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from statistics import median

import segno

from deploy.bench.tables import measured, table, write
from qr import Form, draw
from qr.link import link
from qr.symbol import SHORT_LIVED, Level, symbol

HOST = "https://brand.example"
SCALE, QUIET = 8, 4
ROUNDS, EACH = 40, 5
"""How often both are asked in turn, and how many pictures for each time."""

Draw = Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class Picture:
    payload: str
    form: Form = "svg"
    level: Level = "M"
    mask: int | None = None

    def ours(self) -> bytes:
        return draw(self.payload, self.form, level=self.level, mask=self.mask, scale=SCALE)

    def theirs(self) -> bytes:
        written = BytesIO()
        made = segno.make(self.payload, error=self.level, boost_error=False, micro=False)
        made.save(written, kind=self.form, scale=SCALE, border=QUIET)
        return written.getvalue()

    @property
    def versions(self) -> str:
        theirs = segno.make(self.payload, error=self.level, boost_error=False, micro=False)
        return f"{symbol(self.payload, self.level).version} ({theirs.version})"


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


def report() -> str:
    heads = ("picture", "ms (segno)", "ratio", "bytes packed (segno)", "version (segno)")
    return table(heads, map(_row, PICTURES, PICTURES.values()))


def times(picture: Picture, rounds: int) -> list[tuple[float, float]]:
    """Seconds of one picture, ours and segno's, asked in turn."""
    _timed(picture.ours), _timed(picture.theirs)
    with _no_collection():
        return [(_timed(picture.ours), _timed(picture.theirs)) for _ in range(rounds)]


def _row(name: str, picture: Picture) -> tuple[str, ...]:
    taken = times(picture, ROUNDS)
    ours, theirs = (1000 * median(side) for side in zip(*taken, strict=True))
    ratio = median(one / other for one, other in taken)
    sizes = [len(gzip.compress(drawn)) for drawn in (picture.ours(), picture.theirs())]
    return (
        name,
        f"{ours:.2f} ({theirs:.2f})",
        f"{ratio:.2f}",
        f"{sizes[0]} ({sizes[1]})",
        picture.versions,
    )


def _timed(way: Draw) -> float:
    began = time.perf_counter()
    for _ in range(EACH):
        way()
    return (time.perf_counter() - began) / EACH


@contextmanager
def _no_collection() -> Iterator[None]:
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


if __name__ == "__main__":
    write("drawing", f"{measured()}\n\n{report()}")
