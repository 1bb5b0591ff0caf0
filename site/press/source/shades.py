"""Shades of a colour, and how well one stands out from another."""

from colorsys import hls_to_rgb, rgb_to_hls

from chalicelib.domain.programme.bounds import luminance

LEAST = 4.5
"""Contrast of a text with its ground (WCAG 2.2, 1.4.3)."""


def contrast(one: str, other: str) -> float:
    """WCAG 2.2: from 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def shade(colour: str, lightness: float, strength: float = 1.0) -> str:
    """The same hue, as light as that, from 0 to 1; and how much of its strength it keeps."""
    hue, _, own = rgb_to_hls(*_shares(colour))
    return _spelled(hls_to_rgb(hue, max(lightness, 0.0), own * strength))


def lightness(colour: str) -> float:
    return rgb_to_hls(*_shares(colour))[1]


def as_bright(colour: str, other: str, strength: float) -> str:
    """The shade that stands out from any ground as the other does."""
    shades = (shade(colour, step / 256, strength) for step in range(257))
    return min(shades, key=lambda one: abs(luminance(one) - luminance(other)))


def readable(colour: str, ground: str) -> str:
    """The colour, or as much lighter as the ground asks for."""
    shades = (shade(colour, step / 256) for step in range(round(lightness(colour) * 256), 256))
    return next((one for one in (colour, *shades) if contrast(one, ground) >= LEAST), "#ffffff")


def veil(ground: str, part: float) -> str:
    """White that covers so much of the ground."""
    red, green, blue = (part + (1 - part) * share for share in _shares(ground))
    return _spelled((red, green, blue))


def _shares(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return red, green, blue


def _spelled(shares: tuple[float, float, float]) -> str:
    return "#" + "".join(f"{round(share * 255):02x}" for share in shares)
