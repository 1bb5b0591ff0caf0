"""Wishes granted and refused: the idempotency records, in the same transaction as the effect."""

import json
from typing import TypeVar

import msgspec
from pynamodb.attributes import UnicodeAttribute

from chalicelib.domain.decision import Wish
from chalicelib.domain.refusals import Conflict, KeyReuse
from chalicelib.store.port import Absent, Key, Put, Row
from chalicelib.store.rows import Integer, Item

T = TypeVar("T")


class WishRow(Item):
    """pk `I#<actor>`, sk the key: what was asked, and what came of it."""

    fingerprint = UnicodeAttribute()
    answer = UnicodeAttribute(null=True)
    refusal = UnicodeAttribute(null=True)
    facts = UnicodeAttribute(null=True)
    at = Integer()


def key(wish: Wish) -> Key:
    return Key(f"I#{wish.actor}", wish.key)


def granted(wish: Wish, answer: object, at: int) -> Put:
    return _put(wish, at, answer=msgspec.json.encode(answer).decode())


def refused(wish: Wish, refusal: Conflict, at: int) -> Put:
    """A refusal by state is kept: the same key is answered alike, even when the state changes."""
    return _put(wish, at, refusal=refusal.code, facts=json.dumps(refusal.facts))


def replay(wish: Wish, seen: Row, answer: type[T]) -> T:
    """Give the answer of the first time. Raises KeyReuse, or the Conflict it was refused with."""
    row = WishRow.of(seen)
    if row.fingerprint != wish.fingerprint:
        raise KeyReuse
    if row.refusal is not None:
        raise _conflicts()[row.refusal](**json.loads(row.facts or "{}"))
    return msgspec.json.decode(row.answer or "", type=answer)


def _put(wish: Wish, at: int, **said: str) -> Put:
    where = key(wish)
    asked = {"pk": where.pk, "sk": where.sk, "fingerprint": wish.fingerprint, "at": at}
    return Put(WishRow.values(**asked, **said), (Absent(),))


def _conflicts(kind: type[Conflict] = Conflict) -> dict[str, type[Conflict]]:
    """Every conflict by its code: a stored code that no longer exists is a bug, and loud."""
    found = {kind.code: kind}
    for sub in kind.__subclasses__():
        found |= _conflicts(sub)
    return found
