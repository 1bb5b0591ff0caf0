"""What a fault of the programme is called in Chinese; its English is the key, as in a catalogue."""

import re
from collections.abc import Mapping

NOUNS: Mapping[str, str] = {
    "text": "文字",
    "a whole number": "整数",
    "true or false": "true 或 false",
    "a list": "列表",
    "a table": "表",
    "a float": "小数",
    "a datetime": "日期时间",
    "a date": "日期",
    "a time": "时刻",
}

CATALOGUE: tuple[tuple[str, str], ...] = (
    # what is wrong
    (r"cannot be read as TOML: (.*)", "不是合格的 TOML：{0}"),
    (r"is not a known key", "没有这个键"),
    (r"is missing", "缺了这一项"),
    (r"(.*) is not one of the choices", "{0} 不在可选之列"),
    (r"must be at least (\d+)", "至少要 {0}"),
    (r"must be at most (\d+)", "至多是 {0}"),
    (r"must be more than (\d+)", "要大于 {0}"),
    (r"must be (.*), not (.*)", "应是{0}，不是{1}"),
    (r"(\".*\") does not read as expected", "{0} 写法不对"),
    (r"is empty", "是空的"),
    (r"has a line break or spaces at an end", "里面有换行，或首尾有空格"),
    (r"is (\d+) characters long", "有 {0} 个字"),
    (r"has (\d+) items", "有 {0} 项"),
    (r"names one thing twice", "有一项重复了"),
    (r"is not a colour", "不是颜色"),
    (r"has contrast (.*) with white, under 4\.5", "与白色的对比度是 {0}，不到 4.5"),
    (r"is not a known time zone", "没有这个时区"),
    (r"the first level must start at 0", "第一级要从 0 开始"),
    (r"(\".*\") is used twice", "{0} 用了两次"),
    (r"differ in number between zh and en", "中文与英文的条数不同"),
    (r"says (.*), but multiplier_percent is (\d+)", "写的是 {0}，而 multiplier_percent 是 {1}"),
    (r"none is required", "没有一项是必须同意的"),
    (r"(\".*\") is not a level", "{0} 不是等级"),
    (r"needs days or months, and not both", "days 与 months 要写一个，也只写一个"),
    (r"(\".*\") after so long a life would make too many lots", "有效期这么长，{0} 会分出太多批次"),
    (r"(\d+) days is as long as the points may live", "{0} 天已不短于积分的有效期"),
    (r"is the same as quiet_from", "与 quiet_from 相同"),
    # how to mend it
    (r"correct the line", "请改正这一行"),
    (r"did you mean (.*)\?", "是不是想写 {0}？"),
    (r"remove it; known: (.*)", "请删去；可用的键：{0}"),
    (r"write it here", "请在这里补上"),
    (r"write one of: (.*)", "请写其中之一：{0}"),
    (r"raise it to (\d+) or more", "请改为 {0} 或更大"),
    (r"lower it to (\d+) or less", "请改为 {0} 或更小"),
    (r"raise it above the level before \((.*)\) or reorder", "请写得高于前一级（{0}），或调整顺序"),
    (r"write it like (.*)", "请照这样写：{0}"),
    (r"write the text", "请写上文字"),
    (r"write it on one line", "请写在一行里"),
    (r"keep it within (\d+)", "请控制在 {0} 个字以内"),
    (r"keep at most (\d+)", "请至多留 {0} 项"),
    (r"name at least one", "请至少写一项"),
    (r"remove the repeated one", "请去掉重复的一项"),
    (r"write # and six hex digits, like (.*)", "请写 # 加六位十六进制数字，如 {0}"),
    (r"darken it", "请调深一些"),
    (r"set it to 0", "请改为 0"),
    (r"give each its own", "请让每项各不相同"),
    (r"write each in both languages", "请每条都写中英两种"),
    (r"change one of them", "请改其中一处"),
    (r"set required = true for the terms", "请给会员条款写上 required = true"),
    (r"write to = (\".*\"), or a shorter life", "请写 to = {0}，或缩短有效期"),
    (r"write less than (\d+)", "请写小于 {0} 的数"),
    (r"move one of them", "请挪动其中一个"),
    (r"put it in quotes: (.*)", "请加上引号：{0}"),
    (r"write digits only, without quotes", "请只写数字，不加引号"),
    (r"write true or false, without quotes", "请写 true 或 false，不加引号"),
    (r"write it in brackets: (.*)", "请写在方括号里：{0}"),
    (
        r"write its keys, as in (.*) or under a \[heading\]",
        "请写出各键，如 {0}，或放在 [标题] 下",
    ),
)


def in_chinese(english: str) -> str | None:
    """Return the Chinese of `what` or `mend`, with its place before it; None if it has none."""
    place, colon, rest = english.partition(": ")
    if colon and re.fullmatch(r"[\w.\[\]-]+", place) and (said := _said(rest)):
        return f"{place}：{said}"
    return _said(english)


def _said(english: str) -> str | None:
    for pattern, chinese in CATALOGUE:
        if found := re.fullmatch(pattern, english, re.DOTALL):
            return chinese.format(*(NOUNS.get(part, part) for part in found.groups()))
    return None
