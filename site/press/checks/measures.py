"""Numbers of the membership as pages write them, by what they measure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from chalicelib.domain.programme import LANGUAGES, Language

Unit = Literal["points", "growth", "days", "months", "minutes", "levels", "percent"]

_NUMBER = r"(?<![\d.,])(?P<n>\d[\d,]*(?:\.\d+)?)"
_HAN = r"(?P<n>[一二两三四五六七八九十百千]{1,6})"
_GAP = r"[ \t*]*\n?[ \t*]*"
"""Spaces, the marks of bold, one line break: not the end of a paragraph."""

_ANYWHERE: dict[Language, tuple[tuple[Unit, str], ...]] = {
    "zh": (
        ("points", rf"{_NUMBER}(?:{_GAP}[个点])?{_GAP}积分"),
        ("points", rf"{_HAN}(?:个|点)?积分"),
        ("points", rf"积分{_GAP}[+＋]{_GAP}{_NUMBER}"),
        ("growth", rf"{_NUMBER}(?:{_GAP}点)?{_GAP}成长值"),
        ("growth", rf"成长值(?:满|达到|达|到){_GAP}{_NUMBER}"),
        ("levels", rf"{_NUMBER}{_GAP}个(?:会员)?等级"),
        ("levels", r"(?P<n>[二两三四五六七八九十]{1,3})个(?:会员)?等级"),
        ("percent", rf"{_NUMBER}{_GAP}倍的?(?:消费)?积分"),
        ("percent", rf"积分(?:按|是|为)?{_GAP}{_NUMBER}{_GAP}倍"),
        ("percent", r"(?P<n>[双两三四五])倍的?(?:消费)?积分"),
    ),
    "en": (
        ("points", rf"{_NUMBER}[-–]?{_GAP}(?:bonus |extra )?points?\b"),
        ("growth", rf"{_NUMBER}{_GAP}(?:points? of )?growth\b"),
        ("levels", rf"{_NUMBER}{_GAP}(?:membership )?levels\b"),
        ("levels", r"\b(?P<n>two|three|four|five|six) (?:membership )?levels\b"),
        ("percent", rf"{_NUMBER}{_GAP}(?:×|x|times)(?: the)? points\b"),
        ("percent", r"\b(?P<n>double|triple)(?: the)? points\b"),
    ),
}
_ABOUT_MEMBERSHIP: dict[Language, tuple[tuple[Unit, str], ...]] = {
    "zh": (
        ("points", rf"{_NUMBER}{_GAP}分(?![钟之店别为享明开析成批类级格量公厘贝])"),
        ("days", rf"{_NUMBER}{_GAP}天"),
        ("months", rf"{_NUMBER}{_GAP}个月"),
        ("minutes", rf"{_NUMBER}{_GAP}分钟"),
    ),
    "en": (
        ("days", rf"{_NUMBER}[-–]?{_GAP}days?\b"),
        ("months", rf"{_NUMBER}[-–]?{_GAP}months?\b"),
        ("minutes", rf"{_NUMBER}[-–]?{_GAP}minutes?\b"),
    ),
}
"""What such a number means only in a sentence about the membership."""

WRITTEN = {
    language: tuple(
        (unit, anywhere, re.compile(pattern, re.IGNORECASE))
        for anywhere, table in ((True, _ANYWHERE), (False, _ABOUT_MEMBERSHIP))
        for unit, pattern in table[language]
    )
    for language in LANGUAGES
}
"""Unit, whether any sentence means it, and how it is written."""

ABOUT_MEMBERSHIP: dict[Language, re.Pattern[str]] = {
    "zh": re.compile(
        r"会员|积分|成长值|等级|推荐|签到|兑换|核销|到期|欠分|[入得][\s*]*\d*[\s*]*分|完善资料"
    ),
    "en": re.compile(
        r"\b(?:member|points?\b|growth|level|refer(?:ral|red|s)?\b|check(?:ing)?[- ]?in|redeem"
        r"|redemption|voucher|expir|friend['’]s? code)",
        re.IGNORECASE,
    ),
}

_DIGITS = {
    **dict(zip("一二三四五六七八九", range(1, 10), strict=True)),
    "两": 2,
    "双": 2,
    "two": 2,
    "double": 2,
    "three": 3,
    "triple": 3,
    "four": 4,
    "five": 5,
    "six": 6,
}
_TENS = {"十": 10, "百": 100, "千": 1000}


@dataclass(frozen=True, slots=True)
class Number:
    """A number typed on a page, in hundredths where its unit is percent; `start` is its place."""

    unit: Unit
    value: int
    words: str
    start: int
    anywhere: bool


def written(text: str, language: Language) -> Iterator[Number]:
    for unit, anywhere, pattern in WRITTEN[language]:
        for match in pattern.finditer(text):
            value = amount(match["n"]) * (100 if unit == "percent" else 1)
            yield Number(unit, round(value), " ".join(match[0].split()), match.start(), anywhere)


def amount(words: str) -> float:
    """`1,200`, `1.5`, `两百五十`, `three`."""
    if words[0].isdigit():
        return float(words.replace(",", ""))
    if words.lower() in _DIGITS:
        return _DIGITS[words.lower()]
    whole, digit = 0, 0
    for letter in words:
        if letter in _TENS:
            whole, digit = whole + (digit or 1) * _TENS[letter], 0
        else:
            digit = _DIGITS[letter]
    return whole + digit
