"""Shops of so many members, come by the public stories, and kept in build/ for the next run.

A large one takes minutes to make: members join, buy, bring friends and redeem, one transaction
after the other, while a second process follows the feed, as the ticker of a shop does.
"""

import hashlib
import shutil
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from multiprocessing import get_context, parent_process
from multiprocessing.synchronize import Event
from pathlib import Path
from tempfile import TemporaryDirectory

from chalicelib.domain.members.contact import Contact
from chalicelib.domain.members.session import NEWCOMER_SECONDS, Newcomer
from chalicelib.store.engine import connections
from chalicelib.store.rows import Item
from deploy.bench.stories.cast import Cast, opened_in

KEPT = Path(__file__).resolve().parents[3] / "build" / "bench"

BROUGHT, SPENDING = 10, 20
"""Each tenth member came by a friend, each twentieth redeemed a reward."""

AMOUNT = 12_800
"""Minor units of each member's purchase."""

SHOWN = 1_000
"""Members after which a line says how far it has come."""

FAR = 10_000_000
"""Numbers from here on are no member's."""

NUMBERS = 10
"""More than one member uses up of them."""

MEMORY = Path("/dev/shm")  # noqa: S108 - a folder of our own is made in it
ROOM = 3_000_000_000
"""Bytes."""


def grown(sizes: Sequence[int], kept: Path = KEPT) -> Mapping[int, Path]:
    """The folders of shops of these sizes: those that stand, and those made now from smaller."""
    place = kept / f"shops-{_shape()}"
    before: Path | None = None
    for size in sorted(sizes):
        folder = place / str(size)
        if not folder.exists():
            _make(folder, size, before)
        before = folder
    return {size: place / str(size) for size in sizes}


def contact_of(number: int) -> str:
    return f"guest-{number}@bench.example"


def _make(folder: Path, size: int, before: Path | None) -> None:
    """The folder appears whole, once all have come and everything that follows has followed."""
    began = int(before.name) if before else 0
    part = folder.with_name(f"{folder.name}.part")
    with TemporaryDirectory(prefix="bench-", dir=_roomy()) as made:
        draft = Path(made) / "shop"
        if before:
            shutil.copytree(before, draft)
        draft.mkdir(exist_ok=True)
        with opened_in(draft, first=FAR + began * NUMBERS) as cast:
            reward = cast.reward()
            with _followed(draft):
                _come(cast, range(began, size), reward.id)
        shutil.rmtree(part, ignore_errors=True)
        shutil.copytree(draft, part)
    part.rename(folder)


def _roomy() -> Path | None:
    """Memory, if there is enough: what is half made need not outlive a loss of power."""
    return MEMORY if MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > ROOM else None


def _come(cast: Cast, numbers: range, reward: str) -> None:
    before: str | None = None
    since = time.monotonic()
    for number in numbers:
        friend = before if number % BROUGHT == 0 else None
        member = cast.join(_newcomer(cast, number), ref=friend, name=f"Guest {number}")
        cast.buy(member, AMOUNT)
        if number % SPENDING == 0:
            cast.hand_over(cast.redeem(member, reward))
        before = member.code
        if (number + 1) % SHOWN == 0:
            took = time.monotonic() - since
            print(f"{number + 1:,} members have come, {took:.0f} s", file=sys.stderr, flush=True)


def _newcomer(cast: Cast, number: int) -> Newcomer:
    """Whose contact is proven already: that is no part of what is measured later."""
    ends_at = cast.ports.now() + NEWCOMER_SECONDS
    return Newcomer(cast.ports.secrets.new_id(), Contact("email", contact_of(number)), ends_at)


@contextmanager
def _followed(folder: Path) -> Iterator[None]:
    """Let another process see to all that follows, to the end."""
    here = get_context("spawn")
    over = here.Event()
    follower = here.Process(target=_follow, args=(folder, over))
    follower.start()
    try:
        yield
    finally:
        over.set()
        follower.join()
    assert follower.exitcode == 0, "what follows was not seen to"


def _follow(folder: Path, over: Event) -> None:
    with opened_in(folder, first=FAR) as cast:
        turn, maker = cast.shop.world.tick, parent_process()
        assert maker
        while turn() or (maker.is_alive() and not over.wait(0.1)):
            pass
        while turn():
            pass


def _shape() -> str:
    """Names what shops are made of: tables, rows, and this file."""
    rows = sorted(
        f"{row.__name__} {one.attr_name} {one.attr_type}"
        for row in Item.__subclasses__()
        for one in row.get_attributes().values()
    )
    files = (Path(each).read_bytes() for each in (connections.__file__, __file__))
    return hashlib.sha256(b"".join((repr(rows).encode(), *files))).hexdigest()[:12]
