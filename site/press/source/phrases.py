"""Numbers, amounts, days and names as they are written on a page."""

import re
from calendar import month_name
from datetime import date

from chalicelib.domain.programme import Currency, Language
from chalicelib.domain.programme.expiry import End, ExpiryRule

UNTIL: dict[Language, dict[End, str]] = {
    "zh": {
        "day": "",
        "month_end": "，延到那个月的月底",
        "quarter_end": "，延到那个季度的季末",
        "year_end": "，延到那一年的年底",
    },
    "en": {
        "day": "",
        "month_end": ", then to the end of that month",
        "quarter_end": ", then to the end of that quarter",
        "year_end": ", then to the end of that year",
    },
}


def number(value: int) -> str:
    """`12,000`; what is nothing is a dash in a table, so 0 is written by its sentence."""
    return f"{value:,}"


def amount(minor: int, currency: Currency) -> str:
    """`¥30`, `¥30.50`: an amount in minor units."""
    units, rest = divmod(minor, currency.minor)
    digits = len(str(currency.minor)) - 1
    return f"{currency.symbol}{units:,}" + (f".{rest:0{digits}}" if rest else "")


def times(percent: int) -> str:
    """`1.25` for 125 percent."""
    return f"{percent / 100:g}"


def day(iso: str, language: Language) -> str:
    """`2027 年 1 月 31 日`, `31 January 2027`."""
    that = date.fromisoformat(iso)
    if language == "zh":
        return f"{that.year} 年 {that.month} 月 {that.day} 日"
    return f"{that.day} {month_name[that.month]} {that.year}"


def life(rule: ExpiryRule, language: Language) -> str:
    """`90 天，延到那个月的月底`, `12 months, then to the end of that month`: how long."""
    count, unit = (rule.days, "day") if rule.days else (rule.months, "month")
    if language == "zh":
        return f"{count} {'天' if rule.days else '个月'}{UNTIL['zh'][rule.to]}"
    return f"{count} {unit}{'s' if count != 1 else ''}{UNTIL['en'][rule.to]}"


def plain(text: str) -> str:
    """A text that Markdown shows as it is written."""
    return re.sub(r"([\\`*_\[\]{}<>|#~])", r"\\\1", text)
