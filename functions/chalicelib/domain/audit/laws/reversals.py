"""Reversals, tested against the entries they take back and the marks that keep them single."""

from collections.abc import Iterator, Mapping, Sequence

from chalicelib.domain.audit import replay
from chalicelib.domain.audit.finding import Finding, differ
from chalicelib.domain.audit.laws import entries
from chalicelib.domain.ledger.account import Account, Entry


def is_one(entry: Entry) -> bool:
    return entry.kind == "reverse" and entry.source == "adjustment"


def worth(before: Account, entry: Entry, original: Entry | None) -> Iterator[Finding]:
    """A reversal takes back what its entry moved, no more and no less."""
    taken = replay.asked(before, entry) if entry.points <= 0 else -entry.points
    expected = (original.points, original.growth) if original else None
    what = f"points and growth taken back of entry {entry.ref}"
    stands = (taken, -entry.growth)
    yield from differ("I14", entries.place(entry), what, expected=expected, stands=stands)


def marked(
    member: str, made: Mapping[int, Sequence[int]], marks: Mapping[int, int]
) -> Iterator[Finding]:
    """Each reversed entry has one reversal, the one that its mark names."""
    for seq in sorted(made.keys() | marks.keys()):
        where = f"member {member}, entry {seq}"
        expected = (marks[seq],) if seq in marks else ()
        yield from differ(
            "I14", where, "what reverses it", expected=expected, stands=tuple(made.get(seq, ()))
        )
