"""What cannot be seen from the street: lines of the log, metrics, and rights that were used."""

import json

from chalicelib.web.journal import metrics

BY_LAMBDA = {
    "dynamodb:DescribeStream",
    "dynamodb:GetRecords",
    "dynamodb:GetShardIterator",
    "dynamodb:ListStreams",
    "logs:CreateLogStream",
    "logs:PutLogEvents",
    "sqs:SendMessage",
}
"""What Lambda itself does in a function's name: the emulator does it without asking."""


def lines(aws, name):
    """The JSON lines of a function's log."""
    told = {"StackName": "shop", "LogicalResourceId": f"{name}Log"}
    found = aws.client("cloudformation").describe_stack_resource(**told)
    group = found["StackResourceDetail"]["PhysicalResourceId"]
    events = aws.client("logs").filter_log_events(logGroupName=group)["events"]
    said = [event["message"].strip() for event in events]
    return [json.loads(line) for line in said if line.startswith("{")]


def the_clock_runs(aws):
    """By the rule itself and its own target, nobody else."""
    (rule,) = aws.client("events").list_rules()["Rules"]
    assert (rule["State"], rule["ScheduleExpression"]) == ("ENABLED", "rate(1 minute)")
    aws.wait(lambda: lines(aws, "Due"))
    assert {line["outcome"] for line in lines(aws, "Due")} == {"done"}


def nothing_was_denied_and_nothing_is_idle(aws, resources):
    """What the API may do, it did; of what follows and what is due `test_rights` shows the same."""
    asked = aws.rights()
    assert [one for one in asked if one[3]] == []
    used = {who: set() for who, *_ in asked}
    for who, action, on, _ in asked:
        used[who].add((action, _kind(on)))
    assert used.keys() == {"shop-api", "shop-due", "shop-feed"}, "a picture asks for nothing"
    assert used["shop-api"] == given(resources, "APIHandler")


def given(resources, name):
    (policy,) = resources[f"{name}Role"]["Properties"]["Policies"]
    found = policy["PolicyDocument"]["Statement"]
    statements = [one["Fn::If"][1] if "Fn::If" in one else one for one in found]
    return {
        (action, _kind(str(on)))
        for one in statements
        for action in one["Action"]
        for on in one["Resource"]
        if action not in BY_LAMBDA
    }


def _kind(resource):
    if "/index/" in resource:
        return "index " + resource.partition("/index/")[2].rstrip("'}")
    return "identity" if ":identity/" in resource else "table"


def every_alarm_of_ours_can_ring(aws, of_type):
    """Its metric is really written, by a line, with the dimensions that it asks for."""
    said = [line for name in ("APIHandler", "Due", "Feed") for line in lines(aws, name)]
    written = {
        (space["Namespace"], one["Name"], *dimensions)
        for line in said
        for space in line.get("_aws", {}).get("CloudWatchMetrics", ())
        for one in space["Metrics"]
        for dimensions in space["Dimensions"]
    }
    assert written
    for alarm in of_type("AWS::CloudWatch::Alarm").values():
        if alarm["Namespace"] == metrics.NAMESPACE:
            names = [one["Name"] for one in alarm["Dimensions"]]
            assert (alarm["Namespace"], alarm["MetricName"], *names) in written
