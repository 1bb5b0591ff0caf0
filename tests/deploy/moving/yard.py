"""A shop at work, and an engine of this process to which it moves."""

import json
import shutil

import botocore.session
from msgspec.structs import replace

from chalicelib.senders.outbox import Outbox
from chalicelib.store.engine.streams import StreamFeed
from chalicelib.store.nouns.rates import Unlimited
from chalicelib.usecases.identity.change_contact import ChangeContact, change_contact
from chalicelib.usecases.identity.request_code import RequestCode, request_code
from deploy.moving import tally
from tests.shop import Shop
from tests.store import ministack_wire
from tests.world import ADDRESS, PHONE, World

ENGINE = "http://engine.example"


def work(shop):
    """Members, friends, purchases, a refund, vouchers: some used, one open; news not told yet."""
    sent = []
    ports = replace(shop.world.ports, sender=Outbox(sent.append), limiter=Unlimited())
    trade = Shop(World(ports, ports.now, shop.world.store, sent))
    anna = trade.member("anna@demo.example")
    people = [trade.member(f"m{n}@demo.example", ref=anna.code) for n in range(3)]
    tea = trade.reward(10, 50)
    for number in range(4):
        trade.buy(people[number % 3], 9_000, order=f"T-{number}")
    while shop.world.tick():
        pass
    trade.commit(trade.redeem(people[0], tea).value)
    trade.redeem(people[1], tea)
    trade.refund("T-3", 500)
    elsewhere(trade.world, "m2@demo.example")
    trade.buy(trade.member("late@demo.example", ref=anna.code), 9_000, order="T-9")


def elsewhere(world, contact):
    """Somebody is reached elsewhere from now on; whoever used to read their messages is told."""
    session = world.sign_in(contact).session
    asked = RequestCode(
        contact=f"new-{contact}", device=PHONE, address=ADDRESS, language="zh", changing=session
    )
    challenge = request_code(asked, world.ports)
    code = world.sent[-1].code
    proof = ChangeContact(session=session, challenge=challenge, code=code, device=PHONE)
    change_contact(proof, world.ports)


def stream_of(wire):
    client = botocore.session.get_session().create_client(
        "dynamodbstreams",
        region_name=ministack_wire.REGION,
        endpoint_url="http://dynamodb.invalid",
        aws_access_key_id="key",
        aws_secret_access_key="secret",
    )
    client._endpoint.http_session = wire
    return StreamFeed(client, "perennial")


def empty_shop(place, source):
    """A folder that holds a shop's secret and nothing else."""
    place.mkdir()
    shutil.copy(source / "secret", place / "secret")
    return place


def kinds(store):
    return tally.tally_of(store).kinds


def lines(path):
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


class Killed(BaseException):
    """A death: nothing catches it."""


def deaths(monkeypatch, place, name, run, step=1):
    """Run again and again, each time dead at the next call, before it or after it; count them."""
    real = getattr(place, name)
    for death in range(2, 1000, step):
        with monkeypatch.context() as patch:
            patch.setattr(place, name, dying(real, death // 2, after=death % 2))
            try:
                run()
            except Killed:
                yield death
            else:
                return


def dying(real, at, *, after):
    calls = []

    def call(*words, **more):
        calls.append(words)
        if len(calls) == at and not after:
            raise Killed
        done = real(*words, **more)
        if len(calls) == at:
            raise Killed
        return done

    return call
