"""Where the real things are chosen: the engine, the clock, chance, the senders."""

import hashlib
import hmac
import logging
import os
import secrets
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

from chalicelib import config
from chalicelib.domain.members.message import Message
from chalicelib.domain.programme import Programme
from chalicelib.domain.programme.file import parse
from chalicelib.ports import Limiter, Ports, Secrets, Sender
from chalicelib.senders.alarm import LoggedAlarm
from chalicelib.senders.outbox import Outbox
from chalicelib.senders.ses import Ses
from chalicelib.senders.smtp import Server, Smtp
from chalicelib.store import rates
from chalicelib.store.archive import Archive
from chalicelib.store.book import Book
from chalicelib.store.directory import Directory
from chalicelib.store.engine.dynamodb import DynamoDB
from chalicelib.store.engine.feed import Feed, TableFeed
from chalicelib.store.engine.sqlite import SQLite
from chalicelib.store.engine.streams import StreamFeed, changes_of
from chalicelib.store.news import news_of
from chalicelib.store.nouns import NOUNS
from chalicelib.store.port import Change, Store
from chalicelib.store.shelf import Shelf
from chalicelib.web.door import Stage
from chalicelib.web.triggers import on_news, on_time
from qr import codes

LOG = logging.getLogger("perennial.feed")

LENGTHS = {"referral": codes.REFERRAL, "channel": codes.CHANNEL, "voucher": codes.VOUCHER}
ID_LENGTH = 16
REDEMPTION_ID_LENGTH = 26
SECRET_BYTES = 32
TABLE = "perennial"
PAGES = 20
"""Of the books, a minute: half a million members a day."""
ENGINE_REGION = "us-east-1"


@dataclass(frozen=True, slots=True)
class World:
    """Everything real, put together once."""

    ports: Ports
    stage: Stage
    store: Store
    feed: Feed | None = None
    pages: int = 1
    """Pages of the books that the reconciler proves in a turn."""

    def told(self, changes: Sequence[Change]) -> tuple[Change, ...]:
        """Let the stories follow what has changed; told again, they change nothing more.

        Return the changes that a story failed on: the others go on, these are to be told again.
        """
        return tuple(change for change in changes if not self._tell(change))

    def pushed(self, event: Mapping[str, Any]) -> dict[str, Any]:
        """Take what DynamoDB Streams hands to a function, and name what is to come again."""
        failed = self.told(changes_of(event))
        return {"batchItemFailures": [{"itemIdentifier": change.id} for change in failed]}

    def tick(self) -> int:
        """One turn of what nobody asks for: news from the feed, and what is due by now.

        Returns how much was done; 0 means that a pause does no harm.
        """
        return self._follow() + on_time(self.ports, pages=self.pages)

    def _follow(self) -> int:
        if self.feed is None:
            return 0
        changes = self.feed.take()
        failed = self.told(changes)
        if failed:
            self.feed.failed(changes, failed)
        else:
            self.feed.done(changes)
        return len(changes) - len(failed)

    def _tell(self, change: Change) -> bool:
        try:
            if news := news_of(change):
                on_news(news, self.ports)
        except Exception:  # the last resort: one change that a story fails on holds up no other
            LOG.exception("A change could not be followed.", extra={"id": change.id})
            return False
        return True


@cache
def settings() -> config.Settings:
    return config.settings()


def stage() -> Stage:
    """Where the deployed functions run. Raises config.Unusable, which names all that is wrong."""
    said = settings()
    return Stage(public=said.public, origin_secret=said.origin_secret)


@cache
def real() -> World:
    """The deployed shop: DynamoDB, the machine's clock, mail by SES or SMTP; made on first use."""
    said, now = settings(), _machine_clock
    store = DynamoDB(said.table, said.region)
    chance = make_secrets(said.key)
    limiter = rates.Limiter(store, now, chance.digest)
    ports = _ports(store, now, chance, limiter, _mail(said), said.public)
    return World(ports, stage(), store, pages=PAGES)


def _machine_clock() -> int:
    return int(time.time())


def _mail(said: config.Settings) -> Sender:
    mail = said.mail
    if mail.smtp is None:
        return Ses(said.region, mail.sender)
    server = mail.smtp
    reached = Server(host=server.host, port=server.port, user=server.user, password=server.password)
    return Smtp(reached, mail.sender)


def local(
    *,
    data: Path,
    public: str,
    limits: bool,
    engine: str | None,
    now: Callable[[], int],
    keep: Callable[[Message], None],
) -> World:
    """The shop on one machine: SQLite in `data`, or a DynamoDB-compatible `engine` by its address.

    `keep` gets every message instead of a person. `limits` off lifts every count over time.
    """
    store: Store
    feed: Feed | None
    if engine is None:
        store = SQLite(data / "shop.db")
        feed = TableFeed(store)
    else:
        store, feed = _engine_at(engine)
    chance = make_secrets(_kept_secret(data / "secret"))
    limiter = rates.Limiter(store, now, chance.digest) if limits else rates.Unlimited()
    ports = _ports(store, now, chance, limiter, Outbox(keep), public)
    return World(ports, Stage(public=public, local=True), store, feed)


def _engine_at(address: str) -> tuple[Store, Feed]:
    """A DynamoDB-compatible engine that is not AWS, with its table and stream."""
    import botocore.session  # late: who runs on SQLite does without

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
    return store, StreamFeed(client, TABLE)


def _ports(
    store: Store,
    now: Callable[[], int],
    chance: Secrets,
    limiter: Limiter,
    sender: Sender,
    public: str,
) -> Ports:
    return Ports(
        programme=programme(),
        now=now,
        secrets=chance,
        book=Book(store, NOUNS, now),
        shelf=Shelf(store),
        directory=Directory(store),
        archive=Archive(store),
        limiter=limiter,
        sender=sender,
        alarm=LoggedAlarm(),
        public=public,
    )


def programme() -> Programme:
    """The rules, from beside the functions in the package, or from the top of the repository."""
    here = Path(__file__).resolve()
    places = [folder / "programme.toml" for folder in here.parents[1:3]]
    found = next(place for place in places if place.is_file())
    return parse(found.read_text("utf-8"), found.name)


def make_secrets(root: bytes) -> Secrets:
    """Chance from the machine; digests keyed by `root`, each purpose with a key of its own."""

    def keyed(purpose: str, text: str) -> bytes:
        key = hmac.digest(root, purpose.encode(), hashlib.sha256)
        return hmac.digest(key, text.encode(), hashlib.sha256)

    return Secrets(
        new_id=lambda: codes.from_bytes(secrets.token_bytes(ID_LENGTH), ID_LENGTH),
        new_code=_new_code,
        new_token=lambda: secrets.token_urlsafe(SECRET_BYTES),
        new_digits=lambda: f"{secrets.randbelow(10**6):06}",
        digest=lambda purpose, text: keyed(purpose, text).hex(),
        same=hmac.compare_digest,
        voucher=lambda seed: codes.from_bytes(keyed("voucher", seed), codes.VOUCHER),
        redemption_id=lambda voucher: codes.from_bytes(
            keyed("redemption id", voucher), REDEMPTION_ID_LENGTH
        ),
        read_code=lambda text, kind: codes.read(text, LENGTHS[kind]),
    )


def _new_code(kind: Literal["referral", "channel"]) -> str:
    while True:
        code = codes.from_bytes(secrets.token_bytes(ID_LENGTH), LENGTHS[kind])
        if codes.acceptable(code):
            return code


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
