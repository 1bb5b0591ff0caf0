"""Mail by SMTP, to a real server on this machine."""

import socket
from email import message_from_bytes
from email.policy import default

import pytest
from msgspec.structs import replace

from chalicelib.domain.members.contact import Contact
from chalicelib.domain.members.message import MailUnavailable, code_message
from chalicelib.senders import smtp
from chalicelib.senders.smtp import Server, Smtp
from tests.senders.postbox import NAME, opened

SHOP = "松风茶舍 <tea@shop.example>"


@pytest.fixture
def message(programme):
    contact = Contact("email", "anna@demo.example")
    return code_message(contact, "Anna@Demo.example", "012345", "zh", programme)


@pytest.fixture
def box(tmp_path):
    with opened(tmp_path) as box:
        yield box


def sender(box, **changed):
    server = Server(host=NAME, port=box.port, user="tea", password="steeped", trust=box.trust)
    return Smtp(replace(server, **changed), SHOP)


def test_a_code_arrives_as_it_was_written(box, message):
    sender(box).send(message)
    mail = message_from_bytes(box.mails[0], policy=default)
    assert mail["To"] == "anna@demo.example"
    assert mail["From"] == "松风茶舍 <tea@shop.example>"
    assert mail["Subject"] == message.subject
    assert mail["Message-ID"].endswith("@shop.example>")
    assert mail["Date"]
    assert mail.get_content().split() == message.text.split()


def test_neither_login_nor_mail_is_said_before_the_line_is_encrypted(box, message):
    sender(box).send(message)
    verbs = [line.partition(" ")[0].upper() for line in box.heard]
    assert verbs[: verbs.index("STARTTLS")] == ["EHLO"]
    assert verbs.index("STARTTLS") < verbs.index("AUTH") < verbs.index("DATA")


def test_where_tls_begins_at_once_it_does(tmp_path, message, monkeypatch):
    with opened(tmp_path, implicit=True) as box:
        monkeypatch.setattr(smtp, "IMPLICIT_TLS", box.port)
        sender(box).send(message)
        assert len(box.mails) == 1
        assert "STARTTLS" not in box.heard


def test_a_server_without_a_login_gets_none(box, message):
    sender(box, user="", password="").send(message)
    assert not [line for line in box.heard if line.startswith("AUTH")]
    assert len(box.mails) == 1


@pytest.mark.parametrize("refused", ["STARTTLS", "AUTH", "MAIL", "RCPT", "DATA"])
def test_what_the_server_turns_down_is_mail_unavailable(box, message, refused):
    box.refuses = refused
    with pytest.raises(MailUnavailable):
        sender(box).send(message)
    assert not box.mails


def test_a_wrong_password_is_mail_unavailable(box, message):
    with pytest.raises(MailUnavailable):
        sender(box, password="boiled").send(message)


def test_a_server_that_nobody_vouches_for_hears_nothing(box, message):
    stranger = Server(host=NAME, port=box.port, user="tea", password="steeped")
    with pytest.raises(MailUnavailable):
        Smtp(stranger, SHOP).send(message)
    assert box.heard[-1].upper() == "STARTTLS"


def test_nobody_at_home_is_mail_unavailable(message):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        nobody = Server(host="127.0.0.1", port=free.getsockname()[1], user="", password="")
        with pytest.raises(MailUnavailable):
            Smtp(nobody, SHOP).send(message)


def test_the_password_is_never_printed():
    server = Server(host=NAME, port=587, user="tea", password="steeped")
    assert "steeped" not in repr(server)
