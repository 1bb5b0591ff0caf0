"""The programme's numbers, each with what it is about and where a page gets it from."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from chalicelib.domain.programme import Language, Programme
from press.checks.measures import Unit

ENDINGS: tuple[tuple[Unit, str], ...] = (
    ("growth", ".growth"),
    ("days", "_days"),
    ("days", ".days"),
    ("months", "_months"),
    ("minutes", "_minutes"),
    ("levels", "levels.count"),
)

TOPICS: dict[Language, tuple[tuple[str, str], ...]] = {
    "zh": (
        ("签到|连续", r"checkin|streak"),
        ("加入|入会|注册|新会员", r"join|attribution|late_code"),
        ("完善|资料", r"profile"),
        ("阅读|读完", r"reading"),
        ("推荐|朋友|好友", r"referr|friend|referral"),
        ("消费|购物|每.{0,4}元", r"per_unit|purchase|refund|minimum"),
        ("退款|退货", r"refund"),
        ("兑换|换[一取得到]|攒|还差", r"rewards|redemption"),
        ("核销|撤销", r"redemption"),
        ("到期|过期|失效|提醒|可用|有效", r"expiry|warn|redemption|referral"),
        ("宽限", r"grace"),
        ("更正|调整", r"adjustment"),
    ),
    "en": (
        ("check(?:ing)?[- ]?in|in a row|streak", r"checkin|streak"),
        ("join|sign(?:ing)? up|new member|welcome", r"join|attribution|late_code"),
        ("profile", r"profile"),
        ("reading|read (?:a|the|this) (?:page|story|article)", r"reading"),
        ("friend|refer", r"referr|friend|referral"),
        ("purchase|spend|buy|yuan", r"per_unit|purchase|refund|minimum"),
        ("refund|return", r"refund"),
        ("redeem|reward|voucher|exchange|save up", r"rewards|redemption"),
        ("undo|counter", r"redemption"),
        ("expir|remind|valid|can be used|good for", r"expiry|warn|redemption|referral"),
        ("grace", r"grace"),
        ("correct|adjust", r"adjustment"),
    ),
}
"""What words speak of, by the names of the figures they can mean."""


@dataclass(frozen=True, slots=True)
class Figure:
    """`name` is that of its placeholder, or begins with / where a page can only link to it."""

    unit: Unit
    value: int
    name: str

    @property
    def written(self) -> str:
        if self.name.startswith("/"):
            return "a link to membership.md"
        return f"{{{{ {self.name} }}}}"


def figures(programme: Programme, placeholders: Mapping[str, str]) -> tuple[Figure, ...]:
    return (*_placed(placeholders), *_in_tables(programme), *_linked(programme))


def meant(
    known: tuple[Figure, ...], unit: Unit, clause: str, sentence: str, language: Language
) -> tuple[Figure, ...]:
    """The figures that a number can be: by its clause, else its sentence, else all of its unit."""
    of_unit = tuple(one for one in known if one.unit == unit)
    for text in (clause, sentence):
        topics = [names for words, names in TOPICS[language] if re.search(f"(?i:{words})", text)]
        found = tuple(one for one in of_unit if topics and re.search("|".join(topics), one.name))
        if found:
            return found
    return of_unit


def _placed(placeholders: Mapping[str, str]) -> Iterator[Figure]:
    for name, value in placeholders.items():
        figure = value.replace(",", "")
        units = [unit for unit, ending in ENDINGS if name.endswith(ending)]
        units += ["points"] if name.startswith("points.") else []
        if units and figure.isdigit():
            yield Figure(units[0], int(figure), name)


def _in_tables(programme: Programme) -> Iterator[Figure]:
    for reward in programme.rewards:
        yield Figure("points", reward.price, "rewards.table")
    for level in programme.levels:
        yield Figure("percent", level.multiplier_percent, "levels.table")
    for source, rule in programme.expiries.items():
        unit: Unit = "days" if rule.days else "months"
        yield Figure(unit, rule.days or rule.months or 0, f"expiry.{source}")


def _linked(programme: Programme) -> Iterator[Figure]:
    earning, referral = programme.earning, programme.referral
    yield Figure("points", programme.adjustment.alone_up_to, "/adjustment")
    yield Figure("growth", earning.purchase.growth_per_unit, "/purchase")
    yield Figure("growth", earning.checkin.growth, "/checkin")
    yield Figure("growth", earning.profile.growth, "/profile")
    yield Figure("growth", earning.join.growth, "/join")
    yield Figure("growth", earning.reading.growth, "/reading")
    yield Figure("growth", referral.referrer_growth, "/referrer")
    yield Figure("growth", referral.friend_growth, "/friend")
    for day in programme.points.warn_days:
        yield Figure("days", day, "/warn")
