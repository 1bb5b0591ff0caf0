"""Each path reaches the part that CloudFront would send it to."""

import logging

import pytest

from chalicelib.web.application import Application
from chalicelib.web.journal.lines import Lines
from deploy.local.origin.answer import Answer
from deploy.local.origin.front import Front
from deploy.local.origin.gateway import Gateway
from tests.deploy.local.asking import environ


def part(name):
    def answer(environ):
        status = 404 if environ["PATH_INFO"] == "/SECRET/" else 200
        return Answer(status, (("X-Part", name),), name.encode())

    return answer


class Named(Gateway):
    def __call__(self, environ):
        answer = super().__call__(environ)
        return Answer(answer.status, (*answer.headers, ("X-Part", "functions")), answer.body)


@pytest.fixture
def front():
    app = Application(app_name="sample", configure_logs=False)
    app.route("/api/me/{code}")(lambda code: {"code": code})
    return Front(
        functions=Named(app),
        files=part("files"),
        dev=part("dev"),
        policy=(("X-Content-Type-Options", "nosniff"),),
    )


def visit(front, method, path):
    seen = {}

    def start_response(status, headers):
        seen.update(dict(headers), status=status)

    return seen, b"".join(front(environ(method, path), start_response))


@pytest.mark.parametrize(
    "path",
    [
        *("/api/me/1", "/r/A", "/R/A", "/c/A", "/C/A", "/m/A", "/M/A", "/v/A", "/V/A"),
        *("/qr/v1/A.svg", "/hooks/wechat", "/stop/A"),
    ],
)
def test_these_paths_are_the_functions(front, path):
    assert visit(front, "GET", path)[0]["X-Part"] == "functions"


@pytest.mark.parametrize("path", ["/", "/join/", "/en/", "/rewards/", "/api", "/qr", "/apis/x"])
def test_all_other_paths_are_files(front, path):
    assert visit(front, "GET", path)[0]["X-Part"] == "files"


@pytest.mark.parametrize("path", ["/dev", "/dev/", "/dev/outbox"])
def test_the_local_stage_has_its_own_pages(front, path):
    assert visit(front, "GET", path)[0]["X-Part"] == "dev"


def test_every_answer_carries_the_policy(front):
    for path in ("/", "/api/me/1", "/api/none", "/dev/"):
        assert visit(front, "GET", path)[0]["X-Content-Type-Options"] == "nosniff"


def test_head_has_the_headers_of_get_and_no_body(front):
    got, body = visit(front, "GET", "/api/me/1")
    head, nothing = visit(front, "HEAD", "/api/me/1")
    assert (head, nothing) == (got, b"")
    assert got["Content-Length"] == str(len(body))


def test_a_line_is_written_without_what_is_secret(front, caplog):
    with caplog.at_level(logging.INFO, logger="perennial.requests"):
        for path in ("/api/me/SECRET", "/v/SECRET", "/join/?ref=SECRET", "/SECRET/"):
            visit(front, "GET", path)
    own = [record for record in caplog.records if record.name == "perennial.requests"]
    facts = [record.facts for record in own]
    assert "SECRET" not in str([record.facts for record in caplog.records])
    assert [(said["operation"], said["status"]) for said in facts] == [
        ("GET /join/", 200),
        ("GET /…", 404),
    ]


def test_a_line_stays_one_line(front, caplog):
    with caplog.at_level(logging.INFO, logger="perennial.requests"):
        visit(front, "GET", "/a%0Ab/")
    assert len(Lines().format(caplog.records[0]).splitlines()) == 1
