"""A shop on one machine is visited as a phone visits it: by its name, and by TLS."""

import ssl
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from chalicelib.config import settings as config
from deploy.doctor import server
from deploy.doctor.domain import DAY
from deploy.doctor.server import Server, Visit
from tests.senders import postbox

NOW = 1_800_000_000
GOOD = Visit(health=200, outbox=404, ends=NOW + 60 * DAY)


def judged(visit, *, answers=True):
    shop = Server("https://shop.example", visit, "smtp.shop.example:587", answers)
    return {one.about: one.level for one in server.judge(shop, NOW)}


@pytest.mark.parametrize(
    ("visit", "says"),
    [
        (GOOD, {"Address": "ok", "Outbox": "ok"}),
        (Visit(failed="nobody answers there"), {"Address": "wrong"}),
        (Visit(health=502, outbox=502), {"Address": "wrong", "Outbox": "ok"}),
        (Visit(health=200, outbox=200), {"Address": "ok", "Outbox": "wrong"}),
        (
            Visit(health=200, outbox=404, ends=NOW + 14 * DAY),
            {"Address": "ok", "Outbox": "ok", "Certificate": "look"},
        ),
    ],
)
def test_what_a_visitor_meets(visit, says):
    assert judged(visit) == {**says, "Mail server": "ok"}


def test_a_mail_server_that_is_not_reached_is_told():
    assert judged(GOOD, answers=False)["Mail server"] == "look"


class Shop(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        self.send_response(200 if self.path == "/api/health" else 404)
        self.send_header("Content-Length", "2")
        self.end_headers()
        self.wfile.write(b"{}")

    def log_message(self, *_):
        """Nobody listens."""


@contextmanager
def open_shop(folder):
    certificate = postbox._certificate(folder)
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(certificate)
    with ThreadingHTTPServer(("127.0.0.1", 0), Shop) as shop:
        shop.socket = tls.wrap_socket(shop.socket, server_side=True)
        thread = threading.Thread(target=shop.serve_forever, args=(0.01,))
        thread.start()
        yield shop.server_address[1], certificate
        shop.shutdown()
        thread.join()


def opened(port):
    return config.opened(
        {
            "PERENNIAL_MAIL_FROM": "bread@shop.example",
            "PERENNIAL_SMTP_HOST": "127.0.0.1",
            "PERENNIAL_SMTP_PORT": str(port),
            "PERENNIAL_SMTP_USER": "bread",
            "PERENNIAL_SMTP_PASSWORD": "x",
            "PERENNIAL_ORIGIN": "o" * 32,
        }
    )


def test_a_shop_is_visited_by_tls(tmp_path, monkeypatch):
    with open_shop(tmp_path) as (port, certificate):
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
        asked = server.ask(f"https://localhost:{port}", opened(port))
    assert (asked.visit.health, asked.visit.outbox) == (200, 404)
    assert asked.visit.ends > 0
    assert asked.carrier_answers


def test_a_certificate_that_nobody_vouches_for_is_told(tmp_path, monkeypatch):
    with open_shop(tmp_path) as (port, _):
        monkeypatch.delenv("SSL_CERT_FILE", raising=False)
        visit = server.ask(f"https://localhost:{port}", opened(port)).visit
    assert "certificate does not hold" in visit.failed


def test_an_address_where_nobody_is_is_told():
    asked = server.ask("https://127.0.0.1:9", opened(9))
    assert asked.visit.failed == "nobody answers there"
    assert not asked.carrier_answers
