"""A shop to act in as visitors do: by the gateway's events, with its limits, journal and feed."""

import io
import json
import logging
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from msgspec.structs import asdict, replace

from chalicelib.domain.content import Content, Goal, InLanguages, Page, Tags
from chalicelib.domain.members.message import Message
from chalicelib.ports import Ports
from chalicelib.senders.outbox import Outbox
from chalicelib.store.engine.sqlite import SQLite
from chalicelib.store.news import is_followed
from chalicelib.store.nouns import rates
from chalicelib.store.port import Change, Store
from chalicelib.web import application
from chalicelib.web.door import Stage
from chalicelib.web.journal.lines import LOG
from chalicelib.wiring import machine
from chalicelib.wiring.aws import PAGES
from chalicelib.wiring.world import World, ports_over
from deploy.bench.money.spent import Hand, Spent, Tally
from deploy.bench.stories.meter import Meter
from deploy.local.origin.answer import Answer
from deploy.local.origin.gateway import Gateway

PUBLIC = "https://tea.example"
STAGE = Stage(public=PUBLIC, name="prod", local=True)

LEAF = Page(
    id="stories-spring-tea",
    url=InLanguages(zh="/stories/spring-tea/"),
    title=InLanguages(zh="春茶", en="Spring tea"),
    tags=Tags(zh=("绿茶", "工艺")),
    reading=Goal(seconds=40, depth=90, points=3),
)


@dataclass
class Premises:
    """The shop; `world` is as the functions have it, `engine` has the changes that it follows."""

    world: World
    engine: World
    clock: Hand
    post: list[Message]
    tally: Tally
    gateway: Gateway
    spent: Spent = field(default_factory=Spent)
    mailed: int = 0

    @property
    def ports(self) -> Ports:
        return self.world.ports

    def begin(self) -> None:
        """Count anew, from a shop with nothing left to tell."""
        self.follow()
        self._taken()

    def end(self) -> Spent:
        """Tell what is left to be told, and say what was spent since the beginning."""
        self.follow()
        return self._taken()

    def _taken(self) -> Spent:
        """What was counted so far; from here on it is counted anew."""
        spent, self.spent = self.spent, Spent()
        spent.logged, self.tally.bytes = self.tally.bytes, 0
        spent.mails, self.mailed = len(self.post) - self.mailed, len(self.post)
        if isinstance(self.world.store, Meter):
            spent.bill = self.world.store.bill
            self.world.store.begin()
        return spent

    def ask(self, method: str, path: str, body: object, headers: dict[str, str]) -> Answer:
        """Answer one request, as the api function does."""
        said = json.dumps(body).encode() if body is not None else b""
        environ: dict[str, Any] = {
            "REQUEST_METHOD": method,
            "PATH_INFO": path.partition("?")[0],
            "QUERY_STRING": path.partition("?")[2],
            "REMOTE_ADDR": headers.get("Address", "192.0.2.1"),
            "CONTENT_TYPE": "application/json",
            "CONTENT_LENGTH": str(len(said)),
            "wsgi.input": io.BytesIO(said),
            **{f"HTTP_{name.upper().replace('-', '_')}": text for name, text in headers.items()},
        }
        began = time.process_time()
        answer = self.gateway(environ)
        self.spent.seconds += time.process_time() - began
        self.spent.requests += 1
        self.spent.sent += len(answer.body) + sum(len(k) + len(v) + 4 for k, v in answer.headers)
        return answer

    def follow(self) -> None:
        """Wake the feed function for each partition that has news, until nothing changes.

        A partition wakes it by itself, at most: those that share a shard of the stream come
        together.
        """
        assert self.engine.feed
        while changes := self.engine.feed.take():
            worth_waking = (change for change in changes if is_followed(change.key))
            ordered = sorted(worth_waking, key=lambda change: change.key.pk)
            for _, some in groupby(ordered, lambda change: change.key.pk):
                self._wake(list(some))
            self.engine.feed.done(changes)

    def _wake(self, changes: Sequence[Change]) -> None:
        event = {"Records": [_record(change) for change in changes]}
        began = time.process_time()
        failed = self.world.pushed(event)["batchItemFailures"]
        self.spent.seconds += time.process_time() - began
        self.spent.wakes += 1
        assert not failed, failed

    def tick(self) -> None:
        """A run of the clock's function."""
        began = time.process_time()
        self.world.tick()
        self.spent.seconds += time.process_time() - began


@contextmanager
def opened(engine: str | None = None, *, at: int | None = None) -> Iterator[Premises]:
    """Open a new shop: metered in a file of its own, or at an engine's address as it is."""
    with TemporaryDirectory(prefix="bench-") as folder:
        clock, post, tally = Hand(at or int(time.time())), list[Message](), Tally()
        beneath = machine.local(
            data=Path(folder),
            public=PUBLIC,
            limits=True,
            engine=engine,
            now=clock.now,
            keep=post.append,
        )
        store = beneath.store if engine else Meter(beneath.store)
        ports = _over(store, beneath.ports, clock, post)
        world = World(ports, STAGE, store, pages=PAGES)
        gateway = Gateway(application.make(lambda: ports, STAGE))
        with _heard(tally):
            yield Premises(world, beneath, clock, post, tally, gateway)
        if isinstance(beneath.store, SQLite):
            beneath.store.close()


def _over(store: Store, known: Ports, clock: Hand, post: list[Message]) -> Ports:
    secrets = known.secrets
    limiter = rates.Limiter(store, clock.now, secrets.digest)
    ports = ports_over(store, clock.now, secrets, limiter, Outbox(post.append), PUBLIC)
    return replace(ports, content=Content.of((LEAF,)))


@contextmanager
def _heard(tally: Tally) -> Iterator[None]:
    before = LOG.level
    LOG.addHandler(tally)
    LOG.setLevel(logging.INFO)
    try:
        yield
    finally:
        LOG.removeHandler(tally)
        LOG.setLevel(before)


def _record(change: Change) -> dict[str, Any]:
    """A change as DynamoDB Streams hands it over."""
    keys = {part: {"S": value} for part, value in asdict(change.key).items()}
    images = {"OldImage": change.old, "NewImage": change.new}
    told = {name: image for name, image in images.items() if image}
    return {"dynamodb": {"Keys": keys, "SequenceNumber": change.id, **told}}
