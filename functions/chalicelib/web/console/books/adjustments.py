"""Points given or taken by hand."""

from typing import Annotated

from msgspec import Meta, Struct

from chalicelib.domain.refusals import Malformed
from chalicelib.usecases.points import adjust_points as adjusting
from chalicelib.web.door import Ask, Reply, Route
from chalicelib.web.wire import Entry, MemberName, Text, Told, entry_of


class Adjustment(Told, frozen=True):
    """`points` is signed and not zero."""

    member: MemberName
    points: Annotated[int, Meta(ge=-1_000_000, le=1_000_000)]
    reason: Text

    def __post_init__(self) -> None:
        if not self.points:
            raise Malformed(field="points")


class Adjusted(Struct, frozen=True):
    entry: Entry


def adjust(ask: Ask[Adjustment]) -> Reply:
    said = ask.said
    wish = adjusting.AdjustPoints(ask.wish, said.member, said.points, said.reason)
    done = adjusting.adjust_points(wish, ask.ports)
    return Reply(Adjusted(entry_of(done.value)), replayed=done.replayed)


ROUTES = (
    Route(
        "POST",
        "/api/admin/adjustments",
        "manager",
        adjust,
        status=201,
        body=Adjustment,
        answer=Adjusted,
        idempotent=True,
        errors=(404,),
    ),
)
