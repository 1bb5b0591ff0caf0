"""A project to press, and the programme of the sample shop."""

from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from chalicelib.domain.programme import Programme
from chalicelib.domain.programme.file import parse
from press.build import build
from tests.press.project import ROOT, small_project, whole_project


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return small_project(tmp_path)


@pytest.fixture(scope="session")
def programme() -> Programme:
    return parse((ROOT / "programme.toml").read_text(encoding="utf-8"))


@pytest.fixture
def with_referral(programme: Programme) -> Callable[..., Programme]:
    """The programme with other terms of referral."""
    return lambda **terms: replace(programme, referral=replace(programme.referral, **terms))


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shop's own site, built beside the sources: one that is being served is left alone."""
    project = whole_project(tmp_path_factory.mktemp("shop"))
    build(project, "https://tea.example", lambda _: None)
    return project / "build" / "site"
