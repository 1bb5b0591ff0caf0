"""All that is known of a member as JSON, with their ledger in it as it can be checked."""

from collections.abc import Iterator
from typing import Any

import msgspec

from chalicelib.domain.programme import Programme
from chalicelib.usecases.members.export_member import Copy
from chalicelib.web.statement.as_json import document

FORMAT = "perennial-member/1"


def everything(copy: Copy, programme: Programme) -> Iterator[bytes]:
    """Piece by piece, as the ledger is read."""
    head = msgspec.json.format(msgspec.json.encode(_told(copy)), indent=1)
    yield head.rstrip(b"\n}")
    yield b',\n "ledger": '
    yield from document(copy.ledger, programme)
    yield b"}\n"


def _told(copy: Copy) -> dict[str, Any]:
    """Ids of other people stand nowhere in it: a friend is a date and what came of it."""
    member, brought_by = copy.member, copy.brought_by
    return {
        "format": FORMAT,
        "made_at": copy.ledger.at,
        "profile": {
            "id": member.id,
            "code": member.code,
            "name": member.name,
            "contact": {"kind": member.contact.kind, "value": member.contact.value},
            "birthday": member.birthday,
            "language": member.language,
            "role": member.role,
            "joined_at": member.joined_at,
            "came_from": member.came_from,
            "has_been_member_before": member.returning,
            "consents": _rows(member.consents, "id", "version", "at"),
        },
        "on_hold": copy.ledger.account.frozen_why if copy.ledger.account.frozen else None,
        "brought_by": _row(brought_by, "code", "at", "state") if brought_by else None,
        "friends": _rows(copy.brought, "at", "state", "referrer_points"),
        "orders": _rows(copy.orders, "number", "amount", "refunded", "points", "at"),
        "redemptions": _rows(copy.redemptions, *REDEMPTION),
        "pages_read": _rows(copy.reads, "page", "tags", "at"),
        "contact_changed_at": [move.at for move in copy.moves],
        "sign_ins": _rows(copy.sessions, "created_at", "seen_at", "ends_at"),
    }


REDEMPTION = ("id", "reward", "name", "points", "state", "at", "expires_at", "closed_at", "why")


def _rows(found: Any, *names: str) -> list[dict[str, Any]]:
    return [_row(one, *names) for one in found]


def _row(one: Any, *names: str) -> dict[str, Any]:
    return {name: getattr(one, name) for name in names}
