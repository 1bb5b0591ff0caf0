"""The programme: the rules of the membership, typed; `file` reads them."""

from typing import Annotated, Literal
from zoneinfo import ZoneInfo

from msgspec import Struct

from chalicelib.domain.programme.bounds import Colour, Said, Several, Shaped, Within, Zone
from chalicelib.domain.programme.expiry import ExpiryRule
from chalicelib.domain.rewards.picture import Picture

Language = Literal["zh", "en"]
LANGUAGES: tuple[Language, ...] = ("zh", "en")

Text = Annotated[str, Said()]
Id = Annotated[str, Shaped(r"[a-z][a-z0-9_-]{0,31}", like="silver")]
Version = Annotated[str, Shaped(r"[0-9A-Za-z][0-9A-Za-z.-]{0,31}", like="2026-11-01")]
TimeOfDay = Annotated[str, Shaped(r"([01][0-9]|2[0-3]):[0-5][0-9]", like="21:00")]
Country = Annotated[str, Shaped(r"[1-9][0-9]{0,2}", like="86")]
Number = Annotated[int, Within(0, 1_000_000)]
Minor = Annotated[int, Within(0, 100_000_000)]
Days = Annotated[int, Within(0, 366)]
Months = Annotated[int, Within(1, 120)]


class Words(Struct, frozen=True):
    """One text, written in each language."""

    zh: Text
    en: Text

    def __getitem__(self, language: Language) -> str:
        return self.zh if language == "zh" else self.en


class WordLists(Struct, frozen=True):
    """One list of sentences, written in each language."""

    zh: Annotated[tuple[Text, ...], Several(most=12)]
    en: Annotated[tuple[Text, ...], Several(most=12)]

    def __getitem__(self, language: Language) -> tuple[str, ...]:
        return self.zh if language == "zh" else self.en


class Currency(Struct, frozen=True):
    """`minor` minor units make one unit: 100 fen, one yuan."""

    code: Annotated[str, Shaped(r"[A-Z]{3}", like="CNY")]
    symbol: Annotated[str, Said(longest=4)]
    minor: Literal[1, 10, 100, 1000]


class Brand(Struct, frozen=True):
    """Numbers of `phone_country` may be typed bare; those of `phone_countries` are taken, too."""

    name: Words
    line: Words
    colour: Annotated[str, Colour()]
    accent: Annotated[str, Colour()]
    zone: Annotated[str, Zone()]
    currency: Currency
    phone_country: Country
    phone_countries: Annotated[tuple[Country, ...], Several(most=20)] = ()
    sample: bool = False

    @property
    def clock(self) -> ZoneInfo:
        return ZoneInfo(self.zone)


class PointsRule(Struct, frozen=True):
    """`expire` holds for every source of points that names no life of its own."""

    expire: ExpiryRule
    warn_days: Annotated[tuple[Annotated[int, Within(1, 366)], ...], Several(most=4)]
    rounding: Literal["down", "half_up"]


class GrowthRule(Struct, frozen=True):
    """Growth counts over `window_months`; a level is kept `grace_days` past it."""

    window_months: Months
    grace_days: Days


class Level(Struct, frozen=True):
    id: Id
    name: Words
    growth: Number
    multiplier_percent: Annotated[int, Within(1, 1000)]
    privileges: WordLists


class PurchaseRule(Struct, frozen=True):
    """Points and growth for each whole unit of currency; `minimum_amount` in minor units."""

    points_per_unit: Annotated[int, Within(0, 1000)]
    growth_per_unit: Annotated[int, Within(0, 1000)]
    minimum_amount: Minor
    expire: ExpiryRule | None = None


class CheckinRule(Struct, frozen=True):
    points: Number
    growth: Number
    streak_days: Annotated[int, Within(2, 366)]
    streak_points: Number
    expire: ExpiryRule | None = None


class ProfileRule(Struct, frozen=True):
    points: Number
    growth: Number
    fields: Annotated[tuple[Literal["name", "birthday"], ...], Several(most=2)]
    expire: ExpiryRule | None = None


class JoinRule(Struct, frozen=True):
    points: Number
    growth: Number
    expire: ExpiryRule | None = None


class ReadingRule(Struct, frozen=True):
    """Each page says what it is worth, up to `most_points`; `per_day` of them earn in a day."""

    most_points: Number
    growth: Number
    per_day: Annotated[int, Within(1, 100)]
    expire: ExpiryRule | None = None


class Earning(Struct, frozen=True):
    """What earns points, by its source."""

    purchase: PurchaseRule
    checkin: CheckinRule
    profile: ProfileRule
    join: JoinRule
    reading: ReadingRule


class ReferralRule(Struct, frozen=True):
    """One level, two sides, for the friend's own act; never for sharing (禁止传销条例 art. 7)."""

    referrer_points: Number
    friend_points: Number
    referrer_growth: Number
    friend_growth: Number
    qualifying: Literal["first_purchase"]
    minimum_amount: Minor
    hold_days: Days
    refund_days: Days
    attribution_days: Annotated[int, Within(1, 366)]
    late_code_days: Days
    monthly_cap: Annotated[int, Within(1, 10_000)]
    expire: ExpiryRule | None = None


class RedemptionRule(Struct, frozen=True):
    hold_minutes: Annotated[int, Within(1, 1440)]
    undo_minutes: Annotated[int, Within(0, 1440)]


class AdjustmentRule(Struct, frozen=True):
    alone_up_to: Number
    expire: ExpiryRule | None = None


class Consent(Struct, frozen=True):
    id: Id
    version: Version
    required: bool
    text: Words


class MessageRule(Struct, frozen=True):
    """At most `per_week` non-transactional messages, none between `quiet_from` and `quiet_to`."""

    per_week: Annotated[int, Within(0, 14)]
    quiet_from: TimeOfDay
    quiet_to: TimeOfDay


class RewardOffer(Struct, frozen=True):
    """A reward of the first shelf; no `per_member` means no limit, no `level` means everyone.

    An `instant` one has no voucher: it is spent the moment it is redeemed.
    """

    name: Words
    price: Annotated[int, Within(1, 1_000_000)]
    stock: Number
    per_member: Annotated[int, Within(1, 10_000)] | None = None
    level: Id | None = None
    instant: bool = False
    picture: Picture | None = None


class Programme(Struct, frozen=True):
    """Everything the shop promises. Points and growth are integers; amounts minor units."""

    version: Version
    brand: Brand
    points: PointsRule
    growth: GrowthRule
    levels: Annotated[tuple[Level, ...], Several(most=12)]
    earning: Earning
    referral: ReferralRule
    redemption: RedemptionRule
    adjustment: AdjustmentRule
    consents: Annotated[tuple[Consent, ...], Several(most=12)]
    messages: MessageRule
    rewards: tuple[RewardOffer, ...] = ()

    def level(self, level_id: str) -> Level:
        return next(level for level in self.levels if level.id == level_id)

    @property
    def expiries(self) -> dict[str, ExpiryRule]:
        """How long a credit lives, by its source: as its own rule says, else as [points] does."""
        rules = {name: getattr(self.earning, name) for name in Earning.__struct_fields__}
        rules |= {"referral": self.referral, "adjustment": self.adjustment}
        return {source: rule.expire or self.points.expire for source, rule in rules.items()}

    def expiry(self, source: str) -> ExpiryRule:
        """How long a credit from this source lives."""
        return self.expiries.get(source, self.points.expire)
