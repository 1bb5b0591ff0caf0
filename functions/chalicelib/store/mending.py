"""A mend as rows: which attribute of which row goes from what to what."""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import Any

from msgspec import Struct

from chalicelib.domain.audit.mending import Mend
from chalicelib.domain.audit.records import Capped, CodeOwned, ContactOwned, Record, Taken
from chalicelib.domain.content.reading import Read
from chalicelib.domain.ledger.account import Account, Entry
from chalicelib.domain.ledger.purchase import Order
from chalicelib.domain.referrals.referral import Referral
from chalicelib.domain.rewards.redemption import Redemption
from chalicelib.domain.rewards.reward import Stock
from chalicelib.ports import AccountOf, CapOf, CodeOf, ContactOf, TakenOf
from chalicelib.store.nouns import reads, referrals, rewards, stock
from chalicelib.store.nouns.people import members
from chalicelib.store.nouns.points import ledger
from chalicelib.store.port import (
    Action,
    Delete,
    Key,
    Put,
    Row,
    Store,
    Update,
    Value,
    key_of,
    text,
)

PLACES = ("g1p", "g1s", "g2p", "g2s")


class Step(Struct, frozen=True):
    """One attribute of one row; from None where it is absent, to None where it must be.

    `attribute` is None where the whole row goes. `why` is what the mend is known from.
    """

    law: str
    why: str
    key: Key
    attribute: str | None
    before: Value | None
    after: Value | None


def steps(store: Store, mend: Mend) -> Iterator[Step]:
    if mend.after is None:
        assert mend.before is not None, mend
        key = key_of(_row(mend.before))
        yield Step(mend.law, mend.why, key, None, {"M": dict(store.get(key) or {})}, None)
        return
    row = _row(mend.after)
    key = key_of(row)
    stands = store.get(key) or {}
    for name in [*row, *(place for place in PLACES if place in stands and place not in row)]:
        if stands.get(name) != row.get(name) and name not in {"pk", "sk"}:
            yield Step(mend.law, mend.why, key, name, stands.get(name), row.get(name))


def actions(plan: Sequence[Step]) -> Iterator[Action]:
    """What carries the steps out, an action a row."""
    for key, group in groupby(sorted(plan, key=lambda step: step.key), lambda step: step.key):
        some = list(group)
        put = {step.attribute: step.after for step in some if step.attribute and step.after}
        gone = tuple(step.attribute for step in some if step.attribute and not step.after)
        if not put and not gone:
            yield Delete(key)
        elif all(step.before is None for step in some):
            yield Put({"pk": text(key.pk), "sk": text(key.sk), **put})
        else:
            yield Update(key, put=put, remove=gone)


def _row(record: Record) -> Row:
    for kind, row in _ROWS:
        if isinstance(record, kind):
            return row(record)
    raise AssertionError(record)


def _account(account: Account) -> Row:
    key = ledger.account_key(AccountOf(account.member))
    return _keyed(key, {**ledger.account_values(account), **ledger.account_places(account)})


def _taken(taken: Taken) -> Row:
    key = rewards.taken_key(TakenOf(taken.member, taken.reward))
    return _keyed(key, rewards.TakenRow.values(n=taken.n))


def _capped(capped: Capped) -> Row:
    key = referrals.cap_key(CapOf(capped.member, capped.month))
    return _keyed(key, referrals.CapRow.values(n=capped.n))


def _code(owned: CodeOwned) -> Row:
    return _keyed(
        members.code_key(CodeOf(owned.code)), members.OwnerRow.values(member=owned.member)
    )


def _contact(owned: ContactOwned) -> Row:
    key = members.contact_key(ContactOf(owned.kind, owned.hash))  # type: ignore[arg-type] # as its key says
    return _keyed(key, members.OwnerRow.values(member=owned.member))


def _keyed(key: Key, values: Row) -> Row:
    return {"pk": text(key.pk), "sk": text(key.sk), **values}


_ROWS: tuple[tuple[type[Record], Callable[[Any], Row]], ...] = (
    (Account, _account),
    (Entry, ledger.entry_row),
    (Order, ledger.order_row),
    (Redemption, rewards.hold_row),
    (Stock, stock.stock_row),
    (Taken, _taken),
    (Capped, _capped),
    (Referral, referrals.referral_row),
    (Read, reads.read_row),
    (CodeOwned, _code),
    (ContactOwned, _contact),
)
