"""The member card over HTTP: handed out, looked up at the counter once, and in time."""

import hmac

import pytest

from chalicelib.web.application import make
from tests.web.conftest import STAGE
from tests.web.visitor import Visitor
from tests.world import make_world

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
KEY = "k" * 16
LOOKUP = "/api/staff/lookup"


@pytest.fixture
def card(member):
    return member.get("/api/me/card").json


def without_key(visitor, body):
    return visitor.ask("POST", LOOKUP, body, {"X-Perennial": "1"})


def said(token):
    return f'{{"token": "{token}"}}'.encode()


def offline(card, now):
    """Make a token as a phone does that has nothing but its keys."""
    key = next(key for key in card["keys"] if key["from"] <= now < key["until"])
    begin = card["token"][:10] + spelled(now // card["step"], 7)
    mac = hmac.digest(bytes.fromhex(key["key"]), f"M|{begin}".encode(), "sha256")
    return begin + spelled(int.from_bytes(mac[:10], "big"), 16)


def spelled(number, length):
    return "".join(ALPHABET[number >> 5 * place & 31] for place in reversed(range(length)))


def test_a_card_has_all_that_a_phone_needs(card, world):
    assert card["link"] == f"https://shop.example/M/{card['token']}"
    assert (card["now"], card["step"]) == (world.clock.now, 30)
    assert 0 < card["expires_at"] - card["now"] <= 30
    assert [set(key) for key in card["keys"]] == [{"from", "until", "key"}] * 2
    assert offline(card, card["now"]) == card["token"]


def test_the_counter_sees_by_the_card_what_it_sees_by_the_code(card, member, staff):
    code = member.get("/api/me").json["code"]
    by_card = staff.post(LOOKUP, {"token": card["token"]})
    assert by_card.status == 200
    assert by_card.json == staff.post(LOOKUP, {"code": code}).json


def test_a_token_from_the_phones_own_keys_is_accepted(card, world, hired):
    world.clock.move(days=7)
    token = offline(card, world.clock.now)
    assert hired("staff").post(LOOKUP, {"token": token}).status == 200


@pytest.mark.fault(44)
def test_a_second_look_is_refused_in_words(card, staff):
    assert without_key(staff, said(card["token"])).status == 200
    answer = without_key(staff, said(card["token"]))
    assert (answer.status, answer.code) == (409, "card_used")
    assert staff.post(LOOKUP, {"token": card["token"]}).code == "card_used"


@pytest.mark.fault(1, 44)
def test_a_lost_answer_is_had_again_under_the_same_key_by_the_same_person(card, staff, manager):
    first = staff.post(LOOKUP, {"token": card["token"]}, key=KEY)
    again = staff.post(LOOKUP, {"token": card["token"]}, key=KEY)
    assert "idempotent-replayed" not in first.headers
    assert (again.status, again.json) == (200, first.json)
    assert again.headers["idempotent-replayed"] == "true"
    assert manager.post(LOOKUP, {"token": card["token"]}, key=KEY).code == "card_used"


@pytest.mark.fault(43)
def test_a_picture_of_a_card_is_refused_when_its_time_is_over(card, staff, world):
    world.clock.move(seconds=75)
    answer = staff.post(LOOKUP, {"token": card["token"]})
    assert (answer.status, answer.code) == (409, "card_expired")


def test_a_key_that_is_none_is_refused_where_it_is_given(card, staff):
    headers = {"X-Perennial": "1", "Idempotency-Key": "short"}
    answer = staff.ask("POST", LOOKUP, said(card["token"]), headers)
    assert (answer.status, answer.code) == (400, "idempotency_key_required")
    assert staff.post(LOOKUP, {"token": card["token"]}).status == 200


@pytest.mark.parametrize(
    "body",
    [
        b"{}",
        b'{"code": "ABCD23458", "token": "1"}',
        b'{"token": ""}',
        b'{"token": null}',
        b'{"token": 1}',
        b'{"token": "' + b"1" * 101 + b'"}',
    ],
)
def test_one_of_the_two_is_looked_up_and_nothing_else(staff, body):
    answer = without_key(staff, body)
    assert (answer.status, answer.code) == (400, "malformed")


@pytest.mark.fault(45)
@pytest.mark.parametrize("token", ["1", "1" * 33, "M|1", "https://shop.example/M/1", "\u4e00" * 33])
def test_a_forged_or_foreign_card_is_an_unknown_member(staff, token):
    answer = staff.post(LOOKUP, {"token": token})
    assert (answer.status, answer.code) == (404, "member_unknown")


@pytest.mark.fault(48)
def test_forged_cards_are_counted_with_the_codes():
    world = make_world(limits=True)
    world.appoint("staff@demo.example", "staff")
    app = make(lambda: world.ports, STAGE)
    staff = Visitor(app, {"__Host-s": world.prove("staff@demo.example").cookie})
    for _ in range(10):
        assert staff.post(LOOKUP, {"token": "1" * 33}).status == 404
    assert staff.post(LOOKUP, {"code": "ABCD23458"}).status == 429


@pytest.mark.fault(31)
def test_a_frozen_member_is_shown_as_frozen(card, staff, manager, member):
    me = member.get("/api/me").json["id"]
    assert manager.post(f"/api/admin/members/{me}/freeze", {"reason": "asked"}).status == 200
    assert staff.post(LOOKUP, {"token": card["token"]}).json["member"]["frozen"]
