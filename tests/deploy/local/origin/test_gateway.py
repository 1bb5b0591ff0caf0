"""The gateway stands for API Gateway in front of any Chalice app."""

import base64
import json

import pytest
from chalice import Chalice, Response

from chalicelib.web.application import Application
from deploy.local.origin.gateway import BODY_LIMIT, Gateway
from tests.deploy.local.asking import ask

PICTURE = b"\x89PNG\x00\xff"


def make(kind=Chalice):
    app = kind(app_name="sample", configure_logs=False)

    def echo(**_):
        request = app.current_request
        event = request.to_original_event()
        return {
            "method": request.method,
            "header": request.headers.get("x-wish"),
            "query": event["multiValueQueryStringParameters"],
            "named": event["pathParameters"],
            "peer": request.context["identity"]["sourceIp"],
            "body": request.raw_body.decode(),
        }

    def cookies():
        return Response("", {"Set-Cookie": ["a=1", "b=2"], "Location": "/join/"}, 302)

    def picture():
        return Response(PICTURE, {"Content-Type": "image/png"})

    def broken():
        raise ZeroDivisionError

    app.route("/api/echo/{code}", methods=["GET", "PATCH"], name="echo")(echo)
    app.route("/api/post", methods=["POST"], name="post")(echo)
    app.route("/api/cookies", name="cookies")(cookies)
    app.route("/qr/picture.png", name="picture")(picture)
    app.route("/api/broken", name="broken")(broken)
    return Gateway(app)


@pytest.fixture
def gateway():
    return make(Application)


def told(answer):
    return json.loads(answer.body)


def test_path_query_headers_and_peer_reach_the_view(gateway):
    answer = ask(
        gateway,
        "GET",
        "/api/echo/AB%20CD?a=1&a=2&empty=",
        headers={"X-Wish": "tea"},
        peer="203.0.113.9",
    )
    assert answer.status == 200
    assert told(answer) == {
        "method": "GET",
        "header": "tea",
        "query": {"a": ["1", "2"], "empty": [""]},
        "named": {"code": "AB CD"},
        "peer": "203.0.113.9",
        "body": "",
    }


def test_a_body_reaches_the_view_as_it_was_sent(gateway):
    json_kind = {"Content-Type": "application/json"}
    answer = ask(gateway, "POST", "/api/post", headers=json_kind, body="松风".encode())
    assert told(answer)["body"] == "松风"


def test_a_body_reaches_the_view_where_every_type_counts_as_binary():
    app = Application(app_name="sample", configure_logs=False)
    app.api.binary_types = ["*/*"]
    seen = []

    def post():
        event = app.current_request.to_original_event()
        seen.append((event["isBase64Encoded"], base64.b64decode(event["body"])))
        return Response(b"{}", {"Content-Type": "application/json"})

    app.route("/api/post", methods=["POST"])(post)
    answer = ask(Gateway(app), "POST", "/api/post", body=b'{"a":1}')
    assert (seen, answer.body) == ([(True, b'{"a":1}')], b"{}")


def test_several_cookies_stay_several(gateway):
    answer = ask(gateway, "GET", "/api/cookies")
    assert answer.status == 302
    assert [v for k, v in answer.headers if k == "Set-Cookie"] == ["a=1", "b=2"]


@pytest.mark.parametrize("accept", ["image/avif,image/webp,*/*;q=0.8", "image/*", "text/html", ""])
def test_a_picture_arrives_whatever_the_browser_accepts_if_the_app_takes_care(accept):
    app = Application(app_name="sample", configure_logs=False)
    app.route("/p.png")(lambda: Response(PICTURE, {"Content-Type": "image/png"}))
    headers = {"Accept": accept} if accept else {}
    assert ask(Gateway(app), "GET", "/p.png", headers=headers).body == PICTURE


@pytest.mark.parametrize("headers", [{}, {"Accept": "image/*"}])
def test_an_app_that_takes_no_care_fails_here_as_it_would_on_aws(headers):
    assert ask(make(Chalice), "GET", "/qr/picture.png", headers=headers).status == 400


def test_the_first_accepted_type_alone_turns_base64_into_bytes():
    headers = {"Accept": "image/avif,image/png"}
    assert (
        base64.b64decode(ask(make(Chalice), "GET", "/qr/picture.png", headers=headers).body)
        == PICTURE
    )


def test_head_is_answered_wherever_get_is(gateway):
    assert ask(gateway, "HEAD", "/api/echo/A").status == 200
    assert ask(gateway, "HEAD", "/api/post").status == 405


def test_an_unknown_route_is_the_apps_own_problem_in_the_visitors_language(gateway):
    for language, word in (("en", "nothing"), ("zh-CN", "没有")):
        answer = ask(gateway, "GET", "/api/nothing", headers={"Accept-Language": language})
        assert (answer.status, answer.header("content-type")) == (404, "application/problem+json")
        assert told(answer)["code"] == "not_found"
        assert word in told(answer)["detail"].lower()


def test_a_wrong_method_is_told_the_right_ones(gateway):
    answer = ask(gateway, "DELETE", "/api/echo/A")
    assert (answer.status, answer.header("allow")) == (405, "GET, HEAD, PATCH")
    assert told(answer)["code"] == "method_not_allowed"


def test_of_a_body_beyond_the_limit_no_more_is_read_than_shows_it(gateway):
    at_limit = ask(gateway, "POST", "/api/post", body=b"1" * BODY_LIMIT)
    beyond = ask(gateway, "POST", "/api/post", body=b"1" * (BODY_LIMIT + 500))
    assert len(told(at_limit)["body"]) == BODY_LIMIT
    assert len(told(beyond)["body"]) == BODY_LIMIT + 1


def test_a_bug_in_a_view_is_a_500_without_its_cause(gateway, caplog):
    answer = ask(gateway, "GET", "/api/broken")
    assert answer.status == 500
    assert b"ZeroDivision" not in answer.body
    assert "ZeroDivisionError" in caplog.text
