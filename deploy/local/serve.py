"""The whole shop on one machine: `python -m deploy.local.serve`, in the foreground."""

import os
import signal
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from types import FrameType

from chalicelib import wiring
from chalicelib.domain.built import BuiltError
from chalicelib.domain.programme.file import ProgrammeError
from chalicelib.wiring import machine
from deploy.local.bell import Bell
from deploy.local.claim import hold, listen
from deploy.local.crew import Crew, Duty
from deploy.local.dev import demo
from deploy.local.journal import open_journal
from deploy.local.settings import Settings, Unusable, read
from deploy.local.shop import Shop, open_at
from deploy.local.ticker import Ticker
from deploy.local.welcome import welcome
from deploy.local.worker import work


def main() -> None:
    try:
        settings = read(sys.argv[1:], os.environ)
        _must_be_local(settings)
        wiring.content(wiring.programme())  # before anything is made
        wiring.library()
        with listen(settings.host, settings.port) as port, hold(settings.data), _until_stopped():
            serve(settings, port)
    except (Unusable, ProgrammeError, BuiltError) as said:
        sys.exit(str(said))


def _must_be_local(settings: Settings) -> None:
    if settings.engine and settings.engine.startswith(machine.DEPLOYED):
        raise Unusable(f"{settings.engine} is a deployed shop's table: its functions serve it.")


def serve(settings: Settings, port: socket.socket) -> None:
    """Answer on the port until SIGINT or SIGTERM, then end what runs and return."""
    journal = open_journal(settings.data)
    # Closed before the processes part: each opens the store for itself.
    with open_at(settings) as shop:
        _fill(shop, settings)
    accounts = () if settings.opened else demo.ACCOUNTS
    with Bell() as bell:
        crew = Crew(_duties(settings, port, bell))
        crew.run(lambda: print(welcome(settings, accounts, journal), flush=True))


def _fill(shop: Shop, settings: Settings) -> None:
    """With the demo, unless customers come; and where they came once, nothing is tried out."""
    customers = settings.data / "customers"
    if settings.opened:
        customers.touch()
    elif customers.exists():
        raise Unusable(f"Customers come to {settings.data}: say PERENNIAL_MAIL_FROM and the rest.")
    else:
        demo.open_shop(shop.world.ports, shop.outbox.messages, settings.data)


def _duties(settings: Settings, port: socket.socket, bell: Bell) -> dict[str, Duty]:
    answering = partial(work, settings, port, bell.ring)
    workers = {f"worker {number}": answering for number in range(1, settings.workers + 1)}
    return {"ticker": partial(_tick, settings, bell), **workers}


def _tick(settings: Settings, bell: Bell) -> None:
    with open_at(settings) as shop:
        Ticker(shop.world.tick).run(bell)


@contextmanager
def _until_stopped() -> Iterator[None]:
    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, _stop)
    with suppress(KeyboardInterrupt):
        yield


def _stop(_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt


if __name__ == "__main__":
    main()
