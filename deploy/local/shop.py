"""The shop in a data folder: its world, its clock, its outbox; for the server and the command."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from chalicelib.domain.refusals import Unavailable
from chalicelib.store.engine.sqlite import SQLite
from chalicelib.wiring import World, machine
from deploy.local.clock import Clock
from deploy.local.outbox import Outbox
from deploy.local.settings import Settings, Unusable
from deploy.moving.laying import must_be_done


@dataclass(frozen=True, slots=True)
class Shop:
    world: World
    clock: Clock
    outbox: Outbox


@contextmanager
def open_at(settings: Settings, *, unfinished: bool = False) -> Iterator[Shop]:
    """Open what is there, or begin a new shop; the folder itself exists. Raises Unusable.

    A shop of which a part is still on its way is opened only for who brings it: `unfinished`.
    """
    clock = Clock(settings.data / "clock")
    outbox = Outbox(settings.data / "outbox.jsonl", clock.now)
    try:
        world = machine.local(
            data=settings.data,
            public=settings.public,
            limits=settings.limits,
            engine=settings.engine,
            now=clock.now,
            keep=outbox.keep,
            opened=settings.opened,
        )
    except Unavailable:
        raise Unusable(_sentence(settings)) from None
    try:
        if not unfinished:
            must_be_done(world.store)
        yield Shop(world, clock, outbox)
    finally:
        if isinstance(world.store, SQLite):
            world.store.close()


def _sentence(settings: Settings) -> str:
    if settings.engine and settings.engine.startswith(machine.DEPLOYED):
        return f"{settings.engine} is not reached: is the table there, and who asks allowed to?"
    if settings.engine:
        return f"No engine answers at {settings.engine}: start it, or leave it out."
    return f"The shop in {settings.data} is too busy to be opened: try again."
