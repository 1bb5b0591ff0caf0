"""Crediting a referral: both sides at once, the friend alone, or both taken back."""

from msgspec.structs import replace

from chalicelib.domain.ledger import points
from chalicelib.domain.ledger.account import Account, Act, Cause, Posting, Reason, start
from chalicelib.domain.programme import Programme
from chalicelib.domain.referrals.referral import Referral, ReferralMoved, Why, closed

FOR_REFERRER = Reason(
    "referral_referrer",
    zh="你推荐的朋友完成了首次消费",
    en="A friend you brought made their first purchase",
)
FOR_FRIEND = Reason(
    "referral_friend",
    zh="经朋友推荐加入，首次消费的欢迎积分",
    en="Welcome credit for coming through a friend",
)
REFERRER_RETURNS = Reason(
    "referral_reversed",
    zh="朋友退了那笔消费，推荐积分收回",
    en="Your friend's purchase was refunded, so its referral credit went back",
)
FRIEND_RETURNS = Reason(
    "referral_reversed_friend",
    zh="那笔首次消费已退款，欢迎积分收回",
    en="Your first purchase was refunded, so its welcome credit went back",
)


def credit(
    referral: Referral, referrer: Account, friend: Account, act: Act, programme: Programme
) -> tuple[Posting, Posting, ReferralMoved]:
    """Credit both sides at once: both entries exist, or neither."""
    assert referral.state == "qualified", referral
    assert referrer.member != friend.member, referral
    rule = programme.referral
    mine = points.credit(
        points.opened(referrer, act),
        act,
        programme,
        Cause("earn", "referral", FOR_REFERRER),
        points=rule.referrer_points,
        growth=rule.referrer_growth,
    )
    theirs, moved = welcome(referral, friend, act, programme, "")
    given = replace(
        moved.after,
        referrer_points=rule.referrer_points,
        referrer_growth=rule.referrer_growth,
    )
    return mine, theirs, ReferralMoved(referral, given)


def welcome(
    referral: Referral, friend: Account, act: Act, programme: Programme, why: Why
) -> tuple[Posting, ReferralMoved]:
    """Credit the friend; alone where no more friends count for the referrer, or they have left."""
    assert referral.state == "qualified", referral
    rule = programme.referral
    theirs = points.credit(
        points.opened(friend, act),
        act,
        programme,
        Cause("earn", "referral", FOR_FRIEND),
        points=rule.friend_points,
        growth=rule.friend_growth,
    )
    given = replace(
        closed(referral, "credited", act.at, why),
        friend_points=rule.friend_points,
        friend_growth=rule.friend_growth,
    )
    return theirs, ReferralMoved(referral, given)


def take_back(
    referral: Referral, referrer: Account, friend: Account, act: Act, programme: Programme
) -> tuple[Posting | ReferralMoved, ...]:
    """The purchase behind a credit was refunded in time: whoever was credited returns it."""
    assert referral.state == "credited", referral
    given = referral
    theirs = _returned(
        friend, act, programme, FRIEND_RETURNS, given.friend_points, given.friend_growth
    )
    moved = ReferralMoved(referral, closed(referral, "rejected", act.at, "refunded"))
    if not referral.counts:
        return theirs, moved
    mine = _returned(
        referrer, act, programme, REFERRER_RETURNS, given.referrer_points, given.referrer_growth
    )
    return mine, theirs, moved


def may_not_count(referrer: Account, friend: Account) -> Why:
    """Why neither side is credited; empty where they may be."""
    if friend.closed_from:
        return "left"
    return "frozen" if referrer.frozen or friend.frozen else ""


def friend_alone(referrer: Account, credits_: int, cap: int) -> Why:
    """Why the friend is welcomed and the referrer gets nothing; empty where they do."""
    if referrer.closed_from:
        return "left"
    return "monthly_cap" if credits_ >= cap else ""


def _returned(
    account: Account, act: Act, programme: Programme, why: Reason, worth: int, growth: int
) -> Posting:
    return points.claw_back(
        points.expire(start(account), act),
        act,
        programme,
        Cause("reverse", "referral", why),
        points=worth,
        growth=growth,
    )
