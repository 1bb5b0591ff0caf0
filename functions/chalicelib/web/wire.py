"""The shapes that several rooms speak: closed going in, plain coming out; all in snake_case."""

from typing import Annotated

from msgspec import Meta, Struct

from chalicelib.domain.ledger import why
from chalicelib.domain.ledger.account import Entry as Kept
from chalicelib.domain.ledger.account import Lots
from chalicelib.domain.ledger.why import Doer, Fate
from chalicelib.domain.members.member import Member
from chalicelib.domain.programme import Words

# `(?!\n)`: in Python `$` alone lets a line break pass at the end.
_SHOWN = r"^(?=.*\S)[^\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]+(?!\n)$"

Id = Annotated[str, Meta(pattern=r"^[0-9A-Za-z_-]{1,64}(?!\n)$", examples=["7Q2M4N8X0T5V9C1B"])]
Code = Annotated[
    str,
    Meta(min_length=1, max_length=100, description="as typed or scanned", examples=["ABCD23458"]),
]
MemberName = Annotated[
    str,
    Meta(
        min_length=1,
        max_length=100,
        pattern=r"^[^\x00-\x1f#]+(?!\n)$",
        description="a member's id, or their code as typed",
        examples=["ABCD23458"],
    ),
]
OrderNumber = Annotated[
    str, Meta(pattern=r"^[0-9A-Za-z][0-9A-Za-z._/-]{0,63}(?!\n)$", examples=["2026-11-22-0042"])
]
Amount = Annotated[int, Meta(ge=1, le=100_000_000, description="minor units", examples=[12800])]
Text = Annotated[str, Meta(min_length=1, max_length=200, pattern=_SHOWN)]
Day = Annotated[str, Meta(description="`YYYY-MM-DD` in the programme's zone")]
Second = Annotated[int, Meta(description="UTC epoch seconds")]


class Told(Struct, frozen=True, forbid_unknown_fields=True):
    """What comes in: closed."""


class Bilingual(Told, frozen=True):
    """One text in both languages."""

    zh: Text
    en: Text

    def words(self) -> Words:
        return Words(zh=self.zh, en=self.en)


class Lot(Struct, frozen=True):
    """What is left of credits with one last usable day."""

    day: Day
    points: int


class Reason(Struct, frozen=True):
    code: str
    zh: str
    en: str


class Rule(Struct, frozen=True):
    """A rule of the programme; `anchor` is its section on the page of rules."""

    id: Annotated[str, Meta(examples=["earning.checkin"])]
    anchor: str | None


class Entry(Struct, frozen=True, kw_only=True):
    """One entry of the ledger; `points` is the signed change of available.

    `lots` were `lots_were`: made, taken, returned, or spent from a hold. `actor` is a part, never
    an id: the member, somebody of the shop, or the shop by itself. `held_until` stands on a hold
    for as long as its voucher is open. The actor's id, which `hash` covers too, is in the export.
    """

    seq: int
    kind: str
    source: str
    points: int
    growth: int
    available_after: int
    held_after: int
    debt_after: int
    ref: str | None
    reason: Reason
    rule: Rule
    at: Second
    actor: Doer
    lots: list[Lot]
    lots_were: Fate
    held_until: Second | None = None
    programme: str
    hash: str


class Person(Struct, frozen=True):
    """A member as the counter names them."""

    id: str
    code: str
    name: str


def lots(found: Lots) -> list[Lot]:
    return [Lot(day, points) for day, points in found]


def entry_of(entry: Kept, held_until: int | None = None) -> Entry:
    reason, rule = entry.reason, why.rule_of(entry)
    return Entry(
        seq=entry.seq,
        kind=entry.kind,
        source=entry.source,
        points=entry.points,
        growth=entry.growth,
        available_after=entry.available_after,
        held_after=entry.held_after,
        debt_after=entry.debt_after,
        ref=entry.ref,
        reason=Reason(reason.code, zh=reason.zh, en=reason.en),
        rule=Rule(rule.id, rule.anchor),
        at=entry.at,
        actor=why.doer_of(entry),
        lots=lots(entry.lots),
        lots_were=why.fate_of(entry),
        held_until=held_until,
        programme=entry.programme,
        hash=entry.hash,
    )


def person(member: Member) -> Person:
    return Person(member.id, member.code, member.name)
