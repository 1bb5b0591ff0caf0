"""What the press has built is found beside the functions, or in the repository."""

import json
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from chalicelib.domain.answers import Library
from chalicelib.domain.built import BuiltError
from chalicelib.wiring import rules
from tests.library import FEE, LIBRARY

PAGE = {"id": "home", "url": {"zh": "/"}, "title": {"zh": "首页"}}


@pytest.fixture
def law():
    return rules.programme()


@pytest.fixture
def house(tmp_path: Path, law, monkeypatch):
    """A repository of its own, in which nothing is built yet."""
    place = tmp_path / "functions/chalicelib/wiring/rules.py"
    monkeypatch.setattr(rules, "__file__", str(place))
    for folder in ("functions", "build"):
        (tmp_path / folder).mkdir()
    return tmp_path


def write(place: Path, title: str) -> None:
    page = PAGE | {"title": {"zh": title}}
    (place / "content-manifest.json").write_text(json.dumps({"pages": [page]}), "utf-8")


def test_a_shop_whose_site_is_not_built_has_no_pages(house, law):
    assert dict(rules.content(law).pages) == {}


def test_what_is_packed_with_the_functions_comes_first(house, law):
    write(house / "build", "built")
    assert rules.content(law).page("home").title["en"] == "built"
    write(house / "functions", "packed")
    assert rules.content(law).page("home").title["en"] == "packed"


def test_a_manifest_that_cannot_be_used_is_told_at_the_start(house, law):
    (house / "build/content-manifest.json").write_text("not yet", "utf-8")
    with pytest.raises(BuiltError, match=r"^content-manifest\.json cannot be read as JSON"):
        rules.content(law)


def shelve(place: Path, library: Library) -> None:
    (place / "answers.json").write_bytes(msgspec.json.encode(library))


def test_a_shop_whose_site_is_not_built_answers_nothing(house):
    assert rules.library() == Library()


def test_answers_packed_with_the_functions_come_first(house):
    shelve(house / "build", replace(LIBRARY, answers=(FEE,)))
    assert rules.library().answers == (FEE,)
    shelve(house / "functions", LIBRARY)
    assert rules.library() == LIBRARY


def test_answers_that_cannot_be_used_are_told_at_the_start(house):
    (house / "build/answers.json").write_text("not yet", "utf-8")
    with pytest.raises(BuiltError, match=r"^answers\.json cannot be read as JSON"):
        rules.library()
