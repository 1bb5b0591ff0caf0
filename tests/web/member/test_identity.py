"""Coming in and going out, as a browser does it."""

import json

import pytest
from msgspec.structs import replace

from chalicelib.domain.members.message import MailUnavailable
from chalicelib.web.application import make
from tests.web.conftest import STAGE
from tests.web.visitor import Visitor
from tests.world import make_world

TERMS = [{"id": "terms", "version": "2026-11-01"}]


def ask_code(visitor, contact="anna@demo.example"):
    return visitor.post("/api/login", {"contact": contact})


def prove(visitor, world, contact="anna@demo.example"):
    challenge = ask_code(visitor, contact).json["challenge"]
    code = world.sent[-1].code
    return visitor.post("/api/login/verify", {"challenge": challenge, "code": code})


def patch(visitor, body):
    return visitor.ask("PATCH", "/api/me", json.dumps(body).encode(), {"X-Perennial": "1"})


def cookie(answer, name):
    return next(line for line in answer.cookies if line.startswith(f"__Host-{name}="))


def test_a_stranger_joins_in_three_calls(visitor, world):
    asked = ask_code(visitor)
    assert (asked.status, list(asked.json)) == (202, ["challenge"])
    verified = prove(visitor, world)
    assert (verified.status, verified.json) == (200, {"state": "new"})
    assert visitor.get("/api/me").code == "unauthenticated"
    joined = visitor.post("/api/join", {"consents": TERMS, "name": "Anna"})
    assert joined.status == 201
    assert joined.json["link"] == f"https://shop.example/r/{joined.json['code']}"
    assert (joined.json["name"], joined.json["referrer"]) == ("Anna", None)
    assert visitor.get("/api/me").json["id"] == joined.json["id"]


@pytest.mark.fault(59)
def test_a_member_comes_back_and_goes_again(visitor, world):
    world.join("anna@demo.example")
    assert prove(visitor, world).json == {"state": "member"}
    kept = dict(visitor.cookies)
    assert visitor.get("/api/me").status == 200
    gone = visitor.post("/api/logout")
    assert (gone.status, gone.body) == (204, b"")
    assert "__Host-s" not in visitor.cookies
    visitor.cookies = kept
    assert visitor.get("/api/me").code == "unauthenticated"


def test_who_is_out_already_may_go_out_again(visitor):
    assert visitor.post("/api/logout").status == 204


def test_cookies_are_bound_to_the_host_and_hidden_from_pages(visitor, world):
    for line in (cookie(ask_code(visitor), "d"), cookie(prove(visitor, world), "s")):
        assert {"Path=/", "HttpOnly", "Secure"} <= set(line.split("; "))
        assert "Domain" not in line
    world.appoint("may@demo.example", "manager")
    assert "SameSite=Lax" in cookie(prove(visitor, world, "anna@demo.example"), "s")
    assert "SameSite=Strict" in cookie(prove(visitor, world, "may@demo.example"), "s")


def test_a_code_counts_only_in_the_browser_that_asked(visitor, app, world):
    challenge = ask_code(visitor).json["challenge"]
    right = {"challenge": challenge, "code": world.sent[-1].code}
    other = Visitor(app)
    assert other.post("/api/login/verify", right).code == "code_expired"
    ask_code(other, "bo@demo.example")
    assert other.post("/api/login/verify", right).code == "code_expired"
    assert visitor.post("/api/login/verify", right).json == {"state": "new"}


def test_one_browser_may_ask_for_two_contacts(visitor, world):
    first = ask_code(visitor).json["challenge"]
    code = world.sent[-1].code
    ask_code(visitor, "bo@demo.example")
    verified = visitor.post("/api/login/verify", {"challenge": first, "code": code})
    assert verified.json == {"state": "new"}


def test_a_device_cookie_that_nobody_gave_is_replaced(app, world):
    visitor = Visitor(app, {"__Host-d": "x"})
    ask_code(visitor)
    assert len(visitor.cookies["__Host-d"]) >= 43


def test_a_wrong_code_says_how_many_tries_are_left(visitor, world):
    challenge = ask_code(visitor).json["challenge"]
    wrong = "000000" if world.sent[-1].code != "000000" else "000001"
    answer = visitor.post("/api/login/verify", {"challenge": challenge, "code": wrong})
    assert (answer.status, answer.code, answer.json["tries_left"]) == (400, "code_wrong", 4)


def test_too_many_codes_are_told_when_to_come_back():
    world = make_world(limits=True)
    visitor = Visitor(make(lambda: world.ports, STAGE))
    ask_code(visitor)
    answer = ask_code(visitor)
    assert (answer.status, answer.code, answer.headers["retry-after"]) == (429, "too_many", "60")


class Away:
    """A mail server that does not answer."""

    channels = frozenset({"email"})

    def send(self, _):
        raise MailUnavailable


def test_while_mail_is_away_the_answer_says_so(visitor, world):
    world.ports = replace(world.ports, sender=Away())
    answer = ask_code(visitor)
    assert (answer.status, answer.code) == (503, "mail_unavailable")


def test_a_number_where_no_text_messages_are_sent_is_told_so(visitor, world):
    world.ports = replace(world.ports, sender=Away())
    assert ask_code(visitor, "13812345678").code == "channel_unavailable"


@pytest.mark.parametrize(
    "contact", ["", "anna", "a" * 321, 7, None, [], {"email": "x"}, "\ud800", "a@b\u0000.example"]
)
def test_what_is_no_contact_is_refused(visitor, contact):
    assert ask_code(visitor, contact).status == 400


@pytest.mark.parametrize(
    "said",
    [
        {},
        {"challenge": "", "code": ""},
        {"challenge": "x" * 200, "code": "1"},
        {"challenge": 1, "code": 123456},
        {"challenge": "a.b", "code": "٣٤٥٦٧٨"},
        {"challenge": "M#1.x", "code": "123456", "role": "owner"},
    ],
)
def test_what_is_no_code_is_refused(visitor, said):
    assert visitor.post("/api/login/verify", said).status == 400


def test_a_scanned_code_counts_where_none_is_typed(visitor, world):
    bo = world.join("bo@demo.example", name="王小明").member
    visitor.get(f"/r/{bo.code}")
    prove(visitor, world)
    joined = visitor.post("/api/join", {"consents": TERMS})
    assert joined.json["referrer"] == {"name": "王*"}
    assert set(visitor.cookies) == {"__Host-s", "__Host-d", "__Host-visit"}


def test_a_typed_code_counts_before_a_scanned_one(visitor, world):
    bo, cara = (world.join(f"{name}@demo.example", name=name).member for name in ("bo", "cara"))
    visitor.get(f"/r/{bo.code}")
    prove(visitor, world)
    joined = visitor.post("/api/join", {"consents": TERMS, "ref": cara.code})
    assert joined.json["referrer"] == {"name": "c***"}


@pytest.mark.parametrize("ref", ["nonsense", "", "🍵", "x" * 5000, "ABCD23450"])
def test_a_bad_code_never_spoils_a_join(visitor, world, ref):
    prove(visitor, world)
    joined = visitor.post("/api/join", {"consents": TERMS, "ref": ref})
    assert (joined.status, joined.json["referrer"]) == (201, None)


def test_joining_needs_a_proven_contact(visitor):
    assert visitor.post("/api/join", {"consents": TERMS}).code == "unauthenticated"


def test_a_member_cannot_join_again(member):
    assert member.post("/api/join", {"consents": TERMS}).code == "already_member"


def test_a_join_asked_again_after_a_lost_answer_gives_the_same(visitor, world):
    prove(visitor, world)
    newcomer = dict(visitor.cookies)
    first = visitor.post("/api/join", {"consents": TERMS})
    visitor.cookies = newcomer
    again = visitor.post("/api/join", {"consents": TERMS})
    assert (again.status, again.body) == (201, first.body)
    assert visitor.get("/api/me").status == 200


@pytest.mark.parametrize(
    ("consents", "code"),
    [
        ([], "consent_required"),
        ([{"id": "terms", "version": "1"}], "consent_unknown"),
        ([{"id": "terms"}], "malformed"),
        (None, "malformed"),
        ([*TERMS, {"id": "terms", "version": "2026-11-01", "at": 1}], "unknown_field"),
    ],
)
def test_nobody_joins_without_the_terms_of_today(visitor, world, consents, code):
    prove(visitor, world)
    assert visitor.post("/api/join", {"consents": consents}).code == code


@pytest.mark.parametrize("field", ["role", "available", "seq", "id", "session_version"])
def test_nobody_gives_themselves_what_is_not_theirs(visitor, member, world, field):
    prove(visitor, world)
    assert visitor.post("/api/join", {"consents": TERMS, field: 1}).code == "unknown_field"
    assert patch(member, {field: 1}).code == "unknown_field"


def test_a_profile_is_filled_and_earns_once(member):
    assert patch(member, {"birthday": "1990-05-20"}).json == {
        "name": "林小满",
        "birthday": "1990-05-20",
        "points": 30,
    }
    assert patch(member, {"name": "小满"}).json["points"] == 0
    me = member.get("/api/me").json
    assert (me["name"], me["profile"]) == ("小满", {"complete": True, "missing": []})


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({"name": ""}, "name_invalid"),
        ({"name": "a\u202eb"}, "name_invalid"),
        ({"name": "x" * 10_000}, "malformed"),
        ({"name": "\ud800"}, "malformed"),
        ({"name": 7}, "malformed"),
        ({"birthday": "2099-01-01"}, "birthday_invalid"),
        ({"birthday": "20.5.1990"}, "birthday_invalid"),
    ],
)
def test_what_cannot_be_in_a_profile_is_refused(member, said, code):
    assert patch(member, said).code == code


def test_markup_in_a_name_is_only_a_name(member):
    name = "<img src=x onerror=alert(1)>"
    assert patch(member, {"name": name}).json["name"] == name
    assert member.get("/api/me").headers["content-type"] == "application/json"
