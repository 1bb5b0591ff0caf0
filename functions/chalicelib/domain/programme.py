"""The programme: the rules of the membership, typed; `programme_file` reads them."""

from dataclasses import dataclass
from typing import Literal
from zoneinfo import ZoneInfo

Language = Literal["zh", "en"]
LANGUAGES: tuple[Language, ...] = ("zh", "en")


@dataclass(frozen=True, slots=True)
class Words:
    """One text, written in each language."""

    zh: str
    en: str

    def __getitem__(self, language: Language) -> str:
        return self.zh if language == "zh" else self.en


@dataclass(frozen=True, slots=True)
class WordLists:
    """One list of sentences, written in each language."""

    zh: tuple[str, ...]
    en: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Currency:
    """`minor` minor units make one unit: 100 fen, one yuan."""

    code: str
    symbol: str
    minor: int


@dataclass(frozen=True, slots=True)
class Brand:
    name: Words
    line: Words
    colour: str
    accent: str
    zone: str
    currency: Currency
    phone_country: str
    sample: bool = False

    @property
    def clock(self) -> ZoneInfo:
        return ZoneInfo(self.zone)


@dataclass(frozen=True, slots=True)
class PointsRule:
    """A credit lives `expire_months` (clamped to the month's length), then to `expire_at`."""

    expire_months: int
    expire_at: Literal["day", "month_end", "quarter_end", "year_end"]
    warn_days: tuple[int, ...]
    rounding: Literal["down", "half_up"]


@dataclass(frozen=True, slots=True)
class GrowthRule:
    """Growth counts over `window_months`; a level is kept `grace_days` past it."""

    window_months: int
    grace_days: int


@dataclass(frozen=True, slots=True)
class Level:
    id: str
    name: Words
    growth: int
    multiplier_percent: int
    privileges: WordLists


@dataclass(frozen=True, slots=True)
class PurchaseRule:
    """Points and growth for each whole unit of currency; `minimum_amount` in minor units."""

    points_per_unit: int
    growth_per_unit: int
    minimum_amount: int


@dataclass(frozen=True, slots=True)
class CheckinRule:
    points: int
    growth: int
    streak_days: int
    streak_points: int


@dataclass(frozen=True, slots=True)
class ProfileRule:
    points: int
    growth: int
    fields: tuple[Literal["name", "birthday"], ...]


@dataclass(frozen=True, slots=True)
class JoinRule:
    points: int
    growth: int


@dataclass(frozen=True, slots=True)
class Earning:
    purchase: PurchaseRule
    checkin: CheckinRule
    profile: ProfileRule
    join: JoinRule


@dataclass(frozen=True, slots=True)
class ReferralRule:
    """One level, two sides, for the friend's own act; never for sharing (禁止传销条例 art. 7)."""

    referrer_points: int
    friend_points: int
    referrer_growth: int
    friend_growth: int
    qualifying: Literal["first_purchase"]
    minimum_amount: int
    hold_days: int
    refund_days: int
    attribution_days: int
    late_code_days: int
    monthly_cap: int


@dataclass(frozen=True, slots=True)
class RedemptionRule:
    hold_minutes: int
    undo_minutes: int


@dataclass(frozen=True, slots=True)
class AdjustmentRule:
    alone_up_to: int


@dataclass(frozen=True, slots=True)
class Consent:
    id: str
    version: str
    required: bool
    text: Words


@dataclass(frozen=True, slots=True)
class MessageRule:
    """At most `per_week` non-transactional messages, none between `quiet_from` and `quiet_to`."""

    per_week: int
    quiet_from: str
    quiet_to: str


@dataclass(frozen=True, slots=True)
class RewardOffer:
    """A reward of the first shelf; no `per_member` means no limit, no `level` means everyone."""

    name: Words
    price: int
    stock: int
    per_member: int | None = None
    level: str | None = None


@dataclass(frozen=True, slots=True)
class Programme:
    """Everything the shop promises. Points and growth are integers; amounts minor units."""

    version: str
    brand: Brand
    points: PointsRule
    growth: GrowthRule
    levels: tuple[Level, ...]
    earning: Earning
    referral: ReferralRule
    redemption: RedemptionRule
    adjustment: AdjustmentRule
    consents: tuple[Consent, ...]
    messages: MessageRule
    rewards: tuple[RewardOffer, ...] = ()

    def level(self, level_id: str) -> Level:
        return next(level for level in self.levels if level.id == level_id)
