"""`perennial ledger verify`: prove the books from their own rows, and name every break."""

import argparse
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from chalicelib.domain.audit.finding import Finding
from chalicelib.domain.audit.laws import LAWS, Law
from chalicelib.ports import Ports
from chalicelib.store.engine.sqlite import SQLite
from chalicelib.usecases.ledger.verify_ledger import Verified, verify_ledger
from deploy.cli import statement
from deploy.cli.shop import the_shop
from deploy.local.shop import open_at

STRIDE = 1000
"""Records between two looks of the progress line."""


def add(commands: Any) -> None:
    parser = commands.add_parser("ledger", help="prove the books")
    acts = parser.add_subparsers(required=True, metavar="ACT")
    verify = acts.add_parser("verify", help="recompute all from the rows; exit 1 if any differ")
    verify.add_argument("--member", metavar="ID", help="one member only, by id or code")
    verify.set_defaults(run=run)
    check = acts.add_parser("check", help="prove a downloaded ledger from its JSON file alone")
    check.add_argument("file", metavar="FILE", type=Path)
    check.set_defaults(run=lambda asked: statement.check(asked.file))


def run(asked: argparse.Namespace) -> str:
    broken: set[Law] = set()

    def found(finding: Finding) -> None:
        broken.add(finding.law)
        print(finding)

    with at_rest() as ports:
        member = asked.member and (ports.member_id(asked.member) or asked.member)
        verified = verify_ledger(ports, member=member, found=found, passed=_progress)
    _progress(0)
    if not broken:
        return f"In order: {_counted(verified)}."
    for law in LAWS:
        if law in broken:
            print(f"{law}: {LAWS[law]}")
    sys.exit(f"Breaks: {verified.breaks:,}; read: {_counted(verified)}.")


@contextmanager
def at_rest() -> Iterator[Ports]:
    """The shop as of one moment: a copy of its SQLite file, so that it may go on meanwhile.

    Another engine is read as it is: what is written meanwhile may look like a break.
    """
    with the_shop() as (shop, settings):
        if not isinstance(shop.world.store, SQLite):
            yield shop.world.ports
            return
        with TemporaryDirectory(dir=settings.data, prefix="verify-") as name:
            copy = Path(name)
            shop.world.store.backup(copy / "shop.db")
            shutil.copy(settings.data / "secret", copy / "secret")
            with open_at(replace(settings, data=copy)) as still:
                yield still.world.ports


def _counted(verified: Verified) -> str:
    return (
        f"members {verified.members:,}, entries {verified.entries:,}, "
        f"orders {verified.orders:,}, redemptions {verified.redemptions:,}"
    )


def _progress(number: int) -> None:
    """Say on a terminal how many records have been read; 0 wipes the line."""
    if sys.stderr.isatty() and number % STRIDE == 0:
        said = f"{number:,} records read" if number else " " * 40
        print(f"\r{said}", end="" if number else "\r", file=sys.stderr, flush=True)
