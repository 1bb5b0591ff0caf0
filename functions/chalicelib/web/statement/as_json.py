"""The ledger as JSON: every fact that the chain of hashes covers, so that anybody can check it."""

from collections.abc import Iterator
from typing import Any

import msgspec

from chalicelib.domain.ledger import why
from chalicelib.domain.ledger.account import FACTS, Entry
from chalicelib.domain.programme import Programme
from chalicelib.usecases.points.export_ledger import Ledger

FORMAT = "perennial-ledger/1"

HOW = {
    "zh": (
        "每一笔的 hash 是一行 JSON 的 SHA-256（小写十六进制）。这一行是一个数组，依次是："
        f"上一笔的 hash（首笔为空串）、reason.code，然后是本笔的 {'、'.join(FACTS)}。"
        "数组里不留空格，U+0020 至 U+007E 以外的字符都写成 \\uXXXX。末一笔的 hash 就是 head。"
        "缘由的文字不在其中，改一个错字不会动到账目。"
        "actor 是经手者的编号，不含姓名，因为 hash 要用到它；by 说明是你本人、店员，还是系统自动。"
        "lots 是一对一对的“可用到哪天，多少积分”。核对的步骤见网站上“怎样核对积分”一页。"
    ),
    "en": (
        "The hash of an entry is the SHA-256, in lower-case hexadecimal, of one line of JSON: an "
        "array of the hash before it (an empty string for the first), reason.code, and the "
        f"entry's own {', '.join(FACTS)}. There are no spaces between them, and every character "
        "outside U+0020 to U+007E is written as \\uXXXX. The last hash is the head. The words of "
        "a reason are left out, so that a spelling can be mended without touching the books. "
        "actor is an id and no name; it is here because the hash covers it, and by says whether "
        "it was you, somebody of the shop, or the shop's own clockwork. lots are pairs of the "
        "last usable day and points. The steps of a check are on the page “How to check your "
        "points”."
    ),
}


def document(ledger: Ledger, programme: Programme) -> Iterator[bytes]:
    """The document piece by piece, an entry a line: it is never in memory whole."""
    head = _head(ledger, programme)
    yield msgspec.json.format(msgspec.json.encode(head), indent=1).rstrip(b"\n}")
    yield b',\n "entries": ['
    between = b"\n"
    for entry in ledger.entries:
        yield between + msgspec.json.encode(_told(entry))
        between = b",\n"
    yield b"\n]}\n"


def _head(ledger: Ledger, programme: Programme) -> dict[str, Any]:
    account = ledger.account
    return {
        "format": FORMAT,
        "how": HOW,
        "member": account.member,
        "programme": programme.version,
        "zone": programme.brand.zone,
        "made_at": ledger.at,
        "account": {
            "available": account.available,
            "held": account.held,
            "debt": account.debt,
            "past_due": ledger.past_due,
            "lots": account.lots,
            "growth": account.growth,
        },
        "head": account.head,
    }


def _told(entry: Entry) -> dict[str, Any]:
    reason = entry.reason
    return {
        **{name: getattr(entry, name) for name in FACTS},
        "reason": {"code": reason.code, "zh": reason.zh, "en": reason.en},
        "rule": why.rule_of(entry).id,
        "by": why.doer_of(entry),
        "hash": entry.hash,
    }
