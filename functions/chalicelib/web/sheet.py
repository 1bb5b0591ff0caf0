"""Tables to take away (RFC 4180) that a spreadsheet opens: UTF-8 with its mark, CRLF."""

import csv
import io
from collections.abc import Iterable

from chalicelib.domain.programme import Language, Words

MEDIA = "text/csv; charset=utf-8"
MARK = b"\xef\xbb\xbf"
"""By it Excel knows that the file is UTF-8."""

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\0")
"""A text that begins so would be run by a spreadsheet (ASVS 5.0, 1.2.10)."""


def head(columns: Iterable[Words], zone: str, language: Language) -> bytes:
    """The mark and the names of the columns; `{zone}` in a name is the one its times are in."""
    return MARK + line(words[language].format(zone=zone) for words in columns)


def line(cells: Iterable[str | int]) -> bytes:
    text = io.StringIO()
    csv.writer(text).writerow([_safe(cell) for cell in cells])
    return text.getvalue().encode()


def _safe(cell: str | int) -> str | int:
    """Numbers stay numbers; a text that a spreadsheet would run begins with an apostrophe."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA) else cell
