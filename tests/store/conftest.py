from collections.abc import Iterator
from pathlib import Path

import pytest

from chalicelib.store.port import Store
from tests.store import engines


@pytest.fixture(params=engines.ALL)
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """Every engine in turn, empty."""
    with engines.ALL[request.param](tmp_path) as opened:
        yield opened
