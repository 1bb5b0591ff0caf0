"""A member's own page, and the daily check-in."""

from msgspec import Struct

from chalicelib.domain.calendar import add_days
from chalicelib.domain.ledger.levels import Drop, NextLevel
from chalicelib.domain.members.contact import masked
from chalicelib.domain.programme import Programme, WordLists, Words
from chalicelib.usecases.members.read_me import Me, read_me
from chalicelib.usecases.points import check_in as checking_in
from chalicelib.web.door import Ask, Reply, Route
from chalicelib.web.wire import Day, Entry, Lot, Second, entry_of, lots


class Balance(Struct, frozen=True):
    """`expiring` are the lots whose last day comes within the programme's first warning."""

    available: int
    held: int
    debt: int
    expiring: list[Lot]


class MyLevel(Struct, frozen=True):
    id: str
    name: Words
    privileges: WordLists


class LevelAhead(Struct, frozen=True):
    """`growth` is where it begins, `missing` what is still to come."""

    id: str
    name: Words
    growth: int
    missing: int


class LevelDrop(Struct, frozen=True):
    """From `day` on the level is this one, unless `missing` growth is earned before it."""

    id: str
    name: Words
    day: Day
    missing: int


class CheckinToday(Struct, frozen=True):
    done_today: bool
    streak: int


class ReadingToday(Struct, frozen=True):
    """How many more pages may earn today."""

    left_today: int


class ProfileState(Struct, frozen=True):
    complete: bool
    missing: list[str]


class Referrer(Struct, frozen=True):
    state: str


class MyPage(Struct, frozen=True, kw_only=True):
    """`code` is bare, `contact` masked; `late_code_until` ends the time for a friend's code.

    `level_drop` stands once the grace of the level has begun.
    """

    id: str
    code: str
    link: str
    name: str
    birthday: Day | None
    role: str
    joined_at: Second
    contact: str
    points: Balance
    growth: int
    level: MyLevel
    next_level: LevelAhead | None
    level_drop: LevelDrop | None
    checkin: CheckinToday
    reading: ReadingToday
    profile: ProfileState
    referrer: Referrer | None
    late_code_until: Second | None
    frozen: bool


class CheckedIn(Struct, frozen=True):
    """All that today brought; `entry` is the day's own."""

    points: int
    growth: int
    streak: int
    entry: Entry


def me(ask: Ask[None]) -> Reply:
    return Reply(_page(read_me(ask.member, ask.ports), ask))


def check_in(ask: Ask[None]) -> Reply:
    wish = checking_in.CheckIn(ask.wish, ask.member.id)
    done = checking_in.check_in(wish, ask.ports)
    came = done.value
    body = CheckedIn(came.points, came.growth, came.streak, entry_of(came.entry))
    return Reply(body, replayed=done.replayed)


def _page(me: Me, ask: Ask[None]) -> MyPage:
    return MyPage(
        id=me.member.id,
        code=me.member.code,
        link=f"{ask.stage.public}/r/{me.member.code}",
        name=me.member.name,
        birthday=me.member.birthday,
        role=me.member.role,
        joined_at=me.member.joined_at,
        contact=masked(me.member.contact),
        points=balance_of(me, ask.ports.programme),
        growth=me.growth,
        level=MyLevel(me.level.id, me.level.name, me.level.privileges),
        next_level=ahead_of(me.next_level),
        level_drop=drop_of(me.drop),
        checkin=CheckinToday(me.streak.today, me.streak.days),
        reading=ReadingToday(me.pages_left),
        profile=ProfileState(not me.missing, list(me.missing)),
        referrer=Referrer(me.referral.state) if me.referral else None,
        late_code_until=me.late_code_until,
        frozen=me.account.frozen,
    )


def balance_of(me: Me, programme: Programme) -> Balance:
    account, last = me.account, add_days(me.today, max(programme.points.warn_days))
    soon = tuple(lot for lot in account.lots if lot[0] <= last)
    return Balance(account.available, account.held, account.debt, lots(soon))


def ahead_of(found: NextLevel | None) -> LevelAhead | None:
    if found is None:
        return None
    return LevelAhead(found.level.id, found.level.name, found.level.growth, found.missing)


def drop_of(coming: Drop | None) -> LevelDrop | None:
    if coming is None:
        return None
    return LevelDrop(coming.to.id, coming.to.name, coming.day, coming.missing)


ROUTES = (
    Route("GET", "/api/me", "member", me, answer=MyPage),
    Route("POST", "/api/me/checkin", "member", check_in, answer=CheckedIn, idempotent=True),
)
