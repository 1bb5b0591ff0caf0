"""An account that has just been opened."""

import pytest

from chalicelib.domain.ledger.account import Account


@pytest.fixture
def account() -> Account:
    return Account(member="ANNA", level="bronze", level_until="")
