"""A member's own page at one glance: points, level, what is next, and what is still open."""

from msgspec import Struct

from chalicelib.domain.content import reading
from chalicelib.domain.ledger import checkin, levels, points
from chalicelib.domain.ledger.account import Account
from chalicelib.domain.ledger.checkin import Streak
from chalicelib.domain.ledger.levels import Drop, NextLevel
from chalicelib.domain.members.member import Member, MemberUnknown
from chalicelib.domain.programme import Level
from chalicelib.domain.referrals.referral import DAY_SECONDS, Referral
from chalicelib.ports import AccountOf, Ports, ReferralOf


class Me(Struct, frozen=True):
    """Balances as they count `today`; `late_code_until` is the last second a friend's code counts.

    `pages_left` may still earn by being read today.
    """

    member: Member
    today: str
    account: Account
    growth: int
    level: Level
    next_level: NextLevel | None
    drop: Drop | None
    streak: Streak
    pages_left: int
    missing: tuple[str, ...]
    referral: Referral | None
    late_code_until: int | None


def read_me(who: Member, ports: Ports) -> Me:
    """Of a member who has just been read. Raises MemberUnknown."""
    wants = (AccountOf(who.id), ReferralOf(who.id))
    view = ports.book.read(wants)
    account, referral = view(wants[0]), view(wants[1])
    if not account:
        raise MemberUnknown
    act, programme = ports.act(who.id), ports.programme
    late = who.joined_at + programme.referral.late_code_days * DAY_SECONDS
    standing = levels.standing(account, act.today, programme)
    return Me(
        member=who,
        today=act.today,
        account=points.usable(account, act.today),
        growth=standing.growth,
        level=standing.level,
        next_level=standing.following,
        drop=standing.drop,
        streak=checkin.streak(account, act.today),
        pages_left=reading.left_for(account, act.today, programme),
        missing=_missing(who, programme.earning.profile.fields),
        referral=referral,
        late_code_until=None if referral or who.returning or act.at > late else late,
    )


def _missing(who: Member, fields: tuple[str, ...]) -> tuple[str, ...]:
    """What would earn if it were filled in; nothing where that has been paid before."""
    return () if who.returning else tuple(field for field in fields if not getattr(who, field))
