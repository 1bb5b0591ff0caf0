"""A project to press, and the programme of the sample shop."""

import fcntl
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
def site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The shop's own site, built beside the sources: one that is being served is left alone.

    Once for all processes of a run of tests: whoever comes first builds, the others wait.
    """
    own = tmp_path_factory.getbasetemp()
    project = (own if worker_id == "master" else own.parent) / "whole-shop"
    with project.with_suffix(".claim").open("w") as claim:
        fcntl.flock(claim, fcntl.LOCK_EX)
        if not project.exists():
            project.mkdir()
            build(whole_project(project), "https://tea.example", lambda _: None)
    return project / "build" / "site"
