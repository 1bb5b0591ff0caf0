"""What a condition says of a row, and what an action makes of it: pure, as DynamoDB would."""

from typing import assert_never

from chalicelib.store.port import (
    Absent,
    AbsentOrBelow,
    Action,
    AtLeast,
    Below,
    Check,
    Condition,
    Delete,
    Equals,
    Put,
    Row,
    Update,
    Value,
    When,
    number,
    text,
)


def holds(when: When, row: Row | None) -> bool:
    return all(_holds(condition, row or {}) for condition in when)


def result(action: Action, row: Row | None) -> Row | None:
    """Return the row as the action leaves it; None where it leaves none."""
    match action:
        case Put(new):
            return new
        case Update():
            return _updated(action, row)
        case Delete():
            return None
        case Check():
            return row
        case _:
            assert_never(action)


def _holds(condition: Condition, row: Row) -> bool:
    match condition:
        case Absent(attribute):
            return (attribute or "pk") not in row
        case Equals(attribute, value):
            return row.get(attribute) == value
        case AtLeast(attribute, bound):
            known = _integer(row.get(attribute))
            return known is not None and known >= bound
        case Below(attribute, bound):
            known = _integer(row.get(attribute))
            return known is not None and known < bound
        case AbsentOrBelow(attribute, bound):
            known = _integer(row.get(attribute))
            return attribute not in row or (known is not None and known < bound)
        case _:
            assert_never(condition)


def _integer(value: Value | None) -> int | None:
    """Return None for what is absent or no number: every comparison with it is false."""
    return int(value["N"]) if value and "N" in value else None


def _updated(update: Update, row: Row | None) -> Row:
    old: Row = row or {"pk": text(update.key.pk), "sk": text(update.key.sk)}
    kept = {name: value for name, value in old.items() if name not in update.remove}
    sums = {name: number(_sum(old.get(name), more)) for name, more in update.add.items()}
    return {**kept, **update.put, **sums}


def _sum(value: Value | None, more: int) -> int:
    assert value is None or "N" in value, f"added to no number: {value}"
    return more + (int(value["N"]) if value else 0)
