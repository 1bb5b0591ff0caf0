"""The two screens the pages are held to: a phone under a thumb, a desk with a mouse."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Screen:
    name: str
    width: int
    height: int
    touch: bool

    @property
    def context(self) -> dict[str, Any]:
        """Return what a browser context needs to be this screen."""
        return {
            "viewport": {"width": self.width, "height": self.height},
            "is_mobile": self.touch,
            "has_touch": self.touch,
        }


PHONE = Screen("phone", 390, 844, touch=True)
DESK = Screen("desk", 1280, 800, touch=False)
