"""AWS is asked once; whatever becomes of it is an answer or a reason, and never lasts."""

import time
from email.utils import formatdate

import boto3
import pytest
from botocore.exceptions import ConnectTimeoutError

from deploy.doctor import mail, quotas
from deploy.doctor.cloud import Cloud, Unasked, unknown

DENIED = '{"__type": "AccessDeniedException", "message": "not authorized"}'
ABSENT = '{"__type": "ResourceNotFoundException", "message": "no"}'
ODD = '{"__type": "InternalFailure", "message": "no"}'


@pytest.mark.parametrize(
    ("status", "body", "reason"),
    [(400, DENIED, "denied"), (400, ABSENT, "absent"), (500, ODD, "refused")],
)
def test_a_refusal_is_a_reason(says, status, body, reason):
    asked = says(status, body).ask("acm", "list_certificates")
    assert (asked.reason, asked.rights) == (reason, "acm:ListCertificates")


def test_a_page_that_a_hotel_puts_before_the_network_is_a_reason(says):
    assert mail.ask_sender(says(200, "<html>Welcome!"), "shop.example").reason == "odd"
    assert mail.ask_sending(says(200, "{}")).reason == "odd"


def test_a_network_that_is_down_is_a_reason(keys):
    session = boto3.Session()

    def times_out(request, **_):
        raise ConnectTimeoutError(endpoint_url=request.url)

    session.events.register("before-send", times_out)
    assert Cloud(session, 60).ask("sts", "get_caller_identity").reason == "silent"


def test_who_has_fallen_silent_is_not_waited_for_again(keys, monkeypatch):
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:9")
    cloud = Cloud(boto3.Session(), 60)
    asked = [cloud.ask("sts", "get_caller_identity").reason for _ in range(3)]
    assert asked == ["silent", "late", "late"]
    assert cloud.left <= 0


def test_a_port_that_nobody_listens_on_is_a_reason(keys, monkeypatch):
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:9")
    assert Cloud(boto3.Session(), 60).ask("sts", "get_caller_identity").reason == "silent"


def test_no_credentials_are_a_reason(keys, monkeypatch):
    monkeypatch.delenv("AWS_ACCESS_KEY_ID")
    monkeypatch.delenv("AWS_SECRET_ACCESS_KEY")
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    assert Cloud(boto3.Session(), 60).ask("sts", "get_caller_identity").reason == "keys"


def test_once_the_time_is_over_nothing_more_is_asked(says):
    assert says(200, "{}", seconds=-1).ask("sts", "get_caller_identity").reason == "late"


def test_a_refusal_tells_the_time_too(says):
    past = formatdate(time.time() - 1_000, usegmt=True)
    cloud = says(400, DENIED, {"date": past})
    cloud.ask("acm", "list_certificates")
    assert 990 < cloud.ahead < 1_060


def test_before_any_answer_no_time_is_known(says):
    assert says(200, "{}").ahead is None


@pytest.mark.parametrize("reason", ["keys", "silent", "late", "denied", "absent", "refused", "odd"])
def test_what_cannot_be_asked_is_one_line_that_stops_nothing(reason):
    finding = unknown("Sending", Unasked(reason, "ses:GetAccount", "Odd"))
    assert finding.level == "look"
    assert "{" not in str(finding)
    assert finding.do


LIMITS = """
<Both><DescribeAccountLimitsResult><AccountLimits><member>
<Name>StackLimit</Name><Value>2000</Value></member></AccountLimits></DescribeAccountLimitsResult>
<ListStacksResult><StackSummaries><member/><member/></StackSummaries></ListStacksResult></Both>
"""


def test_stacks_are_counted_against_their_limit(says):
    assert quotas.ask_stacks(says(200, LIMITS)) == quotas.Stacks(2, 2_000)
