"""What one programme says otherwise than another, rule by rule."""

from collections.abc import Iterator

from msgspec import Struct

from chalicelib.domain.programme import Programme
from chalicelib.domain.programme.toml_lines import Path, spell


class Difference(Struct, frozen=True):
    """A rule as the file spells it, `levels[1].growth`; None where one of them has no such rule."""

    rule: str
    old: str | None
    new: str | None


def differences(old: Programme, new: Programme) -> tuple[Difference, ...]:
    """In the order of the file; what only the old one has comes last."""
    before, after = dict(_flat(old, ())), dict(_flat(new, ()))
    return tuple(
        Difference(rule, before.get(rule), after.get(rule))
        for rule in after | before
        if before.get(rule) != after.get(rule)
    )


def _flat(value: object, path: Path) -> Iterator[tuple[str, str]]:
    """Every single value with its place; what is left out has none."""
    if isinstance(value, Struct):
        for name in value.__struct_fields__:
            yield from _flat(getattr(value, name), (*path, name.rstrip("_")))
    elif isinstance(value, tuple):
        for place, item in enumerate(value):
            yield from _flat(item, (*path, place))
    elif value is not None:
        yield spell(path), str(value).lower() if isinstance(value, bool) else str(value)
