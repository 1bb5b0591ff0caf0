"""The two colours of a symbol, held to what every scanner can tell apart."""

import re
from dataclasses import dataclass

_LEAST_CONTRAST = 4.5
_NEARLY_BLACK = 0.04045  # below, sRGB is a straight line


@dataclass(frozen=True, slots=True, kw_only=True)
class Ink:
    """Colours as `#rrggbb`. Raises ValueError, with the reason, for a pair that scans badly."""

    dark: str = "#000000"
    light: str = "#ffffff"

    def __post_init__(self) -> None:
        dark, light = _luminance(self.dark), _luminance(self.light)
        if dark > light:
            raise ValueError(
                f"{self.dark} on {self.light} is inverted: many scanners read only dark on light."
            )
        contrast = (light + 0.05) / (dark + 0.05)
        if contrast < _LEAST_CONTRAST:
            raise ValueError(
                f"{self.dark} on {self.light} has a contrast of {contrast:.2f}: "
                f"below {_LEAST_CONTRAST} a dim room or a poor camera loses it."
            )


def rgb(colour: str) -> bytes:
    """Raises ValueError unless the colour is spelled `#rrggbb`."""
    if not re.fullmatch(r"#[0-9a-fA-F]{6}", colour):
        raise ValueError(f"A colour is spelled #rrggbb, not {colour!r}.")
    return bytes.fromhex(colour[1:])


def _luminance(colour: str) -> float:
    """Relative luminance, 0 to 1 (WCAG 2.2)."""
    red, green, blue = (_linear(part / 255) for part in rgb(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= _NEARLY_BLACK else ((part + 0.055) / 1.055) ** 2.4


BLACK_ON_WHITE = Ink()
