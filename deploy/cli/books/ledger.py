"""`perennial ledger …`: prove the books from their rows, keep their heads, see how it stands."""

import argparse
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from chalicelib.domain.audit.finding import Finding
from chalicelib.domain.audit.laws import LAWS, Law
from chalicelib.domain.audit.rounds import Round
from chalicelib.store.engine.sqlite import SQLite
from chalicelib.usecases.ledger.compare_heads import compare_heads, read_heads
from chalicelib.usecases.ledger.read_reconciler import read_reconciler
from chalicelib.usecases.ledger.verify_ledger import Verified, verify_ledger
from chalicelib.wiring import World
from deploy.cli.books import heads, repair, statement
from deploy.cli.shop import the_shop
from deploy.local.settings import Unusable
from deploy.local.shop import open_at

STRIDE = 1000
"""Records between two looks of the progress line."""


def add(commands: Any) -> None:
    parser = commands.add_parser("ledger", help="prove the books")
    acts = parser.add_subparsers(required=True, metavar="ACT")
    verify = acts.add_parser("verify", help="recompute all from the rows; exit 1 if any differ")
    verify.add_argument("--member", metavar="ID", help="one member only, by id or code")
    verify.add_argument("--against", metavar="FILE", type=Path, help="and the heads kept in FILE")
    verify.add_argument("--repair-plan", action="store_true", help="say how to mend what differs")
    verify.add_argument("--json", action="store_true", help="the plan, for machines")
    verify.set_defaults(run=run)
    head = acts.add_parser("head", help="write where each account stands, to keep elsewhere")
    head.add_argument("--out", metavar="FILE", type=Path, help="a new file; else the terminal")
    head.set_defaults(run=run_head)
    status = acts.add_parser("status", help="how far the reconciler has come; exit 1 if alarmed")
    status.set_defaults(run=run_status)
    check = acts.add_parser("check", help="prove a downloaded ledger from its JSON file alone")
    check.add_argument("file", metavar="FILE", type=Path)
    check.set_defaults(run=lambda asked: statement.check(asked.file))


@dataclass
class Told:
    """What has been found, said as it comes."""

    laws: set[Law] = field(default_factory=set)
    number: int = 0

    def __call__(self, finding: Finding) -> None:
        self.laws.add(finding.law)
        self.number += 1
        print(finding)


def run(asked: argparse.Namespace) -> str:
    if asked.repair_plan:
        return _plan(asked)
    told = Told()
    with at_rest() as (world, live):
        ports = world.ports
        member = asked.member and (ports.member_id(asked.member) or asked.member)
        verified = verify_ledger(ports, member=member, live=live, found=told, passed=_progress)
        if asked.against:
            known = (one for one in heads.read(asked.against) if member in {None, one.member})
            compare_heads(known, ports, found=told, passed=_progress)
    _progress(0)
    if not told.number:
        return f"In order: {counted(verified)}."
    for law in LAWS:
        if law in told.laws:
            print(f"{law}: {LAWS[law]}")
    sys.exit(f"Breaks: {told.number:,}; read: {counted(verified)}.")


def _plan(asked: argparse.Namespace) -> str:
    """Nothing is written in the shop: the steps are tried on the copy, where there is one."""
    with at_rest() as (world, live):
        plan = repair.plan(world, copy=not live, passed=_progress)
    _progress(0)
    if asked.json:
        return repair.as_json(plan)
    print(repair.told(plan), end="\n" if plan.steps or plan.rest else "")
    if not plan.proved:
        return f"Steps: {len(plan.steps):,}, not tried; verify again when they are carried out."
    return f"Steps: {len(plan.steps):,}, tried on a copy; {len(plan.rest):,} need a person."


def run_head(asked: argparse.Namespace) -> str:
    if asked.out and asked.out.exists():
        raise Unusable(f"{asked.out} is there already: name a new file.")
    with at_rest() as (world, _):
        ports = world.ports
        if asked.out is None:
            heads.write(read_heads(ports), sys.stdout)
            return "Keep this where who runs the shop cannot change it."
        with asked.out.open("x") as file:
            number, digest = heads.write(read_heads(ports), file)
    return f"{number:,} heads in {asked.out}, sha256 {digest}: keep it away from the shop."


def run_status(_: argparse.Namespace) -> str:
    with the_shop() as (shop, _settings):
        state = read_reconciler(shop.world.ports)
    for said, one in (("Now", state.now), ("Last whole round", state.last)):
        print(f"{said}: {_round(one)}")
    for alarm in state.alarms:
        place = f"{alarm.law} · {alarm.where}: {alarm.what}"
        print(f"{place} should be {alarm.expected}, but {alarm.stands} stands.")
    if state.alarms:
        sys.exit(f"Alarms that stand: {len(state.alarms):,}.")
    return "No alarm stands."


@contextmanager
def at_rest() -> Iterator[tuple[World, bool]]:
    """The shop as of one moment: a copy of its SQLite file, so that it may go on meanwhile.

    Another engine is read as it is, and True says so: what is found is to be looked at again.
    """
    with the_shop() as (shop, settings):
        if not isinstance(shop.world.store, SQLite):
            yield shop.world, True
            return
        with TemporaryDirectory(dir=settings.data, prefix="verify-") as name:
            copy = Path(name)
            shop.world.store.backup(copy / "shop.db")
            shutil.copy(settings.data / "secret", copy / "secret")
            with open_at(replace(settings, data=copy)) as still:
                yield still.world, False


def _round(one: Round | None) -> str:
    if one is None:
        return "none yet."
    state = "ended" if one.done else "under way"
    at = datetime.fromtimestamp(one.at, UTC).isoformat()
    return f"{one.day}, {state}, {one.members:,} members, {one.found:,} findings, {at}."


def counted(verified: Verified) -> str:
    return (
        f"members {verified.members:,}, entries {verified.entries:,}, "
        f"orders {verified.orders:,}, redemptions {verified.redemptions:,}"
    )


def _progress(number: int) -> None:
    """Say on a terminal how many records have been read; 0 wipes the line."""
    if sys.stderr.isatty() and number % STRIDE == 0:
        said = f"{number:,} records read" if number else " " * 40
        print(f"\r{said}", end="" if number else "\r", file=sys.stderr, flush=True)
