"""A shop on one machine that customers come to: mail goes out, nothing of trying out is there."""

import json
import smtplib
from dataclasses import replace
from io import BytesIO

import pytest

from chalicelib.config import settings as told
from chalicelib.wiring import post
from deploy.local import serve, worker
from deploy.local.dev import demo
from deploy.local.settings import Unusable, read
from deploy.local.shop import open_at

WORDS = {
    "PUBLIC": "https://shop.example",
    "PERENNIAL_MAIL_FROM": "Corner Bakery <bread@shop.example>",
    "PERENNIAL_SMTP_HOST": "smtp.shop.example",
    "PERENNIAL_SMTP_USER": "bread",
    "PERENNIAL_SMTP_PASSWORD": "not shown",
    "PERENNIAL_SMTP_PORT": "587",
    "PERENNIAL_ORIGIN": "o" * 40,
}
PROXY = {"HTTP_X_PERENNIAL_ORIGIN": "o" * 40}


@pytest.fixture
def settings(tmp_path):
    return read([], {**WORDS, "DATA": str(tmp_path)})


@pytest.fixture
def sent(monkeypatch):
    """What the mail server is handed."""
    letters = []

    class Server:
        channels = frozenset({"email"})

        def __init__(self, said, sender):
            self.said, self.sender = said, sender

        def send(self, message):
            letters.append((self.said.host, self.sender, message))

    monkeypatch.setattr("chalicelib.wiring.machine.by_smtp", Server)
    return letters


@pytest.fixture
def ask(settings, sent):
    """Ask its front as a proxy on this machine does."""
    with open_at(settings) as shop:
        serve._fill(shop, settings)
        front = worker._front(shop, None)

        def ask(method, path, body=None, **headers):
            said = json.dumps(body).encode() if body else b""
            told = {}

            def start(status, headers):
                told.update(status=int(status[:3]), headers=headers)

            environ = {
                "REQUEST_METHOD": method,
                "PATH_INFO": path,
                "QUERY_STRING": "",
                "REMOTE_ADDR": "127.0.0.1",
                "CONTENT_TYPE": "application/json",
                "CONTENT_LENGTH": str(len(said)),
                "HTTP_X_PERENNIAL": "1",
                "wsgi.input": BytesIO(said),
                **headers,
            }
            told["body"] = b"".join(front(environ, start))
            return told

        yield ask


def test_a_code_goes_out_by_mail_and_is_kept_nowhere(ask, sent, settings):
    assert ask("POST", "/api/login", {"contact": "lin@shop.example"})["status"] == 202
    ((host, sender, letter),) = sent
    assert (host, sender) == ("smtp.shop.example", "Corner Bakery <bread@shop.example>")
    assert letter.address == "lin@shop.example"
    assert not (settings.data / "outbox.jsonl").exists()


def test_nobody_sees_an_outbox_or_moves_the_clock(ask):
    for path in ("/dev/", "/dev/outbox", "/dev/demo", "/dev/clock", "/dev/design/"):
        assert ask("GET", path)["status"] == 404
    assert ask("POST", "/dev/clock", {"seconds": 60})["status"] in {404, 405}


def test_its_cookies_are_for_https_and_this_host_alone(ask, sent):
    asked = ask("POST", "/api/login", {"contact": "lin@shop.example"})
    device = cookies(asked)
    challenge = json.loads(asked["body"])["challenge"]
    proof = {"challenge": challenge, "code": sent[0][2].code}
    told = ask("POST", "/api/login/verify", proof, HTTP_COOKIE=device[0].partition(";")[0])
    assert told["status"] == 200
    for cookie in [*device, *cookies(told)]:
        assert cookie.startswith("__Host-")
        assert "; Secure" in cookie


def cookies(told):
    found = [value for name, value in told["headers"] if name.lower() == "set-cookie"]
    assert found
    return found


def test_counts_go_by_who_comes_not_by_the_proxy(ask):
    """The proxy names the visitor, and proves by its secret that it is the proxy."""

    def statuses(**proof):
        found = set()
        for number in range(40):
            visitor = {"HTTP_X_PERENNIAL_VIEWER": f"198.51.100.{number}"}
            contact = {"contact": f"guest{number}{len(proof)}@shop.example"}
            found.add(ask("POST", "/api/login", contact, **visitor, **proof)["status"])
        return found

    assert statuses(**PROXY) == {202}
    assert statuses() == {202, 429}


def test_no_demo_is_played_and_none_later(settings, sent):
    with open_at(settings) as shop:
        serve._fill(shop, settings)
        assert not shop.world.ports.shelf.rewards()
        with pytest.raises(Unusable, match="Customers come to"):
            serve._fill(shop, replace(settings, opened=None))


def test_a_shop_that_is_tried_out_is_filled(tmp_path):
    settings = read([], {"DATA": str(tmp_path)})
    with open_at(settings) as shop:
        serve._fill(shop, settings)
        assert shop.world.ports.shelf.rewards()
    assert (tmp_path / demo.MARK).exists()


@pytest.mark.parametrize("word", [word for word in WORDS if word != "PERENNIAL_MAIL_FROM"])
def test_half_of_what_it_needs_is_refused_in_a_sentence(word):
    words = {name: value for name, value in WORDS.items() if name != word}
    if word == "PERENNIAL_SMTP_PORT":
        words[word] = "none"
    with pytest.raises(Unusable, match=word):
        read([], words)


def test_with_customers_the_counts_stay():
    with pytest.raises(Unusable, match="LIMITS"):
        read([], {**WORDS, "LIMITS": "off"})


def test_no_secret_shows():
    opened = told.opened(WORDS)
    assert "not shown" not in repr(opened)
    assert WORDS["PERENNIAL_ORIGIN"] not in repr(opened)


def test_the_named_server_is_the_one_that_is_called(monkeypatch):
    called = []

    def refuses(host, port, **_):
        called.append((host, port))
        raise ConnectionRefusedError

    monkeypatch.setattr(smtplib, "SMTP", refuses)
    opened = told.opened(WORDS)
    with pytest.raises(ConnectionRefusedError):
        post.by_smtp(opened.smtp, opened.sender)._connected()
    assert called == [("smtp.shop.example", 587)]
