"""A server that is killed in the middle of its work has lost nothing that it had promised."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from deploy.cli.main import main as perennial
from tests.deploy.local.load.caller import LOST
from tests.deploy.local.visitor import Told, Visitor, new_key

pytestmark = pytest.mark.process

ORDERS = 60
AMOUNT = 10_00


@pytest.fixture
def staff(own_server):
    visitor = Visitor(own_server)
    visitor.sign_in("staff@demo.example")
    return visitor


@pytest.fixture
def member(own_server):
    visitor = Visitor(own_server)
    visitor.join("anna@demo.example")
    return visitor


def record(staff, code, order, key) -> Told | None:
    """Record a purchase; None when the server died over it."""
    try:
        wish = {"member": code, "order": order, "amount": AMOUNT}
        return staff.post("/api/staff/purchases", wish, key=key)
    except LOST:
        return None


def statement(member):
    entries = member.get("/api/me/ledger?limit=100")["entries"]
    while entries[-1]["seq"] > 1:
        entries += member.get(f"/api/me/ledger?limit=100&before={entries[-1]['seq']}")["entries"]
    return entries


@pytest.fixture(autouse=True)
def proven(own_server, monkeypatch, capsys):
    """After each story, the books that the server leaves behind are proved."""
    yield
    own_server.stop()
    monkeypatch.setenv("DATA", str(own_server.data))
    perennial(["ledger", "verify"])
    assert capsys.readouterr().out.startswith("In order: ")


@pytest.mark.fault(1, 10, 11)
def test_every_purchase_stands_once_after_a_kill_and_a_retry(own_server, staff, member):
    code = member.get("/api/me")["code"]
    orders = {f"K-{number}": new_key() for number in range(ORDERS)}
    with ThreadPoolExecutor(8) as counter:
        first = [counter.submit(record, staff, code, o, key) for o, key in orders.items()]
        first[ORDERS // 3].result()
        own_server.kill()
        acknowledged = [done.result() for done in first]
    own_server.start()

    kept = {entry["ref"]: entry for entry in statement(member)}
    promised = [told.body["entry"] for told in acknowledged if told and told.status == 201]
    assert promised, "the kill came too early to prove anything"
    assert len(promised) < ORDERS, "the kill came too late to prove anything"
    assert all(kept[entry["ref"]]["seq"] == entry["seq"] for entry in promised)

    again = {order: record(staff, code, order, key) for order, key in orders.items()}
    assert {told.status for told in again.values()} == {201}
    assert all(again[entry["ref"]].replayed for entry in promised)
    entries = statement(member)
    bought = [entry["ref"] for entry in entries if entry["source"] == "purchase"]
    assert sorted(bought) == sorted(orders)
    points = member.get("/api/me")["points"]
    assert points["available"] == sum(entry["points"] for entry in entries)
    assert [entry["seq"] for entry in entries] == list(range(len(entries), 0, -1))


@pytest.mark.fault(4)
def test_one_wish_sent_a_hundred_times_at_once_and_after_a_kill_is_granted_once(
    own_server, staff, member
):
    code, key = member.get("/api/me")["code"], new_key()
    with ThreadPoolExecutor(20) as counter:
        told = list(counter.map(lambda _: record(staff, code, "HUNDRED", key), range(100)))
    assert {one.status for one in told if one} <= {201, 503}
    own_server.kill()
    own_server.start()
    assert record(staff, code, "HUNDRED", key).replayed
    assert [entry["ref"] for entry in statement(member)].count("HUNDRED") == 1


@pytest.mark.fault(17)
def test_of_twenty_who_want_the_whole_balance_at_once_one_gets_it(own_server, staff, member):
    manager = Visitor(own_server)
    manager.sign_in("manager@demo.example")
    record(staff, member.get("/api/me")["code"], "FIRST", new_key())
    whole = member.get("/api/me")["points"]["available"]
    offer = {"name": {"zh": "全部", "en": "Everything"}, "price": whole, "stock": 50}
    reward = manager.post("/api/admin/rewards", offer).body

    def redeem(_):
        return member.post("/api/redemptions", {"reward": reward["id"]}, key=new_key())

    with ThreadPoolExecutor(20) as hands:
        told = [one.status for one in hands.map(redeem, range(20))]
    assert told.count(201) == 1
    assert set(told) <= {201, 409, 503}
    points = member.get("/api/me")["points"]
    assert (points["available"], points["held"]) == (0, whole)
