"""In which script a text is written, and how long it is to a reader."""

import re

from chalicelib.domain.programme import Language

_HAN = re.compile(r"[\u3400-\u9fff]")
_WORD = re.compile(r"[A-Za-z0-9][\w’'-]*")


def is_chinese(text: str) -> bool:
    return bool(_HAN.search(text))


def length(text: str, language: Language) -> int:
    """Characters in Chinese, a number or foreign word being one; words in English."""
    words = len(_WORD.findall(text))
    return words + len(_HAN.findall(text)) if language == "zh" else words
