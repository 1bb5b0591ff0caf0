"""What a visitor's first look at a page loads, weighed in the built site."""

from dataclasses import dataclass
from pathlib import Path

from press.finished.first_load import Scales

SITE = Path("build/site")

PAGES = ("/", "/stories/keeping-white-tea/", "/teas/white/", "/membership/")
PORTAL = ("/me/", "/me/card/")


@dataclass(frozen=True, slots=True)
class Load:
    """What a page loads when nothing of it is known yet."""

    bytes: float
    files: float


def loaded(pages: tuple[str, ...]) -> Load:
    scales = Scales(SITE, "https://tea.example")
    loads = [
        scales.first_load((SITE / page.strip("/") / "index.html").read_text("utf-8"), page)
        for page in pages
    ]
    heavy = sum(sum(load.values()) for load in loads) / len(loads)
    return Load(heavy, sum(map(len, loads)) / len(loads))
