"""Pages read, tested against the entries that they earned."""

from collections.abc import Iterator, Mapping, Sequence

from chalicelib.domain.audit.finding import Finding, differ
from chalicelib.domain.ledger.account import Entry


def is_one(entry: Entry) -> bool:
    return entry.kind == "earn" and entry.source == "reading"


def earned(
    member: str, made: Mapping[str, Sequence[int]], kept: Mapping[str, int | None]
) -> Iterator[Finding]:
    """Each page that earned is read, once, and each page read earned what it says, if anything."""
    for page in sorted(made.keys() | kept.keys()):
        seq = kept.get(page)
        expected = () if seq is None else (seq,)
        where = f"member {member}, page {page}"
        yield from differ(
            "I31", where, "what it earned", expected=expected, stands=tuple(made.get(page, ()))
        )
