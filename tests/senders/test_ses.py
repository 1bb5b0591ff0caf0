"""Mail by Amazon SES, as moto plays it."""

from email import message_from_string
from email.policy import default

import boto3
import pytest
from moto import mock_aws
from moto.core import DEFAULT_ACCOUNT_ID
from moto.sesv2.models import sesv2_backends

from chalicelib.domain.members.contact import Contact
from chalicelib.domain.members.message import MailUnavailable, code_message
from chalicelib.senders.ses import Ses

REGION = "eu-central-1"
SHOP = "松风茶舍 <tea@shop.example>"


@pytest.fixture
def message(programme):
    contact = Contact("email", "anna@demo.example")
    return code_message(contact, "anna@demo.example", "012345", "en", programme)


@pytest.fixture
def ses(monkeypatch):
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "key")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "secret")
    with mock_aws():
        yield Ses(REGION, SHOP)


def test_a_code_arrives_as_it_was_written(ses, message):
    boto3.client("sesv2", region_name=REGION).create_email_identity(EmailIdentity="shop.example")
    ses.send(message)
    (sent,) = sesv2_backends[DEFAULT_ACCOUNT_ID][REGION].core_backend.sent_messages
    mail = message_from_string(sent.raw_data, policy=default)
    assert mail["To"] == "anna@demo.example"
    assert mail["Subject"] == message.subject
    assert mail.get_content().split() == message.text.split()


def test_a_shop_that_ses_does_not_know_sends_nothing(ses, message):
    with pytest.raises(MailUnavailable):
        ses.send(message)


def test_no_text_messages_go_this_way(ses):
    assert ses.channels == {"email"}
