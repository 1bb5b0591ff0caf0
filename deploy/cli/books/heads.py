"""A file of heads, one account a line, and a digest over all of them: kept away from the shop."""

import hashlib
import heapq
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from itertools import islice
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, TextIO

from chalicelib.domain.audit.heads import Head
from deploy.local.settings import Unusable

AT_ONCE = 100_000
"""Lines sorted in memory; more are sorted in parts, which are merged."""

LAST = "sha256 "


def write(heads: Iterable[Head], file: TextIO) -> tuple[int, str]:
    """Write the lines sorted by member, and the digest last. Returns their number, and it."""
    digest, number = hashlib.sha256(), 0
    for line in _sorted(f"{head.member} {head.seq} {head.head}\n" for head in heads):
        digest.update(line.encode())
        file.write(line)
        number += 1
    file.write(f"{LAST}{digest.hexdigest()}\n")
    return number, digest.hexdigest()


def read(path: Path) -> Iterator[Head]:
    """The heads of a file. Raises Unusable if it is not whole, before any head is given."""
    _must_be_whole(path)
    with path.open() as file:
        for line in file:
            if not line.startswith(LAST):
                member, seq, head = line.rstrip("\n").split(" ")
                yield Head(member, int(seq), head)


def _must_be_whole(path: Path) -> None:
    digest, said = hashlib.sha256(), ""
    try:
        with path.open() as file:
            for line in file:
                said = line.removeprefix(LAST).strip() if line.startswith(LAST) else ""
                digest.update(b"" if said else line.encode())
    except (OSError, UnicodeDecodeError) as error:
        raise Unusable(f"{path} cannot be read: {error}.") from None
    if said != digest.hexdigest():
        raise Unusable(f"{path} is not whole: its digest is not that of its lines.")


def _sorted(lines: Iterator[str]) -> Iterator[str]:
    with ExitStack() as opened:
        parts: list[IO[str]] = []
        while some := sorted(islice(lines, AT_ONCE)):
            part = opened.enter_context(TemporaryFile("w+"))
            part.writelines(some)
            part.seek(0)
            parts.append(part)
        yield from heapq.merge(*parts)
