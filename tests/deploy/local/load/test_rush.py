"""Everybody at once, by HTTP at four workers: as many get it as there is, and all are told so."""

from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from deploy.cli.main import main as perennial
from tests.deploy.local.load.caller import Caller
from tests.deploy.local.load.crowd import before_opening, joined, on_duty
from tests.deploy.local.server import served
from tests.deploy.local.visitor import Told, new_key

pytestmark = pytest.mark.process

SPENDS, BALANCE = 160, 50
MEMBERS, STOCK = 500, 50


@pytest.fixture
def data(engine, tmp_path, monkeypatch, capsys):
    """A shop's folder, whose books are proved when the rush is over."""
    yield tmp_path / "data"
    for word, value in {"DATA": str(tmp_path / "data"), **engine}.items():
        monkeypatch.setenv(word, value)
    perennial(["ledger", "verify"])
    assert "In order: " in capsys.readouterr().out


def at_once(callers: Sequence[Caller], ask: Callable[[Caller], Told]) -> list[Told]:
    """All are connected before the first one asks."""
    ready = Barrier(len(callers))

    def come(caller: Caller) -> Told:
        with caller:
            caller.dial()
            ready.wait()
            return ask(caller)

    with ThreadPoolExecutor(len(callers)) as crowd:
        return list(crowd.map(come, callers))


def outcomes(told: Sequence[Told]) -> Counter[tuple[int, str]]:
    return Counter((one.status, one.body.get("code") or one.body["state"]) for one in told)


@pytest.mark.fault(9, 17)
def test_of_160_spends_on_a_balance_of_50_exactly_50_succeed(engine, data):
    with before_opening(data, engine) as world:
        (guest,) = joined(world, 1)
        manager = on_duty(world, "manager@crowd.example", "manager")
    with (
        served(data, WORKERS="4", **engine) as server,
        Caller(server.port, manager.cookie) as desk,
        Caller(server.port, guest.cookie) as member,
    ):
        more = BALANCE - member.get("/api/me")["points"]["available"]
        given = {"member": guest.member.id, "points": more, "reason": "so that it is fifty"}
        assert desk.insist("/api/admin/adjustments", given, new_key()).status == 201
        offer = {"name": {"zh": "一块糖", "en": "A sweet"}, "price": 1, "stock": SPENDS}
        reward = desk.insist("/api/admin/rewards", offer, new_key()).body["id"]

        hands = [Caller(server.port, guest.cookie) for _ in range(SPENDS)]
        wish = {"reward": reward}
        told = at_once(hands, lambda hand: hand.insist("/api/redemptions", wish, new_key()))

        left = SPENDS - BALANCE
        assert outcomes(told) == {(201, "held"): BALANCE, (409, "insufficient_points"): left}
        points = member.get("/api/me")["points"]
        assert (points["available"], points["held"]) == (0, BALANCE)


@pytest.mark.fault(33)
def test_of_500_members_who_want_one_of_50_exactly_50_get_it(engine, data):
    with before_opening(data, engine) as world:
        guests = joined(world, MEMBERS)
        manager = on_duty(world, "manager@crowd.example", "manager")
    with (
        served(data, WORKERS="4", **engine) as server,
        Caller(server.port, manager.cookie) as desk,
    ):
        offer = {"name": {"zh": "头采", "en": "First picking"}, "price": 20, "stock": STOCK}
        reward = desk.insist("/api/admin/rewards", offer, new_key()).body["id"]

        crowd = [Caller(server.port, guest.cookie) for guest in guests]
        wish = {"reward": reward}
        told = at_once(crowd, lambda one: one.insist("/api/redemptions", wish, new_key()))

        assert outcomes(told) == {(201, "held"): STOCK, (409, "sold_out"): MEMBERS - STOCK}
        assert len({one.body["voucher"] for one in told if one.status == 201}) == STOCK
        offers = desk.get("/api/rewards")["rewards"]
        assert [one["left"] for one in offers if one["id"] == reward] == [0]
