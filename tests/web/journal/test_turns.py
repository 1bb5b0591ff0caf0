"""Each request, batch and run leaves one line: what it was, what came of it, what it cost."""

import pytest
from msgspec.structs import replace

from chalicelib.domain.refusals import Unavailable
from chalicelib.store.engine.sqlite import SQLite
from chalicelib.store.engine.table_feed import TableFeed
from chalicelib.store.port import Put, Refused, Unknown
from chalicelib.web.application import make
from chalicelib.web.door import Stage
from chalicelib.web.journal import metrics, turns
from chalicelib.wiring import World as Wired
from tests.shop import Shop
from tests.store.engines import row
from tests.web.conftest import STAGE
from tests.web.visitor import Visitor
from tests.world import make_world


class Moody(SQLite):
    """An engine whose next write meets a rival, or gives no answer."""

    mood = None

    def write(self, actions):
        mood, self.mood = self.mood, None
        if mood == "rival":
            return Refused((0,), (None,))
        return Unknown() if mood == "lost" else super().write(actions)


@pytest.fixture
def engine():
    return Moody()


@pytest.fixture
def member(engine):
    world = make_world(store=engine)
    cookie = world.join("lin@demo.example").cookie
    return Visitor(make(lambda: world.ports, replace(STAGE, name="prod")), {"__Host-s": cookie})


def test_a_request_says_what_was_asked_and_what_came_of_it(member, lines):
    member.get("/api/me")
    (line,) = lines()
    assert line["request"] == "a-request"
    assert (line["stage"], line["operation"], line["story"]) == ("prod", "GET /api/me", "other")
    assert (line["status"], line["outcome"], line["failed"]) == (200, "done", 0)
    assert line["calls"] > 0
    assert line["ms"] > 0
    assert len(line["member"]) == turns.LETTERS
    assert line["_aws"]["CloudWatchMetrics"][0]["Dimensions"] == [["stage", "story"]]


def test_a_member_is_known_again_and_not_by_name(member, lines):
    for path in ("/api/me", "/api/me/lots"):
        member.get(path)
    one, two = lines()
    assert one["member"] == two["member"]


def test_a_refusal_is_told_by_its_code(member, lines):
    member.post("/api/redemptions", {"reward": "A"})
    (line,) = lines()
    assert (line["status"], line["code"]) == (404, "reward_unknown")
    assert (line["story"], line["outcome"], line["failed"]) == ("redeem", "refused", 0)


def test_a_retry_of_a_wish_is_told_from_the_wish(member, lines):
    for _ in range(2):
        member.post("/api/me/checkin", key="the-same-key-again")
    assert [line["outcome"] for line in lines()] == ["done", "replayed"]


def test_rivals_are_counted_as_retries(member, engine, lines):
    engine.mood = "rival"
    member.post("/api/me/checkin")
    (line,) = lines()
    assert (line["outcome"], line["retries"]) == ("done", 1)
    assert {"Name": "retries", "Unit": "Count"} in line["_aws"]["CloudWatchMetrics"][1]["Metrics"]


def test_an_outcome_that_nobody_knows_is_no_other_failure(member, engine, lines):
    engine.mood = "lost"
    member.post("/api/me/checkin")
    (line,) = lines()
    assert (line["status"], line["outcome"], line["failed"]) == (503, "unknown", 1)


def test_what_no_route_answers_has_no_operation(member, lines):
    member.get("/api/ABCD23458")
    member.ask("DELETE", "/api/health")
    assert [line["operation"] for line in lines()] == ["none", "none"]
    assert [line["code"] for line in lines()] == ["not_found", "method_not_allowed"]


@pytest.fixture
def shop():
    return Shop()


def wired(shop, **more):
    store = shop.world.store
    return Wired(shop.ports, Stage("http://shop.example", name="prod"), store, **more)


def test_a_batch_of_the_feed_says_how_late_it_comes(shop, lines):
    shop.member("lin@demo.example")
    shop.world.clock.move(seconds=40)
    wired(shop, feed=TableFeed(shop.world.store)).tick()
    line = next(line for line in lines() if line["said"] == "feed")
    assert (line["feed_lag"], line["outcome"], line["undone"]) == (40, "done", 0)
    assert line["done"] > 0
    assert line["_aws"]["CloudWatchMetrics"][0]["Metrics"][0]["Name"] == "feed_lag"


def test_a_batch_with_what_cannot_be_followed_has_failed(shop, lines):
    shop.world.store.write([Put(row("M#NOBODY", "E#0000000001", kind="earn"))])
    wired(shop, feed=TableFeed(shop.world.store)).tick()
    line = next(line for line in lines() if line["said"] == "feed")
    assert (line["outcome"], line["undone"]) == ("failed", 1)


def test_a_run_says_how_long_what_is_due_has_waited(shop, lines):
    anna, tea = shop.member("anna@demo.example"), shop.reward(20, 5)
    shop.redeem(anna, tea)
    shop.world.clock.move(minutes=16)
    wired(shop).tick()
    line = next(line for line in lines() if line["said"] == "due")
    assert (line["stage"], line["due_lag"], line["done"]) == ("prod", 60, 1)


def test_where_it_ticks_all_day_a_turn_without_work_leaves_no_line(shop, lines):
    idle = wired(shop, feed=TableFeed(shop.world.store))
    while idle.tick():
        pass
    before = len(lines())
    assert idle.tick() == 0
    assert len(lines()) == before
    wired(shop).tick()
    assert len(lines()) == before + 1


def test_a_run_that_breaks_leaves_its_line(lines):
    with pytest.raises(Unavailable), turns.run("due", "prod", metrics.DUE_LAG, quiet=True):
        raise Unavailable
    assert [line["outcome"] for line in lines()] == ["failed"]
