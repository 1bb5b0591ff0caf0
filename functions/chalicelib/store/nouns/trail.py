"""The trail as rows: `T#<actor>`, a step each."""

from pynamodb.attributes import UnicodeAttribute

from chalicelib.domain.trail import Step, Traced
from chalicelib.ports import StepOf
from chalicelib.store.book import Reading
from chalicelib.store.port import Absent, Action, Key, Put, Row
from chalicelib.store.rows import Integer, Item

LIST_PK = "TRAIL"


class StepRow(Item):
    """pk `T#<actor>`, sk `<number>`: written once, never changed; g2 lists all by time."""

    deed = UnicodeAttribute()
    target = UnicodeAttribute()
    digest = UnicodeAttribute()
    at = Integer()
    hash = UnicodeAttribute()


def actor_pk(actor: str) -> str:
    return f"T#{actor}"


def step_key(want: StepOf) -> Key:
    return Key(actor_pk(want.actor), f"{want.number:010}")


def key_at(place_: str) -> Key:
    _, number, actor = place_.split("#", 2)
    return Key(actor_pk(actor), number)


def parse_step(row: Row) -> Step:
    read = StepRow.of(row)
    names = [name for name in Step.__struct_fields__ if name not in {"actor", "number"}]
    return Step(
        actor=read.pk.removeprefix("T#"),
        number=int(read.sk),
        **{name: getattr(read, name) for name in names},
    )


def trace(change: Traced) -> list[Action]:
    """The next number of the actor: of two acts at once one is decided again."""
    step = change.step
    where = step_key(StepOf(step.actor, step.number))
    names = [name for name in Step.__struct_fields__ if name not in {"actor", "number"}]
    row = StepRow.values(
        pk=where.pk,
        sk=where.sk,
        g2p=LIST_PK,
        g2s=step.place,
        **{name: getattr(step, name) for name in names},
    )
    return [Put(row, (Absent(),))]


READINGS = {StepOf: Reading(step_key, parse_step)}
WRITINGS = {Traced: trace}
