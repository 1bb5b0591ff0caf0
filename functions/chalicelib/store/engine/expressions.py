"""The port's conditions and updates in PynamoDB's expressions."""

from functools import reduce
from operator import and_
from typing import assert_never

from pynamodb.expressions.condition import Condition as Expression
from pynamodb.expressions.condition import Or
from pynamodb.expressions.operand import Path
from pynamodb.expressions.update import Action as Step

from chalicelib.store.port import (
    Absent,
    AbsentOrBelow,
    AtLeast,
    Below,
    Condition,
    Equals,
    Update,
    When,
    number,
)


def expression(when: When) -> Expression | None:
    each = [_expression(condition) for condition in when]
    return reduce(and_, each) if each else None


def steps(update: Update) -> list[Step]:
    return [
        *(_path(name).set(value) for name, value in update.put.items()),
        *(_path(name).add(number(more)) for name, more in update.add.items()),
        *(_path(name).remove() for name in update.remove),
    ]


def _expression(condition: Condition) -> Expression:
    match condition:
        case Absent(attribute):
            return _path(attribute or "pk").does_not_exist()
        case Equals(attribute, value):
            return _path(attribute) == value
        case AtLeast(attribute, bound):
            return _path(attribute) >= number(bound)
        case Below(attribute, bound):
            return _path(attribute) < number(bound)
        case AbsentOrBelow(attribute, bound):
            return Or(_path(attribute).does_not_exist(), _path(attribute) < number(bound))
        case _:
            assert_never(condition)


def _path(attribute: str) -> Path:
    """Return the attribute of just this name, dots and all."""
    return Path([attribute])
