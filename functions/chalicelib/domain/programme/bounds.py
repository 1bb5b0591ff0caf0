"""What one value may be; annotates the programme's fields, and `file` asks it."""

import re
from collections.abc import Sequence
from typing import Protocol
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from msgspec import Struct


class Wrong(Struct, frozen=True):
    """What is wrong with a value, and how to mend it."""

    what: str
    mend: str


class Bound(Protocol):
    def wrong(self, value: object) -> Wrong | None: ...


class Within(Struct, frozen=True):
    low: int
    high: int

    def wrong(self, value: object) -> Wrong | None:
        assert isinstance(value, int)
        if value < self.low:
            return Wrong(f"must be at least {self.low}", f"raise it to {self.low} or more")
        if value > self.high:
            return Wrong(f"must be at most {self.high}", f"lower it to {self.high} or less")
        return None


class Shaped(Struct, frozen=True):
    """The whole text matches `pattern`; `like` is an example that does."""

    pattern: str
    like: str

    def wrong(self, value: object) -> Wrong | None:
        assert isinstance(value, str)
        if not re.fullmatch(self.pattern, value):
            return Wrong(
                f'"{value[:40]}" does not read as expected', f'write it like "{self.like}"'
            )
        return None


class Said(Struct, frozen=True):
    """A text for people: something in it, on one line, not too long."""

    longest: int = 200

    def wrong(self, value: object) -> Wrong | None:
        assert isinstance(value, str)
        if not value.strip():
            return Wrong("is empty", "write the text")
        if value != value.strip() or not value.isprintable():
            return Wrong("has a line break or spaces at an end", "write it on one line")
        if len(value) > self.longest:
            return Wrong(f"is {len(value)} characters long", f"keep it within {self.longest}")
        return None


class Several(Struct, frozen=True):
    """A list with something in it and nothing twice."""

    most: int

    def wrong(self, value: object) -> Wrong | None:
        assert isinstance(value, Sequence)
        if not value:
            return Wrong("is empty", "name at least one")
        if len(value) > self.most:
            return Wrong(f"has {len(value)} items", f"keep at most {self.most}")
        if any(item in value[:place] for place, item in enumerate(value)):
            return Wrong("names one thing twice", "remove the repeated one")
        return None


class Colour(Struct, frozen=True):
    """White text on it, or it on white, reaches contrast 4.5 (WCAG 2.2, 1.4.3)."""

    def wrong(self, value: object) -> Wrong | None:
        assert isinstance(value, str)
        if not re.fullmatch(r"#[0-9a-fA-F]{6}", value):
            return Wrong("is not a colour", 'write # and six hex digits, like "#2f5d50"')
        contrast = 1.05 / (luminance(value) + 0.05)
        if contrast < 4.5:  # noqa: PLR2004 - the figure WCAG names
            return Wrong(f"has contrast {contrast:.1f} with white, under 4.5", "darken it")
        return None


class Zone(Struct, frozen=True):
    def wrong(self, value: object) -> Wrong | None:
        assert isinstance(value, str)
        try:
            ZoneInfo(value)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            return Wrong("is not a known time zone", 'write it like "Asia/Shanghai"')
        return None


def luminance(colour: str) -> float:
    """WCAG 2.2, relative luminance of `#rrggbb`: 0 black, 1 white."""
    shares = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 - sRGB
        for share in shares
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
