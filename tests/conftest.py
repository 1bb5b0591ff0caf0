"""What every room's tests may ask for."""

from pathlib import Path

import pytest

from chalicelib.domain.programme import Programme
from chalicelib.domain.programme_file import parse

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="session")
def programme() -> Programme:
    """The sample tea house's own rules."""
    return parse((ROOT / "programme.toml").read_text("utf-8"))
