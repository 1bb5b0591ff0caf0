"""The sample programme, and an account."""

from pathlib import Path

import pytest

from chalicelib.domain.account import Account
from chalicelib.domain.programme import Programme
from chalicelib.domain.programme_file import parse

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def programme() -> Programme:
    return parse((ROOT / "programme.toml").read_text("utf-8"))


@pytest.fixture
def account() -> Account:
    return Account(member="ANNA", level="bronze", level_until="")
