"""A shop on its way is never held whole: a block is made when it is asked for."""

from itertools import islice

from chalicelib.store.engine.sqlite import SQLite
from chalicelib.store.port import Put, text
from deploy.moving import tally
from deploy.moving.blocks import MOST, in_blocks
from deploy.moving.shop_file import Sealed, Writing, read


def row(number):
    return {"pk": text(f"SCAN#{number:06}"), "sk": text("1")}


def endless(seen):
    number = 0
    while True:
        seen.append(number)
        yield row(number)
        number += 1


def test_rows_are_taken_as_blocks_are():
    seen = []
    blocks = list(islice(in_blocks(endless(seen)), 3))
    assert [len(block) for block in blocks] == [MOST] * 3
    assert len(seen) == 3 * MOST + 1


def test_pages_are_read_as_rows_are_taken(monkeypatch):
    store, pages = SQLite(), []
    for start in range(0, 3 * tally.PAGE, 50):
        store.write([Put(row(number)) for number in range(start, start + 50)])
    walk = store.walk
    monkeypatch.setattr(store, "walk", lambda **asked: pages.append(asked) or walk(**asked))
    assert len(list(islice(tally.rows_of(store), tally.PAGE + 1))) == tally.PAGE + 1
    assert len(pages) == 2
    store.close()


def test_a_file_is_read_as_its_blocks_are_taken(tmp_path):
    with (tmp_path / "shop.jsonl").open("w+b", buffering=0) as file:
        writing = Writing(file, Sealed())
        writing.head(key="k", at=1)
        for block in islice(in_blocks(endless([])), 200):
            writing.rows(block)
        writing.tail()
        whole = file.tell()
        file.seek(0)
        with open(file.fileno(), "rb", closefd=False) as reader:
            next(read(reader, Sealed()))
            assert file.tell() < whole / 10
