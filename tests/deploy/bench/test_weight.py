"""What rows weigh: numbers worked out by hand from DynamoDB's documentation."""

import pytest

from chalicelib.store.port import number, text
from deploy.bench.weight import index_units, read_units, weight, write_units


@pytest.mark.parametrize(
    ("value", "bytes_"),
    [
        (text("茶"), 3),
        (text(""), 0),
        (number(0), 1),
        (number(7), 2),
        (number(-1234), 3),
        (number(1000), 2),
        ({"BOOL": True}, 1),
        ({"L": [text("ab"), number(5)]}, 3 + 3 + 3),
        ({"M": {"k": text("ab")}}, 3 + 1 + 1 + 2),
    ],
)
def test_a_row_weighs_its_names_and_values(value, bytes_):
    assert weight({"name": value}) == len("name") + bytes_


def test_a_read_is_charged_by_four_kilobytes_even_where_nothing_stands():
    assert read_units(None) == 1
    assert read_units({"a": text("x" * 4095)}) == 1
    assert read_units({"a": text("x" * 4096)}) == 2


def test_a_write_is_charged_double_by_the_heavier_of_before_and_after():
    light, heavy = {"a": text("x")}, {"a": text("x" * 1024)}
    assert write_units(None, light) == 2
    assert write_units(heavy, light) == write_units(light, heavy) == 4
    assert write_units(heavy, None) == 4


def test_an_index_is_charged_when_its_keys_move():
    there = {"g1p": text("A"), "g1s": text("1")}
    elsewhere = {**there, "g1s": text("2")}
    assert index_units(None, there) == index_units(there, None) == 1
    assert index_units(there, elsewhere) == 2
    assert index_units(there, {**there, "n": number(1)}) == 0
    assert index_units(None, {**there, "g2p": text("B"), "g2s": text("1")}) == 2
