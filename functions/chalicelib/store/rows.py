"""The one table's rows: keys, our attribute types, and the way between a row and its model."""

from collections.abc import Sequence
from typing import Any, Self

from pynamodb.attributes import Attribute, UnicodeAttribute
from pynamodb.constants import LIST, NUMBER
from pynamodb.models import Model

from chalicelib.store.engine.limits import check_integer
from chalicelib.store.port import Row, number, text


class Item(Model):
    """What every row has. A noun declares its rows as subclasses, one a kind of row.

    Bound to no table on purpose: a model only names and types the attributes, the engines read and
    write. So PynamoDB's own `save()`, which drops what a model does not know, cannot be called.
    An attribute that may be absent is declared `null=True` and is None when it is.
    """

    pk = UnicodeAttribute(hash_key=True)
    sk = UnicodeAttribute(range_key=True)
    g1p = UnicodeAttribute(null=True)
    g1s = UnicodeAttribute(null=True)
    g2p = UnicodeAttribute(null=True)
    g2s = UnicodeAttribute(null=True)

    def __init__(self, **attributes: Any) -> None:
        super().__init__(**attributes)

    @classmethod
    def of(cls, row: Row) -> Self:
        """Read a row; attributes the model does not know are passed over."""
        missing = [a.attr_name for a in cls._declared() if not a.null and a.attr_name not in row]
        assert not missing, f"{cls.__name__} without {missing}: {row}"
        return cls.from_raw_data(dict(row))

    def row(self) -> Row:
        """Return what `Put` takes; what is None is left out."""
        return self.serialize()

    @classmethod
    def values(cls, **changed: Any) -> Row:
        """Return the named attributes only, typed as declared: what `Update.put` takes."""
        attributes = cls.get_attributes()
        return {
            attributes[name].attr_name: {
                attributes[name].attr_type: attributes[name].serialize(value)
            }
            for name, value in changed.items()
        }

    @classmethod
    def _declared(cls) -> list[Attribute[Any]]:
        return list(cls.get_attributes().values())


class Integer(Attribute[int]):
    """An integer and nothing else, at most 10^15 either way; PynamoDB's own takes floats."""

    attr_type = NUMBER

    def serialize(self, value: int) -> str:
        check_integer(value)
        return str(value)

    def deserialize(self, value: str) -> int:
        return int(value)


class Pairs(Attribute[Sequence[tuple[str, int]]]):
    """Texts with an integer each, in order: lots as (day, points)."""

    attr_type = LIST

    def serialize(self, value: Sequence[tuple[str, int]]) -> list[Any]:
        return [{LIST: [text(name), number(count)]} for name, count in value]

    def deserialize(self, value: list[Any]) -> tuple[tuple[str, int], ...]:
        return tuple((pair[LIST][0]["S"], int(pair[LIST][1]["N"])) for pair in value)
