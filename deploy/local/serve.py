"""The whole shop on one machine: `python -m deploy.local.serve`, in the foreground."""

import contextlib
import os
import signal
import socket
import sys
from collections.abc import Iterator
from pathlib import Path
from types import FrameType
from typing import Any

from waitress import create_server

from chalicelib import wiring
from chalicelib.domain.programme.file import ProgrammeError
from chalicelib.web import application
from deploy.local import demo
from deploy.local.channel import Channel
from deploy.local.claim import hold, listen
from deploy.local.dev import Dev
from deploy.local.files import Files
from deploy.local.front import Front
from deploy.local.gateway import Gateway
from deploy.local.headers import policy
from deploy.local.journal import open_journal
from deploy.local.settings import Settings, Unusable, read
from deploy.local.shop import Shop, open_at
from deploy.local.ticker import Ticker
from deploy.local.welcome import welcome

BUILD = Path(__file__).resolve().parents[2] / "build"

READ_AT_MOST = 2_000_000
"""Bytes of a body that waitress takes in, so that most who send too much hear why (413)."""


def main() -> None:
    try:
        settings = read(sys.argv[1:], os.environ)
        wiring.programme()  # before anything is made
        with listen(settings.host, settings.port) as port, hold(settings.data):
            serve(settings, port)
    except (Unusable, ProgrammeError) as said:
        sys.exit(str(said))


def serve(settings: Settings, port: socket.socket) -> None:
    """Answer on the port until SIGINT or SIGTERM, then end what runs and return."""
    journal = open_journal(settings.data)
    with open_at(settings) as shop:
        ticker = Ticker(shop.world.tick)
        server = _server(_front(shop, ticker), port)
        with _until_stopped(ticker):
            demo.open_shop(shop.world.ports, shop.outbox.messages, settings.data)
            print(welcome(settings, demo.ACCOUNTS, journal), flush=True)
            server.run()


def _front(shop: Shop, ticker: Ticker) -> Front:
    dev = Dev(
        outbox=shop.outbox, clock=shop.clock, accounts=demo.ACCOUNTS, catch_up=ticker.catch_up
    )
    return Front(
        functions=Gateway(application.make(lambda: shop.world.ports, shop.world.stage)),
        files=Files(BUILD / "site"),
        dev=dev,
        policy=policy(BUILD / "csp.json"),
    )


def _server(front: Front, port: socket.socket) -> Any:
    server = create_server(
        front,
        sockets=[port],
        threads=8,
        connection_limit=1000,
        max_request_body_size=READ_AT_MOST,
        asyncore_use_poll=True,
        ident=None,
    )
    server.channel_class = Channel
    return server


@contextlib.contextmanager
def _until_stopped(ticker: Ticker) -> Iterator[None]:
    """Let the ticker run beside; a signal to stop ends both."""
    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, _stop)
    ticker.start()
    try:
        with contextlib.suppress(KeyboardInterrupt):
            yield
    finally:
        ticker.stop()


def _stop(_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt


if __name__ == "__main__":
    main()
