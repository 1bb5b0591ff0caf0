"""The overview as rows, each folding (generation) apart: `P#<generation>#…`."""

from collections.abc import Sequence
from operator import itemgetter

from chalicelib.domain.overview import (
    Figures,
    Followed,
    Forgotten,
    Generations,
    GenerationsMoved,
    Visited,
    VisitsForgotten,
)
from chalicelib.ports import FollowedOf, FriendsOf, GenerationsOf, JoinsOf, ScanOf, VisitsOf
from chalicelib.store.book import Reading
from chalicelib.store.nouns.referrals import ScanRow, scan_key
from chalicelib.store.port import (
    Absent,
    AbsentOrBelow,
    Action,
    Condition,
    Delete,
    Equals,
    Key,
    Row,
    Store,
    Update,
    number,
)
from chalicelib.store.rows import Integer, Item

PAGE = 100

COUNTS = Figures.__struct_fields__
NOTHING = dict.fromkeys(COUNTS, 0)
"""So that a day's row says all figures, whichever comes first."""


class GenerationsRow(Item):
    """pk `P`, sk `OVERVIEW`: which folding is shown, and which is being made."""

    current = Integer()
    building = Integer(null=True)


class DayRow(Item):
    """pk `P#<generation>#DAYS`, sk the day."""

    joins = Integer()
    purchases = Integer()
    redemptions = Integer()
    friends = Integer()
    earned = Integer()
    spent = Integer()
    expired = Integer()
    clawed = Integer()
    visits = Integer(null=True)


class FriendsRow(Item):
    """pk `P#<generation>#FRIENDS#<month>`, sk the member; g2 by how many."""

    n = Integer()


class VisitsRow(Item):
    """pk `P#<generation>#VISITS#<code>`, sk the page's id: how often it was come to by the code."""

    n = Integer()


class JoinsRow(Item):
    """pk `P#<generation>#JOINS`, sk the channel's code: how many joined by it."""

    n = Integer()


class FollowedRow(Item):
    """pk `P#<generation>#M#<member>`, sk `FOLLOWED`: up to which entry the member is folded."""

    seq = Integer()


def generations_key(_want: GenerationsOf) -> Key:
    return Key("P", "OVERVIEW")


def days_pk(generation: int) -> str:
    return f"P#{generation}#DAYS"


def friends_pk(generation: int, month: str) -> str:
    return f"P#{generation}#FRIENDS#{month}"


def visits_pk(generation: int, code: str) -> str:
    return f"P#{generation}#VISITS#{code}"


def visits_key(want: VisitsOf) -> Key:
    return Key(visits_pk(want.generation, want.code), want.page)


def joins_key(want: JoinsOf) -> Key:
    return Key(f"P#{want.generation}#JOINS", want.channel)


def friends_key(want: FriendsOf) -> Key:
    return Key(friends_pk(want.generation, want.month), want.member)


def followed_key(want: FollowedOf) -> Key:
    return Key(f"P#{want.generation}#M#{want.member}", "FOLLOWED")


def parse_generations(row: Row) -> Generations:
    read = GenerationsRow.of(row)
    return Generations(read.current, read.building)


def move_generations(change: GenerationsMoved) -> list[Action]:
    before, after = change.before, change.after
    building = {} if after.building is None else {"building": after.building}
    put = GenerationsRow.values(current=after.current, **building)
    unmoved: Condition = Absent()
    if before != Generations():
        unmoved = Equals("current", number(before.current))
    gone = ("building",) if after.building is None else ()
    return [Update(generations_key(GenerationsOf()), put=put, remove=gone, when=(unmoved,))]


def follow(change: Followed) -> list[Action]:
    """The place moves on from where it was read, and so what is added is added once."""
    where = followed_key(FollowedOf(change.generation, change.member))
    unmoved: Condition = Absent()
    if change.before is not None:
        unmoved = Equals("seq", number(change.before))
    place = Update(where, put=FollowedRow.values(seq=change.after), when=(unmoved,))
    days = [
        Update(Key(days_pk(change.generation), day), add={n: getattr(more, n) for n in COUNTS})
        for day, more in change.days
    ]
    friends = (_friends(change, month, n) for month, n in change.friends)
    return [place, *days, *friends, *_joined(change)]


def _joined(change: Followed) -> list[Action]:
    if change.channel is None:
        return []
    return [Update(joins_key(JoinsOf(change.generation, change.channel)), add={"n": 1})]


def _friends(change: Followed, month: str, n: int) -> Action:
    key = friends_key(FriendsOf(change.generation, month, change.member))
    place = {"g2p": key.pk, "g2s": f"{n:06}#{change.member}"}
    return Update(key, put=FriendsRow.values(n=n, **place))


def visit(change: Visited) -> list[Action]:
    """The scan is marked with the generation, so that whoever counts it again finds the mark."""
    scan, generation = change.scan, change.generation
    uncounted = (AbsentOrBelow("counted", generation),)
    where = scan_key(ScanOf(scan.code, scan.at, scan.id))
    day = Update(Key(days_pk(generation), change.day), add={**NOTHING, "visits": 1})
    return [
        Update(where, put=ScanRow.values(counted=generation), when=uncounted),
        Update(visits_key(VisitsOf(generation, scan.code, scan.page)), add={"n": 1}),
        *((day,) if scan.is_visit else ()),
    ]


def forget_visits(change: VisitsForgotten) -> list[Action]:
    pk = visits_pk(change.generation, change.code)
    return [Delete(Key(pk, page)) for page in change.pages]


def forget(change: Forgotten) -> list[Action]:
    generation, member = change.generation, change.member
    days = [Delete(Key(days_pk(generation), day)) for day in change.days]
    joins = [Delete(joins_key(JoinsOf(generation, code))) for code in change.channels]
    if member is None:
        return [*joins, *days]
    months = [Delete(friends_key(FriendsOf(generation, m, member))) for m in change.months]
    return [Delete(followed_key(FollowedOf(generation, member))), *months, *joins, *days]


def figures(
    store: Store, generation: int, *, before: str | None, limit: int
) -> Sequence[tuple[str, Figures]]:
    """Days and their figures, newest first; `before` is a day, exclusive."""
    page = store.query(days_pk(generation), after=before, newest_first=True, limit=limit)
    found = ((row["sk"]["S"], DayRow.of(row)) for row in page.rows)
    return [(day, Figures(**{n: getattr(read, n) or 0 for n in COUNTS})) for day, read in found]


def visits(store: Store, generation: int, code: str) -> Sequence[tuple[str, int]]:
    found: list[tuple[str, int]] = []
    after, more = None, True
    while more:
        page = store.query(visits_pk(generation, code), after=after, limit=PAGE)
        found += [(row["sk"]["S"], VisitsRow.of(row).n) for row in page.rows]
        after = found[-1][0] if found else None
        more = page.after is not None
    return found


def leaders(store: Store, generation: int, month: str, *, limit: int) -> Sequence[tuple[str, int]]:
    """Members and how many friends of theirs stayed, the most first; by id where they are even."""
    pk = friends_pk(generation, month)
    found = store.query_index("g2", pk, newest_first=True, limit=limit)
    counted = [(key.sk, int(sort.partition("#")[0])) for sort, key in found]
    by_id = sorted(counted, key=itemgetter(0))
    return [(member, n) for member, n in sorted(by_id, key=itemgetter(1), reverse=True) if n > 0]


READINGS = {
    GenerationsOf: Reading(generations_key, parse_generations),
    FollowedOf: Reading(followed_key, lambda row: FollowedRow.of(row).seq),
    FriendsOf: Reading(friends_key, lambda row: FriendsRow.of(row).n),
    JoinsOf: Reading(joins_key, lambda row: JoinsRow.of(row).n),
    VisitsOf: Reading(visits_key, lambda row: VisitsRow.of(row).n),
}
WRITINGS = {
    GenerationsMoved: move_generations,
    Followed: follow,
    Forgotten: forget,
    Visited: visit,
    VisitsForgotten: forget_visits,
}
