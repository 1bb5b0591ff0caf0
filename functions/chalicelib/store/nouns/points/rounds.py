"""The reconciler's rounds and alarms as rows: `PROOF`."""

from pynamodb.attributes import BooleanAttribute, UnicodeAttribute

from chalicelib.domain.audit.rounds import (
    Alarmed,
    AlarmEnded,
    AlarmRaised,
    AlarmSeen,
    Round,
    RoundMoved,
)
from chalicelib.ports import AlarmOf, RoundOf
from chalicelib.store.book import Reading
from chalicelib.store.port import (
    Absent,
    Action,
    Delete,
    Equals,
    Key,
    Put,
    Row,
    Update,
    When,
    number,
    text,
)
from chalicelib.store.rows import Integer, Item, Pairs

PK = "PROOF"
OPEN = "OPEN#"


class RoundRow(Item):
    """pk `PROOF`, sk `ROUND#now` or `ROUND#last`."""

    day = UnicodeAttribute()
    begun_at = Integer()
    at = Integer()
    place = UnicodeAttribute(null=True)
    done = BooleanAttribute()
    members = Integer()
    records = Integer()
    found = Integer()
    sums = Pairs()
    suspects = UnicodeAttribute(null=True)
    former = UnicodeAttribute(null=True)


class AlarmRow(Item):
    """pk `PROOF`, sk `OPEN#<hash of the finding>`: an alarm that was raised and stands."""

    law = UnicodeAttribute()
    where = UnicodeAttribute()
    what = UnicodeAttribute()
    expected = UnicodeAttribute()
    stands = UnicodeAttribute()
    since = Integer()
    day = UnicodeAttribute()


def round_key(want: RoundOf) -> Key:
    return Key(PK, f"ROUND#{want.which}")


def alarm_key(want: AlarmOf) -> Key:
    return Key(PK, f"{OPEN}{want.id}")


def parse_round(row: Row) -> Round:
    read = RoundRow.of(row)
    names = [name for name in Round.__struct_fields__ if name not in {"suspects", "former"}]
    return Round(
        suspects=tuple((read.suspects or "").split()),
        former=tuple((read.former or "").split()),
        **{name: getattr(read, name) for name in names},
    )


def parse_alarm(row: Row) -> Alarmed:
    read = AlarmRow.of(row)
    names = [name for name in Alarmed.__struct_fields__ if name != "id"]
    return Alarmed(read.sk.removeprefix(OPEN), **{name: getattr(read, name) for name in names})


def move(change: RoundMoved) -> list[Action]:
    """Once from each place: of two runners on one page, one moves on."""
    before, after = change.before, change.after
    moved = Put(_round_row(after, "now"), _unmoved(before))
    return [moved, Put(_round_row(after, "last"))] if after.done else [moved]


def raise_alarm(change: AlarmRaised) -> list[Action]:
    where = alarm_key(AlarmOf(change.alarm.id))
    plain = {
        name: getattr(change.alarm, name) for name in Alarmed.__struct_fields__ if name != "id"
    }
    return [Put(AlarmRow.values(pk=where.pk, sk=where.sk, **plain), (Absent(),))]


def see_alarm(change: AlarmSeen) -> list[Action]:
    alarm = change.alarm
    seen = AlarmRow.values(expected=alarm.expected, stands=alarm.stands, day=alarm.day)
    there = (Equals("pk", text(PK)),)
    return [Update(alarm_key(AlarmOf(alarm.id)), put=seen, when=there)]


def end_alarm(change: AlarmEnded) -> list[Action]:
    return [Delete(alarm_key(AlarmOf(change.alarm.id)))]


def _unmoved(before: Round | None) -> When:
    if before is None:
        return (Absent(),)
    place = Equals("place", text(before.place)) if before.place else Absent("place")
    return (Equals("begun_at", number(before.begun_at)), place)


def _round_row(made: Round, which: str) -> Row:
    special = {"place", "suspects", "former"}
    plain = {name: getattr(made, name) for name in Round.__struct_fields__ if name not in special}
    told = {
        "place": made.place,
        "suspects": " ".join(made.suspects),
        "former": " ".join(made.former),
    }
    there = {name: text_ for name, text_ in told.items() if text_}
    return RoundRow.values(pk=PK, sk=f"ROUND#{which}", **plain, **there)


READINGS = {
    RoundOf: Reading(round_key, parse_round),
    AlarmOf: Reading(alarm_key, parse_alarm),
}
WRITINGS = {
    RoundMoved: move,
    AlarmRaised: raise_alarm,
    AlarmSeen: see_alarm,
    AlarmEnded: end_alarm,
}
