"""What is asked, checked before any story hears of it."""

import json

import pytest

from tests.web.visitor import Visitor

KEY = {"X-Perennial": "1", "Idempotency-Key": "a-key-long-enough"}


def send(visitor, body, headers=None, path="/api/redemptions"):
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()
    return visitor.ask("POST", path, raw, KEY | (headers or {}))


def test_a_post_without_the_header_is_refused(member):
    answer = member.ask("POST", "/api/me/checkin", headers={"Idempotency-Key": "k" * 16})
    assert (answer.status, answer.code) == (403, "header_required")


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_a_post_from_another_site_is_refused(member, site):
    assert send(member, {"reward": "A"}, {"Sec-Fetch-Site": site}).code == "cross_site"


@pytest.mark.parametrize(
    "origin", ["https://evil.example", "null", "http://shop.example", "http://["]
)
def test_a_post_of_another_origin_is_refused(member, origin):
    assert send(member, {"reward": "A"}, {"Origin": origin}).code == "cross_site"


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://shop.example"},
        {"Origin": "http://192.0.2.1:8000", "Host": "192.0.2.1:8000"},
        {"Sec-Fetch-Site": "same-origin"},
        {"Sec-Fetch-Site": "none"},
    ],
)
def test_a_post_of_this_site_passes(member, headers):
    assert send(member, {"reward": "A"}, headers).code == "reward_unknown"


def test_a_body_over_16_kilobytes_is_too_large_for_anybody(visitor, member):
    for each in (visitor, member):
        answer = send(each, b'{"reward": "' + b"A" * 1_000_000 + b'"}')
        assert (answer.status, answer.code) == (413, "too_large")


@pytest.mark.parametrize("content_type", ["text/plain", "application/x-www-form-urlencoded"])
def test_only_json_is_read(member, content_type):
    answer = send(member, {"reward": "A"}, {"Content-Type": content_type})
    assert (answer.status, answer.code) == (400, "json_required")


def test_json_with_a_charset_is_json(member):
    answer = send(member, {"reward": "A"}, {"Content-Type": "application/json; charset=utf-8"})
    assert answer.code == "reward_unknown"


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b'"A"',
        b"{}",
        b'{"reward": 1}',
        b'{"reward": null}',
        b'{"reward": ""}',
        b'{"reward": ["A"]}',
        b'{"reward": "A#B"}',
        b'{"reward": "<b>"}',
        '{"reward": "🍵"}'.encode(),
        b'{"reward": "A", "reward": "B"}',
        b'{"reward": NaN}',
        b'{"reward": "\\ud800"}',
        b'{"reward": "\xff"}',
        b'{"reward": "A\\u0000"}',
        b'{"reward": ' + b"9" * 5_000 + b"}",
        b"[" * 8_000,
        b'{"reward":' * 1_500,
    ],
    ids=lambda body: body[:24].decode(errors="replace"),
)
def test_what_cannot_be_meant_is_malformed(member, body):
    answer = send(member, body)
    assert (answer.status, answer.code) == (400, "malformed")
    assert answer.json["detail"]


@pytest.mark.parametrize("depth", range(100, 4_000, 100))
def test_a_body_however_deep_is_only_malformed(member, depth):
    answer = send(member, b'{"reward": ' + b"[" * depth + b"]" * depth + b"}")
    assert (answer.status, answer.code) == (400, "malformed")


def test_the_field_that_is_wrong_is_named(staff):
    answer = staff.post("/api/staff/purchases", {"member": "A", "order": "1", "amount": "ten"})
    assert answer.json["field"] == "amount"
    answer = staff.post("/api/staff/purchases", {"member": "A", "order": "1"})
    assert answer.json["field"] == "amount"


def test_a_field_that_nobody_knows_is_refused_by_name(member):
    answer = send(member, {"reward": "A", "role": "owner"})
    assert (answer.status, answer.code) == (400, "unknown_field")
    assert answer.json["field"] == "role"


def test_what_has_nothing_to_say_says_nothing(member):
    assert member.post("/api/me/checkin", {"points": 1}).code == "unknown_field"
    assert member.post("/api/me/checkin", {}).status == 200


@pytest.mark.parametrize(
    "key", ["", "short", "k" * 65, "with spaces in between", "schlüssel-mit-umlaut", "tab\tk" * 4]
)
def test_a_key_that_is_none_is_refused(member, key):
    headers = {"X-Perennial": "1", "Idempotency-Key": key}
    answer = member.ask("POST", "/api/me/checkin", headers=headers)
    assert (answer.status, answer.code) == (400, "idempotency_key_required")


def test_two_keys_are_none(member):
    event = member._event("POST", "/api/me/checkin", None, KEY)
    event["multiValueHeaders"]["Idempotency-Key"] = ["a-key-long-enough", "another-key-here"]
    assert member.app(event, None)["statusCode"] == 400


@pytest.mark.parametrize("key", ["k" * 16, "k" * 64])
def test_a_key_of_16_to_64_characters_is_one(member, key):
    assert member.post("/api/me/checkin", key=key).status == 200


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("/api/staff/refunds", {"order": "A-1", "amount": 100}),
        ("/api/staff/purchases", {"member": "ABCD23458", "order": "A-1", "amount": 101}),
    ],
)
def test_one_key_for_two_wishes_is_refused(staff, member, path, body):
    code = member.get("/api/me").json["code"]
    first = {"member": code, "order": "A-1", "amount": 10000}
    assert staff.post("/api/staff/purchases", first, key="one-key-for-two-wishes").status == 201
    second = body | ({"member": code} if "member" in body else {})
    answer = staff.post(path, second, key="one-key-for-two-wishes")
    assert (answer.status, answer.code) == (422, "key_reuse")


def test_the_order_of_names_in_a_body_changes_nothing(staff, member):
    code = member.get("/api/me").json["code"]
    first = {"member": code, "order": "A-1", "amount": 10000}
    turned = dict(reversed(first.items()))
    assert staff.post("/api/staff/purchases", first, key="the-same-wish-twice").status == 201
    again = staff.post("/api/staff/purchases", turned, key="the-same-wish-twice")
    assert (again.status, again.headers["idempotent-replayed"]) == (201, "true")


@pytest.mark.parametrize(
    ("query", "headers", "language"),
    [
        ("", {}, "zh"),
        ("", {"Accept-Language": "en-GB,en;q=0.9,zh;q=0.8"}, "en"),
        ("", {"Accept-Language": "fr, en"}, "en"),
        ("", {"Accept-Language": "zh-CN,en"}, "zh"),
        ("?lang=en", {"Accept-Language": "zh"}, "en"),
        ("", {"Accept-Language": "zh", "Cookie": "lang=en"}, "en"),
        ("?lang=fr", {}, "zh"),
    ],
)
def test_a_sentence_comes_in_the_visitors_language(visitor, query, headers, language):
    sentence = {"zh": "请先登录。", "en": "Please sign in first."}[language]
    assert visitor.ask("GET", f"/api/me{query}", headers=headers).json["detail"] == sentence


def test_only_the_sites_own_cookie_signs_in(member):
    stolen = member.cookies["__Host-s"]
    assert Visitor(member.app, {"s": stolen}).get("/api/me").status == 401
    assert Visitor(member.app, {"__Host-s": "nonsense"}).get("/api/me").status == 401
