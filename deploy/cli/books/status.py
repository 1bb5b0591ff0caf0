"""`perennial status`: how the shop stands, a sentence each; exit 1 if it needs a person."""

import argparse
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from chalicelib.ports import Ports
from chalicelib.store.engine.sqlite import SQLite, Tally
from chalicelib.store.news import made_at
from chalicelib.usecases.ledger.read_reconciler import Reconciler, read_reconciler
from deploy.cli.keeping.backup import MADE
from deploy.cli.shop import the_shop

MINUTE, HOUR, DAY = 60, 3_600, 86_400

FEED_LATE = 5 * MINUTE
DUE_LATE = 10 * MINUTE
ROUND_LATE = 2 * DAY
BACKUP_LATE = 7 * DAY
"""Seconds until somebody should look."""

LISTED = 1_000
FOREVER = 9_999_999_999


@dataclass(frozen=True, slots=True)
class Said:
    """One sentence, and whether it asks for a person."""

    sentence: str
    calls: bool = False


def add(commands: Any) -> None:
    parser = commands.add_parser("status", help="how the shop stands; exit 1 if it needs a person")
    parser.set_defaults(run=run)


def run(_: argparse.Namespace) -> str:
    with the_shop() as (shop, settings):
        world, ports = shop.world, shop.world.ports
        reconciler = read_reconciler(ports)
        said = [*_books(reconciler, ports.now()), *_due(ports)]
        if isinstance(world.store, SQLite):
            said += _file(world.store, settings.data, ports.now())
        else:
            said += _engine(reconciler)
    for one in said:
        print(f"{'!' if one.calls else ' '} {one.sentence}")
    calling = sum(one.calls for one in said)
    if calling:
        sys.exit(f"What needs a person is marked (!): {calling}. See deploy/RUNBOOK.md.")
    return "Nothing needs a person."


def _books(state: Reconciler, now: int) -> Iterator[Said]:
    stand = len(state.alarms)
    told = f"{stand:,} alarms, see perennial ledger status" if stand else "no alarm"
    yield Said(f"The books: {told}.", calls=stand > 0)
    if state.last is None:
        # A shop that has just opened: the first round is under way.
        begun = state.now.begun_at if state.now else now
        yield Said("The reconciler: no whole round yet.", calls=now - begun > ROUND_LATE)
        return
    ago = now - state.last.at
    yield Said(f"The reconciler: last whole round {_ago(ago)}.", calls=ago > ROUND_LATE)


def _due(ports: Ports) -> Iterator[Said]:
    held = len(ports.shelf.due_redemptions(FOREVER, limit=LISTED))
    more = " or more" if held == LISTED else ""
    yield Said(f"Vouchers held open: {held:,}{more}.")
    due, now = ports.shelf.next_due(), ports.now()
    if due is None:
        yield Said("Next due: nothing.")
    elif due > now:
        yield Said(f"Next due: {_span(due - now)} from now.")
    else:
        late = now - due
        yield Said(f"Due since {_span(late)}: is the shop running?", calls=late > DUE_LATE)


def _file(store: SQLite, data: Path, now: int) -> Iterator[Said]:
    tally = store.tally()
    yield Said(f"Members: {tally.members:,}. Entries: {tally.entries:,}.")
    yield from _feed(tally, store, now)
    size = sum(path.stat().st_size for path in data.glob("shop.db*"))
    yield Said(f"Size: {size / 1_000_000:,.1f} MB in {data}.")
    yield _backup(data)


def _feed(tally: Tally, store: SQLite, now: int) -> Iterator[Said]:
    made = made_at(store.changes(limit=LISTED))
    waited = 0 if made is None else max(0, now - made)
    since = f", the oldest since {_span(waited)}" if tally.waiting else ""
    late = bool(tally.waiting) and waited > FEED_LATE
    yield Said(f"Changes that wait for the feed: {tally.waiting:,}{since}.", calls=late)
    if tally.aside:
        yield Said(f"Changes set aside: {tally.aside:,}, see perennial feed.", calls=True)


def _backup(data: Path) -> Said:
    """By the machine's clock; a shop that has just opened is given the same time to make one."""
    made = data / MADE
    since = (made if made.exists() else data / "secret").stat().st_mtime
    ago = max(0, int(time.time() - since))
    told = f"last {_ago(ago)} ({datetime.fromtimestamp(since).astimezone():%Y-%m-%d %H:%M})"
    return Said(f"Backup: {told if made.exists() else 'none yet'}.", calls=ago > BACKUP_LATE)


def _engine(state: Reconciler) -> Iterator[Said]:
    """What a file can count, an engine elsewhere is asked for in its own console."""
    if state.last:
        yield Said(f"Members: {state.last.members:,}, by the last whole round.")
    yield Said("Feed, size and backups: the engine keeps them; on AWS alarms watch over them.")


def _ago(seconds: int) -> str:
    return f"{_span(seconds)} ago"


def _span(seconds: int) -> str:
    for unit, name in ((DAY, "day"), (HOUR, "hour"), (MINUTE, "minute")):
        if seconds >= unit:
            number = seconds // unit
            return f"{number:,} {name}{'s' if number > 1 else ''}"
    return "less than a minute"
