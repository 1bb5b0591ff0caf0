"""Referrals: who brought whom, when it counts, and when it is taken back; one level only."""

from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from chalicelib.domain.decision import Change
from chalicelib.domain.programme import Programme
from chalicelib.domain.refusals import Conflict

State = Literal["pending", "qualified", "credited", "rejected"]
Why = Literal["", "refunded", "monthly_cap", "frozen", "left"]

DAY_SECONDS = 86_400


class AlreadyReferred(Conflict):
    code = "already_referred"


class ReferrerTooLate(Conflict):
    code = "referrer_too_late"


class OwnCode(Conflict):
    code = "own_code"


class EachOther(Conflict):
    code = "each_other"


class Referral(Struct, frozen=True):
    """A friend brought by a member: one for each friend, its referrer never changes.

    `release` is the earliest second at which it may be credited, `order` what qualified it, and
    until `returnable_until` (a second) a refund of that order undoes it. Only what the friend's
    ledger holds after `after_entry` (a seq) counts: clocks may step back. What each side was given
    stands here, so that the same is taken back whatever the rules are by then. Credited beyond the
    referrer's cap, or when they had left (`why`), it gave to the friend alone.
    """

    friend: str
    referrer: str
    code: str
    at: int
    state: State = "pending"
    release: int | None = None
    order: str | None = None
    closed_at: int | None = None
    why: Why = ""
    after_entry: int = 0
    returnable_until: int | None = None
    referrer_points: int = 0
    referrer_growth: int = 0
    friend_points: int = 0
    friend_growth: int = 0

    @property
    def counts(self) -> bool:
        """Was the referrer credited, too?"""
        return self.state == "credited" and self.why not in {"monthly_cap", "left"}


class ReferralMade(Change, frozen=True):
    referral: Referral


class ReferralMoved(Change, frozen=True):
    before: Referral
    after: Referral


class NotBrought(Change, frozen=True):
    """Nothing of it is written, but nobody may have brought this member in between."""

    member: str


class CapTaken(Change, frozen=True):
    """One more credit for a referrer in a month `YYYY-MM`, while below the cap."""

    referrer: str
    month: str
    cap: int


def qualify(referral: Referral, order: str, at: int, programme: Programme) -> ReferralMoved:
    """The friend did it: from now the hold days run; none means it may be credited at once."""
    assert referral.state == "pending", referral
    release = at + programme.referral.hold_days * DAY_SECONDS
    until = at + programme.referral.refund_days * DAY_SECONDS
    moved = replace(
        referral, state="qualified", release=release, order=order, returnable_until=until
    )
    return ReferralMoved(referral, moved)


def reject(referral: Referral, at: int, why: Why) -> ReferralMoved:
    assert referral.state in {"pending", "qualified"}, referral
    return ReferralMoved(referral, closed(referral, "rejected", at, why))


def refunded_in_time(referral: Referral, order: str, at: int) -> bool:
    """Does a refund of this order undo the referral?

    Within the days promised when it counted, and before the second from which it may be credited.
    """
    if referral.order != order or referral.state not in {"qualified", "credited"}:
        return False
    return at <= (referral.returnable_until or 0) or at < (referral.release or 0)


def may_name(
    member: str,
    joined_at: int,
    referrer: str,
    referrer_brought_by: str | None,
    at: int,
    programme: Programme,
) -> None:
    """Refuse a code that cannot count: one's own, each other's, or after the days allowed."""
    if member == referrer:
        raise OwnCode
    if referrer_brought_by == member:
        raise EachOther
    if at > joined_at + programme.referral.late_code_days * DAY_SECONDS:
        raise ReferrerTooLate(days=programme.referral.late_code_days)


def closed(referral: Referral, state: State, at: int, why: Why = "") -> Referral:
    return replace(referral, state=state, closed_at=at, why=why)
