"""Questions that visitors ask, and all answers for the counter."""

import pytest
from msgspec.structs import replace

from chalicelib.domain.answers import Library
from chalicelib.domain.refusals import Unavailable
from chalicelib.web.application import make
from chalicelib.web.public.answers import QUESTIONS
from tests.web.conftest import STAGE
from tests.web.visitor import Visitor
from tests.world import make_world

FEE = {"id": "fee", "question": "入会要钱吗？", "short": "不要钱。", "url": "/faq/#fee"}
CONTACT = {
    "email": "tea@shop.example",
    "answer_time": "两小时内",
    "hours": "十点到九点",
    "address": "松风巷",
}


def test_a_question_gets_the_short_answer_its_place_and_whom_to_ask_further(visitor):
    answer = visitor.get("/api/answers?q=会费")
    assert answer.status == 200
    assert answer.json == {"answers": [FEE], "contact": CONTACT}


def test_what_nothing_fits_gets_whom_to_ask(visitor):
    assert visitor.get("/api/answers?q=飞机").json == {"answers": [], "contact": CONTACT}


@pytest.mark.parametrize("query", ["", "?q=", "?q=%20"])
def test_who_asks_nothing_gets_what_is_asked_often(visitor, query):
    ids = [one["id"] for one in visitor.get(f"/api/answers{query}").json["answers"]]
    assert ids == ["fee", "expire"]


@pytest.mark.parametrize(
    ("query", "headers"),
    [
        ("&lang=en", {}),
        ("&lang=en", {"Accept-Language": "zh"}),
        ("", {"Accept-Language": "en-GB,zh;q=0.8"}),
    ],
)
def test_it_is_said_in_the_language_asked_for_then_the_visitors(visitor, query, headers):
    (said,) = visitor.get(f"/api/answers?q=会费{query}", **headers).json["answers"]
    assert said["question"] == "Does it cost anything?"
    assert said["url"] == "/en/faq/#fee"


def test_a_question_too_long_is_refused_with_a_sentence(visitor):
    assert visitor.get(f"/api/answers?q={'茶' * 200}").status == 200
    refused = visitor.get(f"/api/answers?q={'茶' * 201}&lang=en")
    assert (refused.status, refused.code) == (400, "question_too_long")
    assert refused.json["detail"] == "Please ask in 200 characters or fewer."


@pytest.mark.parametrize("query", ["language=en", "quest=1", "q=a&q=b", "all=1"])
def test_what_is_not_understood_is_refused(visitor, query):
    assert visitor.get(f"/api/answers?{query}").status == 400


def test_one_address_may_ask_so_often_a_minute_and_others_are_not_held_up():
    world = make_world(limits=True)
    app = make(lambda: world.ports, STAGE)
    eager, other = Visitor(app), Visitor(app, address="198.51.100.4")
    for _ in range(QUESTIONS.most):
        assert eager.get("/api/answers?q=会费").status == 200
    refused = eager.get("/api/answers?q=会费")
    assert (refused.status, refused.code) == (429, "too_many")
    assert int(refused.headers["retry-after"]) <= QUESTIONS.seconds
    assert other.get("/api/answers?q=会费").status == 200


def test_it_is_answered_while_the_store_is_away(world):
    class Away:
        def take(self, *_):
            raise Unavailable

    ports = replace(world.ports, limiter=Away())
    assert Visitor(make(lambda: ports, STAGE)).get("/api/answers?q=会费").json["answers"] == [FEE]


def test_a_shop_whose_site_was_not_built_answers_nothing():
    world = make_world(library=Library())
    visitor = Visitor(make(lambda: world.ports, STAGE))
    assert visitor.get("/api/answers?q=会费").json == {"answers": [], "contact": None}
    assert visitor.get("/api/answers").json == {"answers": [], "contact": None}


def test_the_counter_has_every_answer_whole_by_topic(staff):
    said = staff.get("/api/staff/answers?lang=en").json
    assert said["topics"] == [
        {"id": "joining", "name": "Joining"},
        {"id": "points", "name": "Points"},
    ]
    assert said["answers"][0] == {
        "id": "fee",
        "topic": "joining",
        "question": "Does it cost anything?",
        "keywords": ["fee", "cost"],
        "short": "No, nothing.",
        "long": "No, nothing.\n\nMore:",
        "url": "/en/faq/#fee",
    }


def test_the_whole_library_is_for_the_counter(visitor, member):
    assert visitor.get("/api/staff/answers").status == 401
    assert member.get("/api/staff/answers").status == 403
