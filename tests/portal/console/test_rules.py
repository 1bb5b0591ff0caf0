"""Each rule that programme.toml may state has its sentence in the console, in both languages."""

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Literal, get_args, get_origin

import pytest
from msgspec import Struct
from msgspec.structs import fields

from chalicelib.domain.programme import Programme
from press.node import find

ROOT = Path(__file__).parents[3]
SAY = "console.log(JSON.stringify((await import(process.argv[1])).default))"
BY_WORD = ("fields", "rounding", "qualifying", "to")
"""Rules whose values the file spells as words of its own."""


def places(kind: object, place: str = "") -> Iterator[tuple[str, object]]:
    """Every single rule that the types allow, `levels[].growth`, whether the file states it."""
    if get_origin(kind) is Annotated:
        yield from places(get_args(kind)[0], place)
    elif get_origin(kind) is tuple:
        yield from places(get_args(kind)[0], f"{place}[]")
    elif type(None) in get_args(kind):
        for one in get_args(kind):
            yield from places(one, place) if one is not type(None) else ()
    elif isinstance(kind, type) and issubclass(kind, Struct):
        for field in fields(kind):
            yield from places(field.type, f"{place}.{field.name.rstrip('_')}".lstrip("."))
    else:
        yield place, kind


@pytest.fixture(params=["zh", "en"])
def said(request):
    words = ROOT / f"site/portal/words/rules/{request.param}.js"
    # A sentence that counts is a function, which JSON would leave out.
    say = SAY.replace("default)", "default, (_, said) => said instanceof Function ? '…' : said)")
    command = [find().folder / "node", "--input-type=module", "-e", say, words.as_uri()]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return json.loads(run.stdout)


def test_every_rule_has_its_sentence_and_no_sentence_is_left_over(said):
    assert {place for place, _ in places(Programme)} == set(said["rules"])


def test_every_word_that_the_file_spells_is_said(said):
    spelled = {
        value
        for place, kind in places(Programme)
        if get_origin(kind) is Literal and place.strip("[]").rpartition(".")[2] in BY_WORD
        for value in get_args(kind)
    }
    assert spelled == set(said["values"])
