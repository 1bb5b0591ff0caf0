"""The words of a notice: what goes, when, what can be done, and why one is told."""

from calendar import month_name
from collections.abc import Callable, Iterator
from datetime import date

from chalicelib.domain.ledger.levels import Drop
from chalicelib.domain.members.contact import Contact
from chalicelib.domain.members.message import Message, channel_of
from chalicelib.domain.members.notice import Due
from chalicelib.domain.programme import Language, Programme


def notice_message(
    due: Due, contact: Contact, language: Language, public: str, programme: Programme
) -> Message:
    """Write one message about all that is due; it may be sent without asking, so it says why."""
    channel, shop = channel_of(contact), programme.brand.name[language]
    lines = list(_lines(due, language))
    link = public + ("/me/" if language == "zh" else "/en/me/")
    if channel == "sms":
        text = _SMS[language].format(shop=shop, said=_JOINT[language].join(lines), link=link)
    else:
        why = _WHY[language].format(days=_days(language, programme))
        said = "\n\n".join(f"    {line}" for line in lines)
        text = _MAIL[language].format(shop=shop, said=said, link=link, why=why)
    return Message(contact.value, contact.value, channel, _subject(due, shop, language), text)


def _subject(due: Due, shop: str, language: Language) -> str:
    about = "both" if due.drop and due.expiring else "drop" if due.drop else "expiring"
    return f"{_SUBJECTS[about][language]} · {shop}"


def _lines(due: Due, language: Language) -> Iterator[str]:
    for last, points in due.expiring:
        yield _LOT[language](points, _day(last, language))
    if due.drop:
        yield _drop(due.drop, language)


def _drop(drop: Drop, language: Language) -> str:
    here, below, day = drop.level.name, drop.to.name, _day(drop.day, language)
    return _DROP[language].format(
        here=here[language], below=below[language], day=day, n=drop.missing
    )


def _days(language: Language, programme: Programme) -> str:
    days = [str(warn) for warn in sorted(programme.points.warn_days, reverse=True)]
    joint = {"zh": "、", "en": " and "}[language]
    return joint.join(days)


def _day(iso: str, language: Language) -> str:
    that = date.fromisoformat(iso)
    if language == "zh":
        return f"{that.year} 年 {that.month} 月 {that.day} 日"
    return f"{that.day} {month_name[that.month]} {that.year}"


def _lot_en(points: int, day: str) -> str:
    return f"{points:,} point{'s' if points != 1 else ''} can be used until the end of {day}."


_LOT: dict[Language, Callable[[int, str], str]] = {
    "zh": lambda points, day: f"{points:,} 积分可用到 {day}，过了这天就失效。",
    "en": _lot_en,
}
_DROP: dict[Language, str] = {
    "zh": "等级“{here}”：在 {day}之前再得 {n:,} 成长值，就能继续保留；否则那天起变为“{below}”。",
    "en": "Your level {here} becomes {below} on {day} unless you earn {n:,} more growth by then.",
}
_SUBJECTS: dict[str, dict[Language, str]] = {
    "expiring": {"zh": "有积分快到期了", "en": "Some of your points expire soon"},
    "drop": {"zh": "你的等级即将变动", "en": "Your level is about to change"},
    "both": {"zh": "积分快到期，等级即将变动", "en": "Your points and level are about to change"},
}
_JOINT: dict[Language, str] = {"zh": "", "en": " "}
_SMS: dict[Language, str] = {
    "zh": "【{shop}】{said}详情：{link} （会员账户提醒，非推广）",
    "en": "{shop}: {said} See {link} (about your own account, no advertising)",
}
_MAIL: dict[Language, str] = {
    "zh": """你好，

关于你在{shop}的会员账户：

{said}

积分能换什么、成长值还差多少，都写在“我的”页上：
{link}

为什么收到这封信：{why}

{shop}
""",
    "en": """Hello,

About your membership at {shop}:

{said}

See what your points buy and where your growth stands on your page:
{link}

Why you get this: {why}

{shop}
""",
}
_WHY: dict[Language, str] = {
    "zh": """这是关于你自己积分和等级的提醒，不是推广。
积分到期前 {days} 天各提醒一次，等级变动前提醒一次。""",
    "en": """it concerns your own points and level and is not advertising.
We write {days} days before points expire, and once before a level drops.""",
}
