"""Entries taken back by hand."""

from typing import Annotated

from msgspec import Meta

from chalicelib.usecases.points import reverse_entry as reversing
from chalicelib.web.console.books.adjustments import Adjusted
from chalicelib.web.door import Ask, Reply, Route
from chalicelib.web.wire import MemberName, Text, Told, entry_of


class Reversal(Told, frozen=True):
    """`seq` is the number of the entry to take back."""

    member: MemberName
    seq: Annotated[int, Meta(ge=1, le=9_999_999_999)]
    reason: Text


def reverse(ask: Ask[Reversal]) -> Reply:
    said = ask.said
    wish = reversing.ReverseEntry(ask.wish, said.member, said.seq, said.reason)
    done = reversing.reverse_entry(wish, ask.ports)
    return Reply(Adjusted(entry_of(done.value)), replayed=done.replayed)


ROUTES = (
    Route(
        "POST",
        "/api/admin/reversals",
        "manager",
        reverse,
        status=201,
        body=Reversal,
        answer=Adjusted,
        idempotent=True,
        errors=(404,),
    ),
)
