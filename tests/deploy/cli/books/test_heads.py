"""A file of heads is sorted whatever its size, and read only if it is whole."""

from io import StringIO

import pytest

from chalicelib.domain.audit.heads import Head
from deploy.cli.books import heads
from deploy.local.settings import Unusable

HEADS = [Head(f"M{n % 7}{n}", n, f"{n:064x}") for n in range(20)]


def test_parts_sorted_apart_are_the_same_file(monkeypatch):
    whole, parts = StringIO(), StringIO()
    heads.write(HEADS, whole)
    monkeypatch.setattr(heads, "AT_ONCE", 3)
    heads.write(reversed(HEADS), parts)
    assert parts.getvalue() == whole.getvalue()
    lines = whole.getvalue().splitlines()[:-1]
    assert lines == sorted(lines)


def test_what_is_written_is_read(tmp_path):
    path = tmp_path / "heads"
    with path.open("w") as file:
        assert heads.write(HEADS, file)[0] == 20
    assert sorted(heads.read(path)) == sorted(HEADS)


@pytest.mark.parametrize("text", ["", "M1 1 ab\n", "sha256 ab\n", "\x00\xff"])
def test_a_file_without_its_digest_is_refused(tmp_path, text):
    path = tmp_path / "heads"
    path.write_text(text)
    with pytest.raises(Unusable, match="is not whole"):
        list(heads.read(path))


def test_no_file_is_one_sentence(tmp_path):
    with pytest.raises(Unusable, match="cannot be read"):
        list(heads.read(tmp_path / "none"))
