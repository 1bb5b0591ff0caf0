"""A shop in one file: JSON lines in blocks, each sealed by the SHA-256 of all that stands before.

A head names format and key; then come blocks of rows as both engines know them, then of changes
that no story has followed yet, each block ended by its seal; a tail holds counts and digests.
"""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

import msgspec

from chalicelib.store.engine.limits import MOST_BYTES, check_key, check_row
from chalicelib.store.port import Change, Key, Row, key_of
from deploy.local.settings import Unusable
from deploy.moving.blocks import MOST
from deploy.moving.tally import Tally

FORMAT = "perennial-shop/1"
LONGEST = 3 * MOST_BYTES
"""Bytes of a line: a change holds a row twice."""

Line = dict[str, Any]


class Broken(Unusable):
    """The file is not what was written; its message says how."""


@dataclass(frozen=True, slots=True)
class Block:
    rows: tuple[Row, ...]
    changes: tuple[Change, ...]


class Sealed:
    """What stands in the file so far, in whole blocks: for who writes it, and for who reads it."""

    def __init__(self) -> None:
        self.digest = hashlib.sha256()
        self.head: Line = {}
        self.size = self.blocks = self.changes = 0
        self.tally = Tally()
        self.last: Key | None = None
        self.ended = False

    def take(self, raw: bytes, block: Block) -> None:
        self.digest.update(raw)
        self.size += len(raw)
        self.blocks += 1
        self.changes += len(block.changes)
        for row in block.rows:
            self.tally.add(row)
            self.last = key_of(row)

    @property
    def tail(self) -> Line:
        counts = {"rows": self.tally.rows, "changes": self.changes}
        return {"end": self.blocks, **counts, "kinds": self.tally.kinds}


class Writing:
    """Goes on with a file after what is sealed there; a block is one write."""

    def __init__(self, file: BinaryIO, sealed: Sealed) -> None:
        self._file = file
        self._sealed = sealed

    def head(self, *, key: str, at: int) -> None:
        self._sealed.head = {"format": FORMAT, "key": key, "at": at}
        raw = _line(self._sealed.head)
        self._write(raw)
        self._sealed.digest.update(raw)
        self._sealed.size = len(raw)

    def rows(self, rows: Sequence[Row]) -> None:
        self._block([{"row": row} for row in rows], Block(tuple(rows), ()))

    def changes(self, changes: Sequence[Change]) -> None:
        lines = [{"change": msgspec.to_builtins(change)} for change in changes]
        self._block(lines, Block((), tuple(changes)))

    def tail(self) -> None:
        raw = _line({**self._sealed.tail, "sha256": self._sealed.digest.hexdigest()})
        self._write(raw)
        self._sealed.size += len(raw)
        self._sealed.ended = True

    def _block(self, lines: Sequence[Line], block: Block) -> None:
        body = b"".join(map(_line, lines))
        digest = self._sealed.digest.copy()
        digest.update(body)
        seal = _line({"block": self._sealed.blocks + 1, "sha256": digest.hexdigest()})
        self._write(body + seal)
        self._sealed.take(body + seal, block)

    def _write(self, raw: bytes) -> None:
        self._file.write(raw)
        self._file.flush()


def read(file: BinaryIO, sealed: Sealed) -> Iterator[Block]:
    """Each block, once its seal holds, with `sealed` standing behind it. Raises Broken."""
    raw = file.readline(LONGEST)
    sealed.head = _said(raw)
    if (sealed.head.get("format"), *map(type, sealed.head.values())) != (FORMAT, int, str, str):
        raise Broken(f"it does not begin as {FORMAT} does")
    sealed.digest.update(raw)
    sealed.size = len(raw)
    while not sealed.ended:
        if block := _next(file, sealed):
            yield block


def _next(file: BinaryIO, sealed: Sealed) -> Block | None:
    """One block, or None for a tail that agrees with all before it."""
    digest, body, lines = sealed.digest.copy(), b"", list[Line]()
    where = f"after block {sealed.blocks:,}"
    while "sha256" not in (said := _said(raw := file.readline(LONGEST), where)):
        digest.update(raw)
        body += raw
        lines.append(said)
        if len(lines) > MOST:
            raise Broken(f"{where} a seal is missing")
    if said.pop("sha256") != digest.hexdigest():
        raise Broken(f"{where} its bytes are not those that were written")
    if said == {"block": sealed.blocks + 1}:
        block = _block(lines, where)
        sealed.take(body + raw, block)
        return block
    if lines or _line(said) != _line(sealed.tail) or file.read(1):
        raise Broken(f"{where} its end does not agree with its lines")
    sealed.size += len(raw)
    sealed.ended = True
    return None


@dataclass(frozen=True, slots=True)
class Whole:
    """A file of which every byte has been read and agrees."""

    path: Path
    key: str
    at: int
    tally: Tally
    changes: int
    digest: str

    def blocks(self) -> Iterator[Block]:
        """Raises Broken if it has been altered since."""
        with self.path.open("rb") as file:
            yield from read(file, Sealed())


def check(path: Path, passed: Callable[[int], None] = lambda _: None) -> Whole:
    """Read all of it before anything is done with it. Raises Unusable."""
    sealed = Sealed()
    try:
        with path.open("rb") as file:
            for _ in read(file, sealed):
                passed(sealed.tally.rows)
    except Broken as broken:
        raise Unusable(f"{path} is no whole shop: {broken}. Nothing was changed.") from None
    except OSError as error:
        raise Unusable(f"{path} cannot be read: {error.strerror}.") from None
    head = sealed.head
    digest = sealed.digest.hexdigest()
    return Whole(path, head["key"], int(head["at"]), sealed.tally, sealed.changes, digest)


def _block(lines: Sequence[Line], where: str) -> Block:
    try:
        rows = tuple(line["row"] for line in lines if "row" in line)
        changes = tuple(_change(line["change"]) for line in lines if "row" not in line)
        for row in rows:
            check_row(row)
    except (AssertionError, AttributeError, KeyError, TypeError, ValueError):
        raise Broken(f"{where} a line is neither a row nor a change") from None
    return Block(rows, changes)


def _change(said: Line) -> Change:
    change = msgspec.convert(said, Change)
    check_key(change.key)
    return change


def _said(raw: bytes, where: str = "at its beginning") -> Line:
    if not raw.endswith(b"\n"):
        raise Broken(f"{where} it breaks off")
    try:
        return msgspec.json.decode(raw, type=Line)
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError):
        raise Broken(f"{where} a line cannot be read") from None


def _line(said: Line) -> bytes:
    return msgspec.json.encode(said, order="deterministic") + b"\n"
