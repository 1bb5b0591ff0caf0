"""How `make run` is told what to do: a few words in the environment, each with a good default."""

import argparse
import ipaddress
import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from chalicelib.config import settings as told
from chalicelib.config.environment import Unusable as UnusableSettings
from chalicelib.config.settings import Opened

HIGHEST_PORT = 65_535
MOST_WORKERS = 64


class Unusable(Exception):
    """A setting that cannot be; its message is one sentence for the person who typed it."""


@dataclass(frozen=True, slots=True)
class Settings:
    """`opened` where customers come: mail is sent, and a proxy before it speaks HTTPS."""

    host: str
    port: int
    data: Path
    public: str
    limits: bool
    engine: str | None
    workers: int = 1
    opened: Opened | None = None


def read(arguments: Sequence[str], environment: Mapping[str, str]) -> Settings:
    """Read the settings. Raises Unusable."""
    parser = argparse.ArgumentParser(prog="python -m deploy.local.serve", description=__doc__)
    parser.add_argument(
        "--engine",
        metavar="URL",
        default=environment.get("ENGINE"),
        help="a DynamoDB-compatible address instead of the SQLite file",
    )
    host = environment.get("HOST") or "127.0.0.1"
    port = _port(environment.get("PORT") or "8000")
    return Settings(
        host=host,
        port=port,
        data=Path(environment.get("DATA") or "data").absolute(),
        public=_public(environment.get("PUBLIC") or f"http://{_name(host)}:{port}"),
        limits=_limits(environment.get("LIMITS") or "on"),
        engine=parser.parse_args(arguments).engine or None,
        workers=_workers(environment.get("WORKERS") or "1"),
        opened=_opened(environment),
    )


def _opened(environment: Mapping[str, str]) -> Opened | None:
    try:
        opened = told.opened(environment)
    except UnusableSettings as said:
        raise Unusable(str(said)) from None
    if opened and not environment.get("PUBLIC", "").startswith("https://"):
        raise Unusable("Customers come over HTTPS: name the shop's address by PUBLIC=https://…")
    if opened and environment.get("LIMITS") == "off":
        raise Unusable("LIMITS=off is for trying out: with customers, counts over time stay.")
    return opened


def _port(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= HIGHEST_PORT:
        raise Unusable(f"PORT={text} is not a port: give a number from 1 to {HIGHEST_PORT}.")
    return int(text)


def _workers(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= MOST_WORKERS:
        raise Unusable(f"WORKERS={text} is no number of processes: give 1 to {MOST_WORKERS}.")
    return int(text)


def _limits(text: str) -> bool:
    if text not in {"on", "off"}:
        raise Unusable(f"LIMITS={text} is neither on nor off.")
    return text == "on"


def _public(text: str) -> str:
    if not text.startswith(("http://", "https://")):
        raise Unusable(f"PUBLIC={text} is not an address: begin it with http:// or https://.")
    return text.rstrip("/")


def _name(host: str) -> str:
    """Return what a browser on this machine types to reach a server that listens on `host`."""
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return host
    if address.is_unspecified:
        return "127.0.0.1"
    return host if address.version == 4 else f"[{host}]"  # noqa: PLR2004 - IPv4


if __name__ == "__main__":
    try:
        print(read([], os.environ).public)
    except Unusable as said:
        sys.exit(str(said))
