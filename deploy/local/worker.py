"""One worker: the whole shop opened in its own process, answering on the port that all share."""

import socket
from collections.abc import Callable
from pathlib import Path
from typing import Any

from waitress import create_server

from chalicelib.web import application
from deploy.local.dev import demo
from deploy.local.dev.part import Dev
from deploy.local.origin.channel import Channel
from deploy.local.origin.files import Files
from deploy.local.origin.front import Front
from deploy.local.origin.gateway import Gateway
from deploy.local.origin.headers import policy
from deploy.local.settings import Settings
from deploy.local.shop import Shop, open_at

BUILD = Path(__file__).resolve().parents[2] / "build"

READ_AT_MOST = 2_000_000
"""Bytes of a body that waitress takes in, so that most who send too much hear why (413)."""


def work(settings: Settings, port: socket.socket, catch_up: Callable[[], None]) -> None:
    """Answer until interrupted."""
    with open_at(settings) as shop:
        dev = None if settings.opened else _dev(shop, catch_up)
        _server(_front(shop, dev), port).run()


def _dev(shop: Shop, catch_up: Callable[[], None]) -> Dev:
    return Dev(
        outbox=shop.outbox,
        clock=shop.clock,
        accounts=demo.ACCOUNTS,
        catch_up=catch_up,
        design=BUILD / "design",
    )


def _front(shop: Shop, dev: Dev | None) -> Front:
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
