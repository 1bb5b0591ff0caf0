"""Who reads: on a phone under a thumb or at a desk with a mouse, in Chinese or in English."""

from itertools import product
from typing import Any, Literal, NamedTuple

Language = Literal["zh", "en"]

LOCALES: dict[Language, str] = {"zh": "zh-CN", "en": "en-GB"}


class Screen(NamedTuple):
    name: str
    width: int
    height: int
    touch: bool


class Reader(NamedTuple):
    screen: Screen
    language: Language

    def __str__(self) -> str:
        return f"{self.screen.name}-{self.language}"

    @property
    def context(self) -> dict[str, Any]:
        """Return what makes a browser context this reader's own."""
        width, height = self.screen.width, self.screen.height
        return {
            "viewport": {"width": width, "height": height},
            "is_mobile": self.screen.touch,
            "has_touch": self.screen.touch,
            "locale": LOCALES[self.language],
            "reduced_motion": "reduce",
            "timezone_id": "Asia/Shanghai",
        }


PHONE = Screen("phone", 390, 844, touch=True)
DESK = Screen("desk", 1280, 800, touch=False)

EVERY_READER = [Reader(*pair) for pair in product((PHONE, DESK), ("zh", "en"))]
EACH_ONCE = [Reader(PHONE, "zh"), Reader(DESK, "en")]
"""Each screen and each language once, for what differs in neither."""
