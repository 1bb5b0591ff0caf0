"""Nothing fails unseen: each alarm says what to do, and all reach the one topic."""

import json

from chalicelib.domain.audit.finding import Finding
from chalicelib.senders.alarm import LoggedAlarm
from chalicelib.web.journal import metrics
from chalicelib.web.journal.lines import Lines


def alarms(of_type):
    return of_type("AWS::CloudWatch::Alarm")


def test_every_alarm_says_what_it_means_and_wakes_somebody(of_type):
    for alarm in alarms(of_type).values():
        assert len(alarm["AlarmDescription"]) > 40
        assert alarm["AlarmActions"] == alarm["OKActions"] == [{"Ref": "Topic"}]


def test_every_function_and_every_queue_is_watched(of_type):
    watched = {
        (alarm["MetricName"], str(one["Value"]))
        for alarm in alarms(of_type).values()
        for one in alarm["Dimensions"]
    }
    for name in of_type("AWS::Serverless::Function"):
        assert ("Errors", str({"Ref": name})) in watched
        assert ("Throttles", str({"Ref": name})) in watched
    for name in of_type("AWS::SQS::Queue"):
        queue = str({"Fn::GetAtt": [name, "QueueName"]})
        assert ("ApproximateNumberOfMessagesVisible", queue) in watched
    assert ("IteratorAge", str({"Ref": "Feed"})) in watched


def test_a_clock_that_stands_still_is_heard_by_its_silence(of_type):
    alarm = alarms(of_type)["ClockStopped"]
    assert alarm["TreatMissingData"] == "breaching"
    assert alarm["ComparisonOperator"] == "LessThanThreshold"


def test_the_reconcilers_line_is_the_one_that_is_counted(resources, caplog):
    finding = Finding("balance", "M#1", "available", "5", "6")
    LoggedAlarm().books(finding)
    (record,) = caplog.records
    line = json.loads(Lines().format(record))
    pattern = resources["BooksFilter"]["Properties"]["FilterPattern"]
    assert pattern == f'{{ $.alarm = "{line["alarm"]}" }}'
    counted = resources["BooksFilter"]["Properties"]["MetricTransformations"][0]
    alarm = resources["BooksBroken"]["Properties"]
    assert alarm["MetricName"] == counted["MetricName"]
    assert alarm["Namespace"] == counted["MetricNamespace"]
    assert resources["BooksFilter"]["Properties"]["LogGroupName"] == {"Ref": "DueLog"}


def test_what_is_watched_of_our_own_numbers_is_written_in_the_lines(of_type):
    ours = [one for one in alarms(of_type).values() if one["Namespace"] == metrics.NAMESPACE]
    assert ours
    known = {metric.name: list(metric.by) for metric in metrics.ALL}
    for alarm in ours:
        assert [one["Name"] for one in alarm["Dimensions"]] == known[alarm["MetricName"]]


def test_money_is_watched_before_it_is_spent(whole, of_type):
    """By what is foreseen; in a new account, for which nothing is, by what is spent already."""
    (budget,) = of_type("AWS::Budgets::Budget").values()
    told = budget["NotificationsWithSubscribers"]
    said = {one["Notification"]["NotificationType"]: one["Notification"] for one in told}
    assert {kind: one["Threshold"] for kind, one in said.items()} == {
        "FORECASTED": 100,
        "ACTUAL": 80,
    }
    assert {one["ComparisonOperator"] for one in said.values()} == {"GREATER_THAN"}
    assert all(one["Subscribers"][0]["Address"] == {"Ref": "Topic"} for one in told)
    limit = budget["Budget"]["BudgetLimit"]
    assert limit == {
        "Amount": {"Fn::FindInMap": ["Stages", {"Ref": "Stage"}, "Dollars"]},
        "Unit": "USD",
    }
    assert all(stage["Dollars"] > 0 for stage in whole["Mappings"]["Stages"].values())


def test_only_aws_itself_may_speak_on_the_topic(resources):
    (allow,) = resources["TopicPolicy"]["Properties"]["PolicyDocument"]["Statement"]
    assert set(allow["Principal"]) == {"Service"}
    assert "aws:SourceAccount" in str(allow["Condition"])
