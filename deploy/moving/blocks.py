"""Blocks: as many rows as one transaction takes, with a place left for the mark."""

from collections.abc import Iterable, Iterator

from chalicelib.store.engine.limits import MOST_ACTIONS, MOST_BYTES_WRITTEN
from chalicelib.store.port import Row
from deploy.moving.tally import written

MOST = MOST_ACTIONS - 1
MOST_BYTES = MOST_BYTES_WRITTEN // 2


def in_blocks(rows: Iterable[Row]) -> Iterator[list[Row]]:
    block: list[Row] = []
    size = 0
    for row in rows:
        own = len(written(row))
        if block and (len(block) == MOST or size + own > MOST_BYTES):
            yield block
            block, size = [], 0
        block.append(row)
        size += own
    if block:
        yield block
