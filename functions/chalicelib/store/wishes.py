"""Wishes granted and refused: the idempotency records, in the same transaction as the effect."""

import json
from collections.abc import Iterator
from typing import Any, TypeVar

import msgspec
from pynamodb.attributes import UnicodeAttribute

from chalicelib.domain.audit.records import Granted
from chalicelib.domain.decision import Wish
from chalicelib.domain.ledger.account import Entry
from chalicelib.domain.ledger.purchase import Order
from chalicelib.domain.refusals import Conflict, KeyReuse
from chalicelib.domain.rewards.redemption import Redemption
from chalicelib.store.port import Absent, Key, Put, Row, key_of
from chalicelib.store.rows import Integer, Item

T = TypeVar("T")

REFUSED_FOR = 90 * 86_400
"""Seconds that a refusal is kept at least."""


class WishRow(Item):
    """pk `I#<actor>`, sk the key: what was asked, and what came of it; a refusal has a `ttl`."""

    fingerprint = UnicodeAttribute()
    answer = UnicodeAttribute(null=True)
    refusal = UnicodeAttribute(null=True)
    facts = UnicodeAttribute(null=True)
    at = Integer()
    ttl = Integer(null=True)


def key(wish: Wish) -> Key:
    return Key(f"I#{wish.actor}", wish.key)


def granted(wish: Wish, answer: object, at: int) -> Put:
    return _put(wish, at, answer=msgspec.json.encode(answer).decode())


def refused(wish: Wish, refusal: Conflict, at: int) -> Put:
    """A refusal by state is kept: the same key is answered alike, even when the state changes.

    What was granted is kept for ever; a refusal moved nothing, so in the end it may go.
    """
    facts = json.dumps(refusal.facts)
    return _put(wish, at, refusal=refusal.code, facts=facts, ttl=at + REFUSED_FOR)


def replay(wish: Wish, seen: Row, answer: type[T]) -> T:
    """Give the answer of the first time. Raises KeyReuse, or the Conflict it was refused with."""
    row = WishRow.of(seen)
    if row.fingerprint != wish.fingerprint:
        raise KeyReuse
    if row.refusal is not None:
        raise _conflicts()[row.refusal](**json.loads(row.facts or "{}"))
    return msgspec.json.decode(row.answer or "", type=answer)


def parse_granted(row: Row) -> Granted:
    """What of the books stands in the answer, whichever story gave it: told by its attributes."""
    where, read = key_of(row), WishRow.of(row)
    told = list(_within(msgspec.json.decode(read.answer))) if read.answer else []
    return Granted(
        place=f"wish {where.sk} of {where.pk.removeprefix('I#')}",
        entries=tuple(msgspec.convert(one, Entry) for one in told if _is(one, "seq", "hash")),
        orders=tuple(msgspec.convert(one, Order) for one in told if _is(one, "number", "lot_day")),
        redemptions=tuple(
            msgspec.convert(one, Redemption) for one in told if _is(one, "seed", "lots")
        ),
    )


def _within(told: Any) -> Iterator[dict[str, Any]]:
    if isinstance(told, dict):
        yield told
        for part in told.values():
            yield from _within(part)


def _is(told: dict[str, Any], *names: str) -> bool:
    return all(name in told for name in names)


def _put(wish: Wish, at: int, **said: str | int) -> Put:
    where = key(wish)
    asked = {"pk": where.pk, "sk": where.sk, "fingerprint": wish.fingerprint, "at": at}
    return Put(WishRow.values(**asked, **said), (Absent(),))


def _conflicts(kind: type[Conflict] = Conflict) -> dict[str, type[Conflict]]:
    """Every conflict by its code: a stored code that no longer exists is a bug, and loud."""
    found = {kind.code: kind}
    for sub in kind.__subclasses__():
        found |= _conflicts(sub)
    return found
