"""`perennial backup FILE`: copy the shop's data as of one moment, while it is open."""

import argparse
from pathlib import Path
from typing import Any

from chalicelib.store.engine.sqlite import SQLite
from deploy.cli.shop import the_shop
from deploy.local.settings import Unusable

MADE = "backed-up"
"""A file in the data folder, as old as the last backup."""


def add(commands: Any) -> None:
    parser = commands.add_parser(
        "backup",
        help="copy the shop's SQLite file, while it is open: whole and quick, for `restore` only; "
        "`export` is for any engine, and slower",
    )
    parser.add_argument("file", type=Path)
    parser.set_defaults(run=run)


def run(asked: argparse.Namespace) -> str:
    if asked.file.exists():
        raise Unusable(f"{asked.file} is there already: name a new file.")
    with the_shop() as (shop, settings):
        if not isinstance(shop.world.store, SQLite):
            raise Unusable("Only a SQLite file is copied; `perennial export` writes any engine.")
        shop.world.store.backup(asked.file)
        (settings.data / MADE).touch()
    secret = settings.data / "secret"
    return f"{asked.file} is whole. Keep {secret} with it: without it nobody can sign in."
