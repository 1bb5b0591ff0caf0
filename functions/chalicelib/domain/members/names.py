"""Names that people give themselves: made clean, masked for others, folded for search."""

import unicodedata

from chalicelib.domain.refusals import Malformed

GRAPHEMES_MAX = 40
MARKS_MAX = 4
"""Marks on one character; scripts need up to three, pranks need dozens."""

_UNWANTED = {"Cc", "Cf", "Co", "Cs", "Zl", "Zp"}
_SKIN_TONES = range(0x1F3FB, 0x1F400)
_HAN = ("CJK UNIFIED", "CJK COMPATIBILITY")


class NameInvalid(Malformed):
    code = "name_invalid"


def clean_name(typed: str) -> str:
    """Return the name in NFC with single spaces. Raises NameInvalid.

    Markup stays, since every page shows a name as text; what turns or hides other text is refused.
    """
    if any(unicodedata.category(sign) in _UNWANTED or _is_no_character(sign) for sign in typed):
        raise NameInvalid
    name = " ".join(unicodedata.normalize("NFC", typed).split())
    if not 1 <= _graphemes(name) <= GRAPHEMES_MAX or len(name) > GRAPHEMES_MAX * MARKS_MAX:
        raise NameInvalid
    return name


def masked_name(name: str) -> str:
    """Return enough of a name for a friend to know it by: `王*`, `A***`; `***` where there is none.

    The length stays hidden.
    """
    if not name:
        return "***"
    han = unicodedata.name(name[0], "").startswith(_HAN)
    return name[0] + ("*" if han else "***")


def folded_name(name: str) -> str:
    """Return the form in which names are compared: case and width make no difference."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold())


def _graphemes(text: str) -> int:
    """Count what a reader sees as one character; nearly as UAX #29, which needs its own tables."""
    return sum(not _continues(sign) for sign in text)


def _continues(sign: str) -> bool:
    return unicodedata.category(sign).startswith("M") or ord(sign) in _SKIN_TONES


def _is_no_character(sign: str) -> bool:
    """Code points that Unicode sets aside for ever (Unicode 15, 23.7)."""
    return ord(sign) & 0xFFFE == 0xFFFE or 0xFDD0 <= ord(sign) <= 0xFDEF  # noqa: PLR2004 - named there
