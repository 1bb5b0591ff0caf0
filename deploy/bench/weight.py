"""What a row weighs and costs on DynamoDB, as its documentation counts (read 2026-11).

Sizes: "DynamoDB item sizes and formats". Units: "DynamoDB read and write operations": a read is
one unit per 4 KB when consistent and half of it when not, a write in a transaction two per KB.
"""

from collections.abc import Mapping
from math import ceil

from chalicelib.store.port import Row, Value

READ_BLOCK, WRITE_BLOCK = 4096, 1024

DOLLARS_PER_READ = 0.125e-6
DOLLARS_PER_WRITE = 0.625e-6
"""One unit on demand in us-east-1, list price of November 2024 and after."""


def read_units(row: Row | None) -> int:
    """A consistent read, which costs one unit even where nothing stands."""
    return max(1, ceil(weight(row or {}) / READ_BLOCK))


def write_units(old: Row | None, new: Row | None) -> int:
    """A write in a transaction, by the heavier of the row before and after."""
    return 2 * max(1, ceil(max(weight(old or {}), weight(new or {})) / WRITE_BLOCK))


def index_units(old: Row | None, new: Row | None) -> int:
    """What moves in the two indexes of keys: one unit to take away, one to put."""
    moved = 0
    for index in ("g1", "g2"):
        before, after = (_place(row or {}, index) for row in (old, new))
        if before != after:
            moved += bool(before) + bool(after)
    return moved


def weight(row: Row) -> int:
    """Bytes of a row: its attributes' names and values."""
    return sum(len(name.encode()) + _value(value) for name, value in row.items())


def places(row: Row) -> list[Row]:
    """Return the keys of each index that lists the row."""
    pairs = ((f"{index}p", f"{index}s") for index in ("g1", "g2"))
    return [{name: row[name] for name in pair} for pair in pairs if set(pair) <= row.keys()]


def _place(row: Row, index: str) -> tuple[Value, Value] | None:
    partition, sort = row.get(f"{index}p"), row.get(f"{index}s")
    return (partition, sort) if partition and sort else None


def _value(value: Value) -> int:
    ((kind, content),) = value.items()
    match kind:
        case "S":
            return len(str(content).encode())
        case "N":
            return 1 + ceil(len(str(content).lstrip("-").rstrip("0")) / 2)
        case "L":
            return 3 + sum(1 + _value(each) for each in content)
        case "M":
            return 3 + _entries(content)
        case _:
            return 1


def _entries(content: Mapping[str, Value]) -> int:
    return sum(1 + len(name.encode()) + _value(value) for name, value in content.items())
