"""The shop on one machine: SQLite in a folder, or a DynamoDB-compatible engine by its address."""

import os
import secrets
from collections.abc import Callable
from pathlib import Path

from chalicelib.config.settings import Opened
from chalicelib.domain.members.message import Message
from chalicelib.ports import Sender
from chalicelib.senders.outbox import Outbox
from chalicelib.store.engine.feed import Feed
from chalicelib.store.engine.sqlite import SQLite
from chalicelib.store.engine.sweeper import Sweeper
from chalicelib.store.engine.table_feed import TableFeed
from chalicelib.store.nouns import rates
from chalicelib.store.port import Store
from chalicelib.web.door import Stage
from chalicelib.wiring.chance import SECRET_BYTES, make_secrets
from chalicelib.wiring.post import by_smtp
from chalicelib.wiring.world import World, ports_over

Sweep = Callable[[], int]

SECRET = "secret"  # noqa: S105 - the name of a file
"""The file, in the data folder, of the root of all keyed hashes."""

TABLE = "perennial"
ENGINE_REGION = "us-east-1"

DEPLOYED = "dynamodb:"
"""How the place of a deployed table begins."""


def local(
    *,
    data: Path,
    public: str,
    limits: bool,
    engine: str | None,
    now: Callable[[], int],
    keep: Callable[[Message], None],
    opened: Opened | None = None,
) -> World:
    """The shop on one machine: SQLite in `data`, or a DynamoDB-compatible `engine` by its address.

    `dynamodb:REGION/TABLE` is the table of a deployed shop, whose feed its own functions follow.
    `keep` gets every message instead of a person, unless the shop is `opened`: then mail is sent.
    `limits` off lifts every count over time.
    """
    store, feed, sweep = _engine_at(engine) if engine else _file_in(data, now)
    chance = make_secrets(_kept_secret(data / SECRET))
    limiter = rates.Limiter(store, now, chance.digest) if limits else rates.Unlimited()
    ports = ports_over(store, now, chance, limiter, _sender(opened, keep), public)
    return World(ports, _stage(public, opened), store, feed, sweep)


def _sender(opened: Opened | None, keep: Callable[[Message], None]) -> Sender:
    return by_smtp(opened.smtp, opened.sender) if opened else Outbox(keep)


def _stage(public: str, opened: Opened | None) -> Stage:
    if opened is None:
        return Stage(public=public, local=True)
    return Stage(public=public, name="server", origin_secret=opened.origin_secret)


def _file_in(data: Path, now: Callable[[], int]) -> tuple[Store, Feed | None, Sweep]:
    store = SQLite(data / "shop.db")
    return store, TableFeed(store), Sweeper(store, now)


def _engine_at(address: str) -> tuple[Store, Feed | None, Sweep]:
    """An engine that is not AWS, with its table and stream; or the table of a deployed shop."""
    import botocore.session  # late: who runs on SQLite does without

    from chalicelib.store.engine.dynamodb import DynamoDB
    from chalicelib.store.engine.streams import StreamFeed

    if address.startswith(DEPLOYED):
        region, _, table = address.removeprefix(DEPLOYED).partition("/")
        deployed = DynamoDB(table, region)
        deployed.must_stand()
        return deployed, None, lambda: 0
    key = ("local", "local")
    store = DynamoDB(TABLE, ENGINE_REGION, address, credentials=key)
    store.create_table()
    client = botocore.session.get_session().create_client(
        "dynamodbstreams",
        region_name=ENGINE_REGION,
        endpoint_url=address,
        aws_access_key_id=key[0],
        aws_secret_access_key=key[1],
    )
    return store, StreamFeed(client, TABLE), lambda: 0


def _kept_secret(path: Path) -> bytes:
    """The root of all keyed hashes on this machine: made once, readable by its owner alone."""
    if not path.exists():
        draft = path.with_suffix(".new")
        file = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(file, "wb") as opened:
            opened.write(secrets.token_bytes(SECRET_BYTES))
            opened.flush()
            os.fsync(opened.fileno())
        draft.replace(path)
    return path.read_bytes()
