"""The shop that a command is about: the one in the folder that DATA names."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from deploy.local.settings import Settings, Unusable, read
from deploy.local.shop import Shop, open_at


@contextmanager
def the_shop() -> Iterator[tuple[Shop, Settings]]:
    """Open the shop, beside a server that may run on it. Raises Unusable where none is."""
    settings = read([], os.environ)
    if not settings.data.is_dir():
        raise Unusable(f"There is no shop in {settings.data}: name its folder by DATA=.")
    with open_at(settings) as shop:
        yield shop, settings
