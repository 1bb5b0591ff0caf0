"""A file that is not what was written is one sentence, and nothing is changed."""

import json
import random
from hashlib import sha256

import pytest

from tests.deploy.moving.yard import empty_shop, lines


@pytest.fixture
def exported(perennial, tmp_path, small_blocks):
    perennial("export", tmp_path / "shop.jsonl")
    return tmp_path / "shop.jsonl"


@pytest.fixture
def other(exported, data, tmp_path, monkeypatch):
    folder = empty_shop(tmp_path / "other", data)
    monkeypatch.setenv("DATA", str(folder))
    return folder


def turned_away(refused, path, folder):
    said = refused("import", path)
    assert said.startswith(f"{path} is no whole shop: "), said
    assert said.endswith("Nothing was changed.")
    assert "\n" not in said
    assert "demo.example" not in said
    assert [one.name for one in folder.iterdir()] == ["secret"]


def test_a_byte_altered_anywhere_is_found(exported, other, refused):
    whole = bytearray(exported.read_bytes())
    chance = random.Random(7)  # noqa: S311 - the same bytes each time
    head = whole.index(b"\n")
    for place in [0, head, head + 1, len(whole) - 1, *chance.choices(range(len(whole)), k=60)]:
        spoilt = bytearray(whole)
        spoilt[place] ^= 1 << chance.randrange(8)
        exported.write_bytes(spoilt)
        turned_away(refused, exported, other)


def test_a_file_cut_off_anywhere_is_found(exported, other, refused):
    whole = exported.read_bytes()
    chance = random.Random(8)  # noqa: S311 - as above
    for size in [0, 1, len(whole) - 1, *chance.choices(range(len(whole)), k=30)]:
        exported.write_bytes(whole[:size])
        turned_away(refused, exported, other)


def swapped_lines(text):
    text[2], text[3] = text[3], text[2]


def swapped_blocks(text):
    seals = [number for number, line in enumerate(text) if '"block"' in line]
    one, two, three = seals[:3]
    text[one + 1 : three + 1] = text[two + 1 : three + 1] + text[one + 1 : two + 1]


def doubled(text):
    text.insert(3, text[3])


def lost(text):
    del text[3]


def no_seals(text):
    text[:] = [line for line in text if '"block"' not in line]


def more_behind(text):
    text.append(text[-1])


@pytest.mark.parametrize(
    "spoil", [swapped_lines, swapped_blocks, doubled, lost, no_seals, more_behind]
)
def test_lines_out_of_their_order_are_found(exported, other, refused, spoil):
    text = exported.read_text("utf-8").splitlines()
    spoil(text)
    exported.write_text("".join(f"{line}\n" for line in text), "utf-8")
    turned_away(refused, exported, other)


@pytest.mark.parametrize(
    "foreign",
    [
        b"",
        b"\n",
        b"{}\n",
        b"[]\n",
        b"null\n",
        b"\x00\xff\n",
        b"SQLite format 3\x00",
        b'{"format": "perennial-shop/2", "key": "", "at": 1}\n',
        b'{"format": "perennial-shop/1"}\n',
        b'{"at": 1, "format": "perennial-shop/1", "key": "k"}\n[1]\n',
        b'{"at": 1, "format": "perennial-shop/1", "key": "k"}\n{"sha256": 5}\n',
        b'{"a":' * 5000 + b"\n",
    ],
)
def test_a_foreign_file_is_turned_away(exported, other, refused, foreign):
    exported.write_bytes(foreign)
    turned_away(refused, exported, other)


def test_a_well_sealed_line_that_is_no_row_is_turned_away(exported, other, refused, reseal):
    for bad in ({"row": {}}, {"row": []}, {"row": {"pk": 1}}, {"change": {}}, {"other": 1}):
        said = lines(exported)
        said[2] = bad
        reseal(said)
        turned_away(refused, exported, other)


@pytest.fixture
def reseal(exported):
    """Write lines with seals that hold: what only somebody does who means to."""

    def write(said):
        digest, text = sha256(), b""
        for line in said:
            if "sha256" in line:
                line["sha256"] = digest.hexdigest()
            raw = json.dumps(line, separators=(",", ":"), sort_keys=True).encode() + b"\n"
            digest.update(raw)
            text += raw
        exported.write_bytes(text)

    return write


def test_the_secret_of_another_shop_is_refused(exported, other, refused):
    (other / "secret").write_bytes(b"another shop's own secret: 32 bytes")
    said = refused("import", exported)
    assert said.startswith(f"The secret in {other} is not that of the shop in ")
    assert [one.name for one in other.iterdir()] == ["secret"]


def test_without_a_secret_nothing_is_made(exported, other, refused):
    (other / "secret").unlink()
    assert refused("import", exported).startswith("Put the shop's secret into ")
    assert list(other.iterdir()) == []


def test_a_file_that_is_not_there_is_one_sentence(other, refused, tmp_path):
    assert "cannot be read: No such file" in refused("import", tmp_path / "none")


def test_a_shop_that_has_rows_is_never_laid_over(exported, other, perennial, refused):
    perennial("owner", "new@demo.example")
    before = (other / "shop.db").read_bytes()
    assert refused("import", exported).startswith("There are rows there already")
    assert (other / "shop.db").read_bytes() == before
