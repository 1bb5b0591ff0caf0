import pytest
from pynamodb.attributes import UnicodeAttribute

from chalicelib.store.engine.sqlite import SQLite
from chalicelib.store.port import Done, Key, Put, Update, number, text
from chalicelib.store.rows import Integer, Item, Pairs

ROW = {
    "pk": text("M#1"),
    "sk": text("BAL"),
    "available": number(5),
    "lots": {"L": [{"L": [text("2026-01-31"), number(5)]}]},
}


class Tea(Item):
    available = Integer()
    lots = Pairs()
    note = UnicodeAttribute(null=True, attr_name="nt")


def test_a_model_becomes_a_row_without_what_is_none():
    tea = Tea(pk="M#1", sk="BAL", available=5, lots=[("2026-01-31", 5)], note=None)
    assert tea.row() == ROW


def test_a_row_becomes_its_model_and_what_is_absent_is_none():
    tea = Tea.of(ROW)
    assert (tea.pk, tea.available, tea.lots) == ("M#1", 5, (("2026-01-31", 5),))
    assert tea.note is None
    assert tea.g1p is None


@pytest.mark.fault(16)
def test_what_a_newer_version_wrote_is_passed_over_and_kept():
    store = SQLite()
    assert store.write([Put(ROW | {"newer": text("x")})]) == Done()
    assert Tea.of(store.get(Key("M#1", "BAL"))).available == 5
    store.write([Update(Key("M#1", "BAL"), put=Tea.values(available=7, note="hi"))])
    changed = {"available": number(7), "nt": text("hi"), "newer": text("x")}
    assert store.get(Key("M#1", "BAL")) == ROW | changed
    store.close()


def test_a_row_without_what_its_model_needs_is_a_mistake():
    with pytest.raises(AssertionError, match="available"):
        Tea.of({name: value for name, value in ROW.items() if name != "available"})


def test_a_row_is_read_as_pynamodb_would_read_it():
    row = ROW | {"nt": text("hi"), "g1p": text("X")}
    slow, quick = Tea(), Tea.of(row)
    slow.from_dynamodb_dict(dict(row))
    for name in Tea.get_attributes():
        assert getattr(quick, name) == getattr(slow, name), name


@pytest.mark.parametrize(
    ("spoilt", "mistake"),
    [
        ({"available": text("5")}, KeyError),
        ({"available": {"N": "5.0"}}, ValueError),
        ({"available": {"N": ""}}, ValueError),
        ({"nt": number(5)}, KeyError),
        ({"lots": {"L": [number(5)]}}, KeyError),
    ],
)
def test_a_row_of_other_types_than_declared_is_a_mistake(spoilt, mistake):
    with pytest.raises(mistake):
        Tea.of(ROW | spoilt)


@pytest.mark.parametrize("value", [1.0, True, "1", 10**15 + 1, -(10**15) - 1])
def test_an_integer_is_an_integer(value: object):
    with pytest.raises(AssertionError):
        Tea.values(available=value)


def test_no_lots_are_an_empty_list():
    assert Tea.values(lots=[]) == {"lots": {"L": []}}
    assert Tea.of(ROW | {"lots": {"L": []}}).lots == ()


def test_a_row_cannot_save_itself():
    """PynamoDB's `save` puts the whole row, without what the model does not know."""
    assert not hasattr(Tea(pk="M#1", sk="BAL", available=5, lots=[]), "save")
