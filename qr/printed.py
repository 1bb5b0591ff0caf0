"""A symbol in print, in millimetres, and the limits within which a phone still reads it."""

from dataclasses import dataclass

from qr import svg
from qr.drawing import nested
from qr.ink import BLACK_ON_WHITE, Ink
from qr.symbol import QUIET, Level, Symbol, symbol

SMALLEST = 0.5  # mm to a module: four dots of a till's printer, six of an office's
LARGEST_LOGO = 0.1  # of the symbol's area
_SPARED = 1  # modules of light around a logo's picture


@dataclass(frozen=True, slots=True, kw_only=True)
class Logo:
    """A picture on a light square in the middle of the symbol, which it hides."""

    picture: bytes
    share: float = 0.06

    def __post_init__(self) -> None:
        if not 0 < self.share <= LARGEST_LOGO:
            raise ValueError(
                f"A logo of {self.share:.0%} of the symbol: above {LARGEST_LOGO:.0%} it hides more "
                "than even level H makes good."
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class Print:
    """How a symbol is printed. Raises ValueError, with the reason, for what scans badly."""

    level: Level = "Q"
    quiet: int = QUIET  # modules
    ink: Ink = BLACK_ON_WHITE
    logo: Logo | None = None

    def __post_init__(self) -> None:
        if self.quiet < QUIET:
            raise ValueError(
                f"A quiet zone of {self.quiet} modules: with fewer than {QUIET}, what stands "
                "beside the symbol runs into it and many scanners see none."
            )
        if self.logo and self.level != "H":
            raise ValueError(
                f"A logo at level {self.level}: only level H makes good what it hides."
            )

    def made(self, payload: str) -> "Printed":
        """Raises ValueError if the payload fits no symbol."""
        return Printed(symbol(payload, self.level), self)


@dataclass(frozen=True, slots=True)
class Printed:
    symbol: Symbol
    way: Print

    @property
    def modules(self) -> int:
        """On one side, the quiet zone included."""
        return len(self.symbol.modules) + 2 * self.way.quiet

    def svg(self, x: float, y: float, module: float) -> str:
        """Raises ValueError for modules that are too small to print."""
        if module < SMALLEST:
            raise ValueError(
                f"A module of {module:.2f} mm: below {SMALLEST} mm printers run them together."
            )
        side, edge = self.modules, self.way.quiet - QUIET
        ink = self.way.ink
        return (
            f'<svg x="{x:g}" y="{y:g}" width="{side * module:.3f}" height="{side * module:.3f}" '
            f'viewBox="{-edge} {-edge} {side} {side}" shape-rendering="crispEdges">'
            f'<rect x="{-edge}" y="{-edge}" width="{side}" height="{side}" fill="{ink.light}"/>'
            f'<path fill="{ink.dark}" d="{svg.path(self.symbol)}"/>{self._logo()}</svg>'
        )

    def _logo(self) -> str:
        """In whole modules, so that it hides none by half."""
        logo, width = self.way.logo, len(self.symbol.modules)
        if not logo:
            return ""
        side = int(width * logo.share**0.5)
        side -= 1 - side % 2
        at = QUIET + (width - side) // 2
        picture = nested(logo.picture, at + _SPARED / 2, at + _SPARED / 2, side - 1, side - 1)
        return (
            f'<rect x="{at}" y="{at}" width="{side}" height="{side}" '
            f'fill="{self.way.ink.light}"/>{picture}'
        )
