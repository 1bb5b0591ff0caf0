"""The functions: each may do what its stories need, and what fails is handed on, not lost."""

import json

import pytest

from chalicelib.store.engine import table
from chalicelib.store.news import FOLLOWED
from deploy.package import zones

NAMES = ("APIHandler", "Pictures", "Due", "Feed")


def statements(resources, name):
    (policy,) = resources[f"{name}Role"]["Properties"]["Policies"]
    found = policy["PolicyDocument"]["Statement"]
    return [one["Fn::If"][1] if "Fn::If" in one else one for one in found]


def actions(resources, name):
    return {action for one in statements(resources, name) for action in one["Action"]}


@pytest.mark.parametrize("name", NAMES)
def test_each_function_has_a_role_of_its_own(resources, name):
    properties = resources[name]["Properties"]
    assert properties["Role"] == {"Fn::GetAtt": [f"{name}Role", "Arn"]}
    assert "ManagedPolicyArns" not in resources[f"{name}Role"]["Properties"]


@pytest.mark.parametrize("name", NAMES)
def test_no_right_is_without_bounds(resources, name):
    for one in statements(resources, name):
        assert one["Effect"] == "Allow"
        assert not [action for action in one["Action"] if "*" in action]
        assert one["Resource"]
        named = [str(resource) for resource in one["Resource"]]
        assert not [resource for resource in named if resource == "*" or "arn:aws" in resource]
        bounded = "${Table.Arn}/stream/*" in str(named) or "ses:FromAddress" in str(one)
        assert bounded or "*" not in str(named)


def test_mail_goes_out_from_the_shops_own_domain_only(resources):
    """To anybody, and by whichever identity of it SES knows: the domain or an address."""
    (mail,) = [one for one in statements(resources, "APIHandler") if "ses" in str(one)]
    sender = mail["Condition"]["StringLike"]["ses:FromAddress"]["Fn::Sub"]
    assert sender[0] == "*@${Domain}"
    assert "MailFrom" in str(sender[1])
    assert set(mail["Action"]) == {"ses:SendEmail", "ses:SendRawEmail"}


def test_only_the_clock_walks_the_table_and_only_the_feed_reads_the_stream(resources):
    walks = {name for name in NAMES if "dynamodb:Scan" in actions(resources, name)}
    reads = {name for name in NAMES if "dynamodb:GetRecords" in actions(resources, name)}
    assert walks == {"Due"}
    assert reads == {"Feed"}


def test_the_one_of_pictures_may_only_write_its_log_and_knows_no_secret(resources):
    assert actions(resources, "Pictures") == {"logs:CreateLogStream", "logs:PutLogEvents"}
    told = resources["Pictures"]["Properties"]["Environment"]["Variables"]
    assert set(told) == {"PERENNIAL_PUBLIC"}
    assert resources["Pictures"]["Properties"]["Handler"] == "pictures.draw"


def test_nobody_may_change_or_remove_the_table_itself(resources):
    every = set.union(*(actions(resources, name) for name in NAMES))
    assert not {one for one in every if "Table" in one and one.startswith("dynamodb:")}


def test_both_lists_are_asked_by_the_names_that_the_store_gives_them(resources):
    text = str(statements(resources, "APIHandler"))
    assert all(f"/index/{name}" in text for name in table.INDEXES.values())


@pytest.mark.parametrize("name", NAMES)
def test_each_runs_on_arm64_with_a_log_that_ends(resources, name):
    properties = resources[name]["Properties"]
    assert properties["Architectures"] == ["arm64"]
    assert properties["Runtime"] == "python3.13"
    assert "Layers" not in properties
    log = resources[properties["LoggingConfig"]["LogGroup"]["Ref"]]
    assert log["Properties"]["RetentionInDays"]["Fn::FindInMap"][2] == "Days"


@pytest.mark.parametrize("name", ["APIHandler", "Due", "Feed"])
def test_each_that_knows_days_finds_the_shops_zone_at_once(resources, name):
    told = resources[name]["Properties"]["Environment"]["Variables"]
    assert told["PYTHONTZPATH"] == f"/var/task/{zones.OWN}"


def test_a_change_that_fails_is_tried_alone_and_then_set_aside(resources):
    (event,) = resources["Feed"]["Properties"]["Events"].values()
    stream = event["Properties"]
    assert stream["Stream"] == {"Fn::GetAtt": ["Table", "StreamArn"]}
    assert stream["FunctionResponseTypes"] == ["ReportBatchItemFailures"]
    assert stream["BisectBatchOnFunctionError"]
    assert stream["StartingPosition"] == "TRIM_HORIZON"
    assert stream["DestinationConfig"]["OnFailure"]["Destination"]["Fn::GetAtt"][0] == "Unfollowed"
    assert "sqs:SendMessage" in actions(resources, "Feed")


def test_a_minute_that_fails_is_tried_again_and_then_set_aside(resources):
    (event,) = resources["Due"]["Properties"]["Events"].values()
    assert event["Properties"]["Schedule"] == "rate(1 minute)"
    assert event["Properties"]["RetryPolicy"]["MaximumRetryAttempts"] > 0
    assert event["Properties"]["DeadLetterConfig"] == {"Arn": {"Fn::GetAtt": ["Undone", "Arn"]}}
    assert resources["Due"]["Properties"]["EventInvokeConfig"]["DestinationConfig"]["OnFailure"]
    assert "sqs:SendMessage" in actions(resources, "Due")


def test_every_queue_is_encrypted_and_keeps_for_two_weeks(of_type):
    queues = of_type("AWS::SQS::Queue")
    assert set(queues) == {"Undone", "Unfollowed"}
    for queue in queues.values():
        assert queue["SqsManagedSseEnabled"]
        assert queue["MessageRetentionPeriod"] == 14 * 86_400


def test_the_feed_is_woken_for_what_some_story_follows_and_for_nothing_else(resources):
    (event,) = resources["Feed"]["Properties"]["Events"].values()
    told = [json.loads(one["Pattern"]) for one in event["Properties"]["FilterCriteria"]["Filters"]]
    keys = [one["dynamodb"]["Keys"] for one in told]
    assert keys == [{part: {"S": [{"prefix": text}]}} for part, text in FOLLOWED]
    assert len(told) <= 5, "AWS takes no more of them"
