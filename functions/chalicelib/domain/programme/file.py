"""Reads programme.toml strictly: every fault at once, each with its line and how to mend it."""

import tomllib
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from re import search
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from msgspec import Struct
from msgspec.structs import FieldInfo, fields

from chalicelib.domain.programme import Programme
from chalicelib.domain.programme.checks import CHECKS, Fault
from chalicelib.domain.programme.toml_lines import Path, key_lines, line_of, spell


class Finding(Struct, frozen=True, order=True):
    file: str
    line: int
    what: str
    mend: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.what} — {self.mend}"


class ProgrammeError(Exception):
    """The programme cannot be used; `findings` is never empty and stands in the file's order."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__("\n".join(str(finding) for finding in findings))
        self.findings = findings


def parse(text: str, name: str = "programme.toml") -> Programme:
    """Raises ProgrammeError with all findings; `name` is the file's name in them."""
    text = text.removeprefix("\ufeff")
    try:
        tables = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise ProgrammeError((_unreadable(error, name),)) from error
    faults: list[Fault] = []
    programme: Programme = read(Programme, tables, (), faults)
    broken = {fault.path[:1] for fault in faults}
    for sections, check in CHECKS:
        if not any((section,) in broken for section in sections):
            faults.extend(check(programme))
    if faults:
        raise ProgrammeError(_located(faults, text, name))
    return programme


def _unreadable(error: Exception, name: str) -> Finding:
    reason = str(error).split(";")[0]
    place = search(r" \(at line (\d+).*\)", reason)
    line = int(place[1]) if place else 1
    what = reason.replace(place[0], "") if place else reason
    return Finding(name, line, f"cannot be read as TOML: {what}", "correct the line")


def _located(faults: list[Fault], text: str, name: str) -> tuple[Finding, ...]:
    lines = key_lines(text)
    findings = (
        Finding(name, line_of(fault.path, lines), f"{spell(fault.path)}: {fault.what}", fault.mend)
        for fault in faults
    )
    return tuple(sorted(findings, key=lambda finding: finding.line))


def read(kind: Any, value: Any, path: Path, faults: list[Fault]) -> Any:
    """The value as `kind`; where it is not, a fault is noted and the result is not to be used.

    A key that is a word of Python's has its underscore only in the struct: `from_` is `from`.
    """
    if isinstance(kind, type) and issubclass(kind, Struct):
        return _read_table(kind, value, path, faults)
    return _READERS.get(get_origin(kind), _read_plain)(kind, value, path, faults)


def _read_table(kind: Any, value: Any, path: Path, faults: list[Fault]) -> Any:
    if not isinstance(value, dict):
        faults.append(_mistyped(dict, value, path))
        return None
    known = _keys(kind)
    faults += [_unknown((*path, key), known) for key in value.keys() - known.keys()]
    found = {}
    for key, field in known.items():
        if key in value:
            found[field.name] = read(field.type, value[key], (*path, key), faults)
        elif field.required:
            faults.append(Fault((*path, key), "is missing", "write it here"))
            found[field.name] = None
    return kind(**found)


def _unknown(path: Path, known: Iterable[str]) -> Fault:
    from difflib import get_close_matches  # late: a file in order does without

    near = get_close_matches(str(path[-1]), known, n=1)
    mend = f"did you mean {near[0]}?" if near else "remove it; known: " + ", ".join(known)
    return Fault(path, "is not a known key", mend)


@cache  # a list holds many tables of one kind, and to resolve its types takes longer than to read
def _keys(kind: type[Struct]) -> Mapping[str, FieldInfo]:
    """Return the fields of a table by their keys."""
    return {field.name.rstrip("_"): field for field in fields(kind)}


def _read_bounded(kind: Any, value: Any, path: Path, faults: list[Fault]) -> Any:
    plain, *bounds = get_args(kind)
    before = len(faults)
    result = read(plain, value, path, faults)
    for bound in bounds if len(faults) == before else ():
        wrong = bound.wrong(result)
        if wrong:
            faults.append(Fault(path, wrong.what, wrong.mend))
    return result


def _read_list(kind: Any, value: Any, path: Path, faults: list[Fault]) -> Any:
    if not isinstance(value, list):
        faults.append(_mistyped(list, value, path))
        return ()
    item = get_args(kind)[0]
    return tuple(read(item, inner, (*path, place), faults) for place, inner in enumerate(value))


def _read_choice(kind: Any, value: Any, path: Path, faults: list[Fault]) -> Any:
    choices = get_args(kind)
    if not any(type(value) is type(choice) and value == choice for choice in choices):
        offer = ", ".join(str(choice) for choice in choices)
        faults.append(Fault(path, f"{value!r} is not one of the choices", f"write one of: {offer}"))
    return value


def _read_optional(kind: Any, value: Any, path: Path, faults: list[Fault]) -> Any:
    return read(get_args(kind)[0], value, path, faults)


def _read_plain(kind: Any, value: Any, path: Path, faults: list[Fault]) -> Any:
    assert kind in _NOUNS, f"no reader for {kind}"
    if type(value) is not kind:
        faults.append(_mistyped(kind, value, path))
    return value


def _mistyped(kind: type, value: Any, path: Path) -> Fault:
    noun, mend = _NOUNS[kind]
    was = _NOUNS.get(type(value), (f"a {type(value).__name__}", ""))[0]
    return Fault(path, f"must be {noun}, not {was}", mend)


_READERS: dict[Any, Callable[[Any, Any, Path, list[Fault]], Any]] = {
    Annotated: _read_bounded,
    tuple: _read_list,
    Literal: _read_choice,
    Union: _read_optional,
    UnionType: _read_optional,
}

_NOUNS: dict[type, tuple[str, str]] = {
    str: ("text", 'put it in quotes: "…"'),
    int: ("a whole number", "write digits only, without quotes"),
    bool: ("true or false", "write true or false, without quotes"),
    list: ("a list", "write it in brackets: […]"),
    dict: ("a table", "write its keys, as in { zh = …, en = … } or under a [heading]"),
}
