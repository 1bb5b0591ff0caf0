"""Workers and the whole server die under load, and what clients saw of it can be."""

import logging
import os
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from random import Random
from threading import Event

import pytest

from deploy.cli.main import main as perennial
from tests.deploy.local.load.caller import Caller
from tests.deploy.local.load.crowd import Guest, before_opening, joined, on_duty
from tests.deploy.local.load.hands import Hand, Shared, settle
from tests.deploy.local.load.history import faults
from tests.deploy.local.load.processes import children, gone
from tests.deploy.local.server import served
from tests.deploy.local.visitor import new_key

pytestmark = pytest.mark.process

MEMBERS, HANDS = 3, 8
SECONDS = 12
"""Of load and deaths."""

SPELLS = 3
"""The whole server dies between two of them."""


@pytest.fixture
def seed():
    """Told when the test fails; SEED=… walks the same way again, as far as the machine lets it."""
    number = int(os.environ.get("SEED") or time.time_ns() % 10**6)
    logging.getLogger(__name__).warning("SEED=%d", number)
    return number


def let_die(server, chance):
    """Kill a process of the crew now and then, and between two spells the one above them."""
    for spell in range(SPELLS):
        if spell:
            server.kill()
            server.start()
        until = time.monotonic() + SECONDS / SPELLS
        while time.monotonic() < until:
            time.sleep(chance.uniform(0.2, 1))
            gone(chance.choice(sorted(children(server.process.pid))))


def statement(member):
    entries, more = [], member.get("/api/me/ledger?limit=100")["entries"]
    while more:
        entries += more
        more = member.get(f"/api/me/ledger?limit=100&before={more[-1]['seq']}")["entries"]
    return entries


def found(told, hands):
    """Hold what was seen against what every member reads now."""
    calls = [call for _, call in told]
    one_each = {hand.shared.guest.member.id: hand.member for hand in hands}
    return [
        fault
        for member, caller in one_each.items()
        for fault in faults(member, calls, statement(caller))
    ]


def changed(told):
    """Ask everything again that was answered; say where the answer is another one."""
    for wish, call in told:
        again = wish.caller.insist(wish.path, wish.body, wish.key)
        if (again.status, again.body) != (call.told.status, call.told.body):
            yield wish, call.told, again
        if call.granted and not again.replayed:
            yield wish, call.told, again


@dataclass
class Stage:
    """A shop whose books are proved at the end, with members and somebody at the counter."""

    data: Path
    guests: list[Guest]
    staff: Guest
    manager: Guest

    def hands(self, server, chance):
        """Eight, of which some share a member."""
        reward = self.offer(server)
        shared = [Shared(guest) for guest in self.guests]
        for number in range(HANDS):
            whose = shared[number % MEMBERS]
            yield Hand(
                name=f"H{number}",
                shared=whose,
                member=Caller(server.port, whose.guest.cookie),
                staff=Caller(server.port, self.staff.cookie),
                reward=reward,
                chance=Random(chance.random()),  # noqa: S311 - to be walked again
            )

    def offer(self, server):
        offer = {"name": {"zh": "一泡茶", "en": "One brew"}, "price": 15, "stock": 100_000}
        with Caller(server.port, self.manager.cookie) as desk:
            return desk.insist("/api/admin/rewards", offer, new_key()).body["id"]


@pytest.fixture
def stage(tmp_path, monkeypatch, capsys):
    data = tmp_path / "data"
    with before_opening(data, {}) as world:
        staff = on_duty(world, "counter@crowd.example", "staff")
        manager = on_duty(world, "manager@crowd.example", "manager")
        guests = joined(world, MEMBERS)
    yield Stage(data, guests, staff, manager)
    monkeypatch.setenv("DATA", str(data))
    perennial(["ledger", "verify"])
    assert "In order: " in capsys.readouterr().out


def load(hands, server, chance):
    """Let them work while the server dies; return what they saw."""
    over = Event()
    with ThreadPoolExecutor(HANDS) as pool:
        working = [pool.submit(hand.work, over) for hand in hands]
        try:
            let_die(server, chance)
        finally:
            over.set()
        for done in working:
            done.result()
    return [each for hand in hands for each in hand.told]


@pytest.mark.fault(10, 11)
def test_the_history_of_eight_hands_at_a_dying_server_is_in_order(seed, stage):
    chance = Random(seed)  # noqa: S311 - as above
    with served(stage.data, WORKERS="4") as server, ExitStack() as lines:
        hands = list(stage.hands(server, chance))
        told = load(hands, server, chance)
        for caller in (line for hand in hands for line in (hand.member, hand.staff)):
            lines.enter_context(caller)

        assert any(call.told is None for _, call in told), "the deaths came to nothing"
        assert found(told, hands) == []
        known = settle(told)
        assert found(known, hands) == []
        assert list(changed(known)) == []
