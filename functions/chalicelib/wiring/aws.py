"""The deployed shop: DynamoDB, the machine's clock, mail by SES or SMTP."""

import gc
import time
from functools import cache

from chalicelib.config.settings import Settings, read_own
from chalicelib.ports import Sender
from chalicelib.senders.ses import Ses
from chalicelib.store.engine.dynamodb import DynamoDB
from chalicelib.store.nouns import rates
from chalicelib.web.door import Stage
from chalicelib.wiring.chance import make_secrets
from chalicelib.wiring.world import World, ports_over

PAGES = 20
"""Of the books, a minute: 2.9 million rows a day, the year of 8,000 members."""


@cache
def settings() -> Settings:
    return read_own()


def stage() -> Stage:
    """Where the deployed functions run. Raises Unusable, which names all that is wrong."""
    said = settings()
    return Stage(public=said.public, name=said.stage, origin_secret=said.origin_secret)


@cache
def real() -> World:
    """Everything real; made on first use."""
    gc.freeze()  # what is imported stays: the collector need not go through it time and again
    said, now = settings(), _machine_clock
    store = DynamoDB(said.table, said.region)
    chance = make_secrets(said.key)
    limiter = rates.Limiter(store, now, chance.digest)
    ports = ports_over(store, now, chance, limiter, _mail(said), said.public)
    return World(ports, stage(), store, pages=PAGES)


def _machine_clock() -> int:
    return int(time.time())


def _mail(said: Settings) -> Sender:
    mail = said.mail
    if mail.smtp is None:
        return Ses(said.region, mail.sender)
    from chalicelib.wiring.post import by_smtp  # late: most shops' mail is carried by SES

    return by_smtp(mail.smtp, mail.sender)
