"""The shop that a command is about: in the folder that DATA names, or deployed, by its STAGE."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from deploy.local.settings import Settings, Unusable, read
from deploy.local.shop import Shop, open_at


@contextmanager
def the_shop() -> Iterator[tuple[Shop, Settings]]:
    """Open the shop, beside a server that may run on it. Raises Unusable where none is."""
    settings = read([], os.environ)
    if stage := os.environ.get("STAGE"):
        from deploy.cli.stage import opened  # late: a shop on this machine needs no AWS

        with opened(stage, settings) as deployed, open_at(deployed) as shop:
            yield shop, deployed
        return
    if not settings.data.is_dir():
        raise Unusable(f"There is no shop in {settings.data}: name its folder by DATA=.")
    with open_at(settings) as shop:
        yield shop, settings
