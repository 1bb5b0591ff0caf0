"""What follows and what is due ask for each right that their functions have, and for no other.

What the API asks for, the rehearsal sees: there the rights are checked at every call.
"""

import json
from contextlib import contextmanager

import pytest
from ministack.core.iam_actions import dynamodb_transaction_checks, extract_iam_action
from msgspec.structs import replace

from chalicelib.store.port import Key, Update
from chalicelib.usecases.members.leave import leave
from chalicelib.web.door import Stage
from chalicelib.wiring import World as Wired
from tests.deploy.moving.yard import elsewhere, stream_of
from tests.deploy.template.behind import given
from tests.shop import Shop
from tests.store import ministack_wire
from tests.world import make_world


@pytest.fixture
def wire():
    made = ministack_wire.Wire()
    yield made
    made.forget()


@pytest.fixture
def shop(wire):
    return Shop(make_world(store=ministack_wire.store(wire)))


@pytest.fixture
def slow(shop):
    """One in which friends are credited after a wait, as its programme may say."""
    law = shop.ports.programme
    law = replace(law, referral=replace(law.referral, hold_days=2))
    shop.world.ports = replace(shop.ports, programme=law)
    return Shop(shop.world)


@pytest.fixture
def asked(wire, shop):
    """What a turn of work asks DynamoDB and the mail for."""

    @contextmanager
    def during(used):
        def note(request, send):
            used.update(rights_of(request))
            return send(request)

        before, wire.fault = len(shop.world.sent), note
        yield
        wire.fault = None
        if len(shop.world.sent) > before:
            used.update({("ses:SendEmail", "identity"), ("ses:SendRawEmail", "identity")})

    return during


def rights_of(request):
    headers = {"x-amz-target": request.headers["X-Amz-Target"].decode()}
    if headers["x-amz-target"].startswith("DynamoDBStreams"):
        return set()
    action = extract_iam_action("dynamodb", "POST", "/", headers, request.body, {})
    parts = dynamodb_transaction_checks(action, request.body, ministack_wire.REGION, "1")
    index = json.loads(request.body).get("IndexName")
    kind = f"index {index}" if index else "table"
    return {(part, kind) for part, _ in parts} or {(action, kind)}


def test_what_follows_uses_what_the_feed_may_do(shop, wire, asked, resources):
    used = set()
    friend = shop.member("a@shop.example")
    brought = shop.member("b@shop.example", ref=friend.code)
    shop.buy(brought, 9_000, order="T-1")
    shop.read(brought, "stories-craft")
    shop.read(brought)
    follow(shop, wire, asked, used)
    shop.refund("T-1", 9_000)
    follow(shop, wire, asked, used)
    elsewhere(shop.world, "a@shop.example")
    leave(shop.world.sign_in("b@shop.example").session, shop.ports)
    follow(shop, wire, asked, used)
    assert used == given(resources, "Feed")


def follow(shop, wire, asked, used):
    feed = stream_of(wire)
    wired = Wired(shop.ports, Stage("https://shop.example"), shop.world.store)
    while changes := feed.take():
        with asked(used):
            assert wired.told(changes) == ()
        feed.done(changes)


def test_what_is_due_uses_what_the_clock_may_do(slow, wire, asked, resources):
    used, tea = set(), slow.reward(10, 5)
    friend = slow.member("a@shop.example")
    brought = slow.member("b@shop.example", ref=friend.code)
    slow.buy(brought, 9_000, order="T-1")
    follow(slow, wire, asked, set())
    slow.redeem(brought, tea)
    account = Key(f"M#{friend.id}", "BAL")
    for points in (1, -1):  # a broken law is told, and mended it is told no more
        slow.world.store.write([Update(account, add={"available": points})])
        due(slow, asked, used)
        slow.world.clock.move(days=1, seconds=1)
        due(slow, asked, used)
    assert slow.world.alarms
    for days in (345, 15, 40):  # notices first, then the end of the points
        slow.world.clock.move(days=days)
        due(slow, asked, used)
    assert used == given(resources, "Due")


def due(shop, asked, used):
    wired = Wired(shop.ports, Stage("https://shop.example"), shop.world.store, pages=20)
    with asked(used):
        while wired.tick():
            pass
