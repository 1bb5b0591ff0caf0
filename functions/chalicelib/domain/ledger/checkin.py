"""The daily check-in: once a day, and a little more at the end of each streak."""

from msgspec import Struct
from msgspec.structs import replace

from chalicelib.domain.calendar import add_days
from chalicelib.domain.ledger import points
from chalicelib.domain.ledger.account import Account, Act, Cause, Posting, describe
from chalicelib.domain.programme import Programme, Words
from chalicelib.domain.refusals import Conflict

TODAY = Words(zh="每日签到", en="Daily check-in")


class AlreadyCheckedIn(Conflict):
    code = "already_checked_in"


class Streak(Struct, frozen=True):
    """Days in a row, and whether today is among them."""

    days: int
    today: bool


def check_in(account: Account, act: Act, programme: Programme) -> Posting:
    """Earn for today, and for the streak on each of its full rounds. Raises AlreadyCheckedIn."""
    if account.checkin_day >= act.today:
        raise AlreadyCheckedIn
    rule = programme.earning.checkin
    days = streak(account, act.today).days + 1
    posting = points.credit(
        points.opened(account, act),
        act,
        programme,
        Cause("earn", "checkin", describe("checkin", TODAY)),
        points=rule.points,
        growth=rule.growth,
    )
    if days % rule.streak_days == 0 and rule.streak_points:
        words = Words(zh=f"连续签到 {days} 天", en=f"{days} days in a row")
        cause = Cause("earn", "checkin", describe("checkin_streak", words))
        posting = points.credit(posting, act, programme, cause, points=rule.streak_points)
    after = replace(posting.after, checkin_day=act.today, checkin_streak=days)
    return replace(posting, after=after)


def streak(account: Account, today: str) -> Streak:
    """The streak as it stands today: a day missed begins anew."""
    if account.checkin_day == today:
        return Streak(account.checkin_streak, today=True)
    unbroken = account.checkin_day and add_days(account.checkin_day, 1) == today
    return Streak(account.checkin_streak if unbroken else 0, today=False)
