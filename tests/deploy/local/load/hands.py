"""Hands that work at a server which dies beneath them, and write down what they saw."""

import time
from dataclasses import dataclass, field, replace
from random import Random
from threading import Event
from typing import Any

from tests.deploy.local.load.caller import AGAIN, LOST, Caller
from tests.deploy.local.load.crowd import Guest
from tests.deploy.local.load.history import Act, Call
from tests.deploy.local.visitor import Told

PAUSE = 0.05
"""Seconds before asking again where nobody answered."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked by whom, under a key that outlives every death."""

    act: Act
    subject: str | None
    caller: Caller
    path: str
    body: dict[str, Any]
    key: str

    def ask(self) -> Told | None:
        """None: nobody knows."""
        try:
            told = self.caller.ask("POST", self.path, self.body, self.key)
        except LOST:
            time.sleep(PAUSE)
            return None
        return None if told.status in AGAIN else told


@dataclass
class Shared:
    """What several hands of one member reach for."""

    guest: Guest
    bought: list[str] = field(default_factory=list)
    held: list[tuple[str, str]] = field(default_factory=list)


@dataclass
class Hand:
    """One client: at times the member, at times somebody at the counter."""

    name: str
    shared: Shared
    member: Caller
    staff: Caller
    reward: str
    chance: Random
    told: list[tuple[Wish, Call]] = field(default_factory=list)

    def work(self, over: Event) -> None:
        with self.member, self.staff:
            for number in range(1_000_000):
                if over.is_set():
                    return
                wish = self._next(f"{self.name}-{number}")
                if wish:
                    self._make(wish)

    def _make(self, wish: Wish) -> None:
        """Ask; where no answer comes, go on asking at once or leave it for the end."""
        began, told = time.monotonic(), wish.ask()
        for _ in range(self.chance.choice((0, 0, 1, 20))):
            told = told or wish.ask()
        ended = time.monotonic()
        member = self.shared.guest.member.id
        call = Call(member, wish.act, wish.subject, wish.key, began, ended, told)
        self.told.append((wish, call))
        self._learn(call)

    def _learn(self, call: Call) -> None:
        if not call.told or not call.granted:
            return
        if call.act == "earn":
            self.shared.bought.append(call.subject or "")
        if call.act == "redeem":
            self.shared.held.append((call.told.body["id"], call.told.body["voucher"]))

    def _next(self, key: str) -> Wish | None:
        often = (self._earn, self._earn, self._redeem)
        also = (self._redeem, self._commit, self._void, self._refund, self._check_in)
        return self.chance.choice((*often, *also))(key)

    def _earn(self, key: str) -> Wish:
        amount = self.chance.randrange(10_00, 60_00)
        body = {"member": self.shared.guest.member.code, "order": key, "amount": amount}
        return self._at_counter("earn", key, "/api/staff/purchases", body, key)

    def _refund(self, _key: str) -> Wish | None:
        if not self.shared.bought:
            return None
        order = self.chance.choice(self.shared.bought)
        body = {"order": order, "amount": 10_00}
        # One key an order: two hands may meet at it, and it is refunded once.
        return self._at_counter("refund", order, "/api/staff/refunds", body, f"refund-{order}")

    def _redeem(self, key: str) -> Wish:
        body = {"reward": self.reward}
        return Wish("redeem", None, self.member, "/api/redemptions", body, _full(key))

    def _commit(self, key: str) -> Wish | None:
        if not self.shared.held:
            return None
        redemption, voucher = self.chance.choice(self.shared.held[-5:])
        body = {"voucher": voucher}
        return self._at_counter("commit", redemption, "/api/staff/redemptions/commit", body, key)

    def _void(self, key: str) -> Wish | None:
        if not self.shared.held:
            return None
        redemption, _ = self.chance.choice(self.shared.held[-5:])
        path = f"/api/redemptions/{redemption}/void"
        return Wish("void", redemption, self.member, path, {}, _full(key))

    def _check_in(self, key: str) -> Wish:
        return Wish("checkin", None, self.member, "/api/me/checkin", {}, _full(key))

    def _at_counter(self, act: Act, subject: str, path: str, body: Any, key: str) -> Wish:
        return Wish(act, subject, self.staff, path, body, _full(key))


def _full(key: str) -> str:
    return f"key-of-{key}".ljust(20, ".")


def settle(told: list[tuple[Wish, Call]]) -> list[tuple[Wish, Call]]:
    """Ask again, each under its own key, until every outcome is known."""
    return [(wish, call if call.told else _known(wish, call)) for wish, call in told]


def _known(wish: Wish, call: Call) -> Call:
    told = wish.caller.insist(wish.path, wish.body, wish.key)
    return replace(call, told=told, ended=time.monotonic())
