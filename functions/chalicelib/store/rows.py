"""The one table's rows: keys, our attribute types, and the way between a row and its model."""

from collections.abc import Callable, Sequence
from functools import cache
from types import SimpleNamespace
from typing import Any, NamedTuple, Self, cast

from pynamodb.attributes import Attribute, AttributeContainer, UnicodeAttribute
from pynamodb.constants import LIST, NUMBER

from chalicelib.store.engine.limits import check_integer
from chalicelib.store.port import Row, number, text


class Item(AttributeContainer):
    """What every row has. A noun declares its rows as subclasses, one a kind of row.

    What PynamoDB makes its models of, without a table: it only names and types the attributes, the
    engines read and write. So there is no `save()`, which drops what a model does not know, and
    thirty rows take half as long to declare.
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
        """Read a row: its declared attributes, and nothing else of a model.

        Attributes that are not declared are passed over. Raises KeyError for one of another type.
        PynamoDB's own way takes several times as long, and every request reads rows.
        """
        read: dict[str, Any] = {}
        for name, place, kind, parse, null in _fields(cls):
            said = row.get(place)
            if said is not None:
                read[name] = parse(said[kind]) if parse else said[kind]
            else:
                assert null, f"{cls.__name__} without {place}: {row}"
                read[name] = None
        return cast("Self", SimpleNamespace(**read))

    def row(self) -> Row:
        """Return what `Put` takes; what is None is left out."""
        return self._container_serialize()

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


class _Field(NamedTuple):
    """How one attribute is read; `parse` is None where the value stands for itself."""

    name: str
    place: str
    kind: str
    parse: Callable[[Any], Any] | None
    null: bool


@cache
def _fields(model: type[Item]) -> tuple[_Field, ...]:
    return tuple(
        _Field(name, one.attr_name, one.attr_type, _parser(one), one.null)
        for name, one in model.get_attributes().items()
    )


def _parser(attribute: Attribute[Any]) -> Callable[[Any], Any] | None:
    if isinstance(attribute, Integer):
        return int
    own = type(attribute).deserialize is not Attribute.deserialize
    return attribute.deserialize if own else None


class Integer(Attribute[int]):
    """An integer and nothing else, at most 10^15 either way; PynamoDB's own takes floats."""

    attr_type = NUMBER

    def serialize(self, value: int) -> str:
        check_integer(value)
        return str(value)

    def deserialize(self, value: str) -> int:
        return int(value)


class Texts(Attribute[Sequence[str]]):
    """Texts in order."""

    attr_type = LIST

    def serialize(self, value: Sequence[str]) -> list[Any]:
        return [text(one) for one in value]

    def deserialize(self, value: list[Any]) -> tuple[str, ...]:
        return tuple(one["S"] for one in value)


class Pairs(Attribute[Sequence[tuple[str, int]]]):
    """Texts with an integer each, in order: lots as (day, points)."""

    attr_type = LIST

    def serialize(self, value: Sequence[tuple[str, int]]) -> list[Any]:
        return [{LIST: [text(name), number(count)]} for name, count in value]

    def deserialize(self, value: list[Any]) -> tuple[tuple[str, int], ...]:
        return tuple([(pair[LIST][0]["S"], int(pair[LIST][1]["N"])) for pair in value])
