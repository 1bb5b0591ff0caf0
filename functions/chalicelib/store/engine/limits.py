"""DynamoDB's limits, asserted on every engine: what passes here passes there."""

import re
from collections.abc import Mapping, Sequence

import msgspec

from chalicelib.store.port import (
    Action,
    AtLeast,
    Below,
    Check,
    Condition,
    Delete,
    Equals,
    Key,
    Put,
    Row,
    Update,
    Value,
    key_of,
    keys_of,
)

MOST_ACTIONS = 100
MOST_KEYS = 100
MOST_BYTES = 400 * 1024
MOST_BYTES_WRITTEN = 4 * 1024 * 1024
MOST_DEPTH = 32
LARGEST = 10**15
"""Ours, not DynamoDB's (38 digits): an integer that any reader holds exactly, JavaScript too."""

KEY_BYTES = {"pk": 2048, "sk": 1024, "g1p": 2048, "g1s": 1024, "g2p": 2048, "g2s": 1024}
LAST = "\U0010ffff"
"""Sorts after everything that begins with what stands before it; so no key may hold it."""

_INTEGER = re.compile(r"0|-?[1-9][0-9]{0,15}")


def check_write(actions: Sequence[Action]) -> None:
    assert 1 <= len(actions) <= MOST_ACTIONS, len(actions)
    keys = keys_of(actions)
    assert len(set(keys)) == len(keys), f"two actions on one row: {keys}"
    for key in keys:
        check_key(key)
    assert sum(map(_check_action, actions)) <= MOST_BYTES_WRITTEN


def check_key(key: Key) -> None:
    _check_key_part("pk", key.pk)
    _check_key_part("sk", key.sk)


def check_keys(keys: Sequence[Key]) -> None:
    assert len(keys) <= MOST_KEYS, len(keys)
    for key in keys:
        check_key(key)


def check_row(row: Row) -> int:
    """Return the row's size in bytes, as JSON: never less than DynamoDB counts."""
    check_key(key_of(row))
    _check_attributes(row)
    size = _size(row)
    assert size <= MOST_BYTES, f"{key_of(row)}: {size} bytes"
    return size


def check_range(
    pk: str, prefix: str, *, after: str | None, upto: str | None = None, limit: int
) -> None:
    assert pk, "an empty partition key"
    assert limit >= 1, limit
    assert upto is None or upto.startswith(prefix), (prefix, upto)
    assert after is None or after.startswith(prefix), (prefix, after)
    assert after is None or upto is None or after <= upto, (after, upto)
    assert LAST not in prefix + (after or "") + (upto or "")


def check_integer(value: int) -> None:
    assert type(value) is int, value
    assert abs(value) <= LARGEST, value


def _check_action(action: Action) -> int:
    for condition in action.when:
        _check_condition(condition)
    match action:
        case Put(row):
            return check_row(row)
        case Update():
            return _check_update(action)
        case Check(_, when):
            assert when, "a check without a condition"
        case Delete():
            pass
    return 0


def _check_condition(condition: Condition) -> None:
    match condition:
        case Equals(_, value):
            _check_value(value)
        case AtLeast(_, bound) | Below(_, bound):
            check_integer(bound)


def _check_update(update: Update) -> int:
    named = [*update.put, *update.add, *update.remove]
    assert named, "an update of nothing"
    assert len(set(named)) == len(named), f"an attribute changed twice: {named}"
    assert not {"pk", "sk"} & set(named), "a row's key never changes"
    assert not KEY_BYTES.keys() & update.add.keys(), "added to a key"
    assert update.put or update.add or any(map(_needs_row, update.when)), (
        "would remove from nothing"
    )
    _check_attributes(update.put)
    for value in update.add.values():
        check_integer(value)
    return _size(update.put)


def _needs_row(condition: Condition) -> bool:
    return isinstance(condition, Equals | AtLeast | Below)


def _check_attributes(attributes: Mapping[str, Value]) -> None:
    for name, value in attributes.items():
        assert 1 <= len(name) <= 255, name  # noqa: PLR2004 - DynamoDB's limit for a name in a key
        _check_value(value)
        if name in KEY_BYTES:
            assert "S" in value, f"{name}: {value}"
            _check_key_part(name, value["S"])


def _check_key_part(name: str, value: str) -> None:
    assert 1 <= len(value.encode()) <= KEY_BYTES[name], f"{name}: {value!r}"
    assert LAST not in value, f"{name}: {value!r}"


def _check_value(value: Value, depth: int = 1) -> None:
    assert depth <= MOST_DEPTH, "nested too deeply"
    ((kind, content),) = value.items()
    match kind:
        case "S":
            assert isinstance(content, str), value
        case "N":
            assert _INTEGER.fullmatch(content), f"not an integer: {value}"
            check_integer(int(content))
        case "BOOL":
            assert isinstance(content, bool), value
        case "L":
            for each in content:
                _check_value(each, depth + 1)
        case "M":
            for each in content.values():
                _check_value(each, depth + 1)
        case _:
            raise AssertionError(f"a type the port does not carry: {value}")


def _size(attributes: Mapping[str, Value]) -> int:
    return len(msgspec.json.encode(attributes))
