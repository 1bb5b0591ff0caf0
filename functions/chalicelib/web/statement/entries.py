"""The statement, page by page, and what is left of each credit."""

from typing import Annotated

from msgspec import Meta, Struct

from chalicelib.usecases.points.read_statement import read_entries, read_lots, read_pending
from chalicelib.web.door import Ask, Reply, Route
from chalicelib.web.wire import Entry, Lot, Told, entry_of, lots


class StatementPage(Told, frozen=True):
    """`before` is a seq, exclusive."""

    before: Annotated[int, Meta(ge=1, le=9_999_999_999)] | None = None
    limit: Annotated[int, Meta(ge=1, le=100)] = 50


class Statement(Struct, frozen=True):
    """Newest first; `next` is the `before` of the page after this one."""

    entries: list[Entry]
    next: int | None


class LotsLeft(Struct, frozen=True):
    lots: list[Lot]


def ledger(ask: Ask[StatementPage]) -> Reply:
    return Reply(page_of(ask.member.id, ask))


def page_of(member: str, ask: Ask[StatementPage]) -> Statement:
    said = ask.said
    found = read_entries(member, ask.ports, before=said.before, limit=said.limit)
    pending = read_pending(found.items, ask.ports)
    after = int(found.after) if found.after else None
    return Statement([entry_of(e, pending.get(e.seq)) for e in found.items], after)


def my_lots(ask: Ask[None]) -> Reply:
    return Reply(LotsLeft(lots(read_lots(ask.member.id, ask.ports))))


ROUTES = (
    Route("GET", "/api/me/ledger", "member", ledger, query=StatementPage, answer=Statement),
    Route("GET", "/api/me/lots", "member", my_lots, answer=LotsLeft),
)
