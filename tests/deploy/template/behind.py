"""What cannot be seen from the street: lines of the log, metrics, and rights that were used."""

import json

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


def every_alarm_rings(aws):
    """Its metric is one that is really written, by a line, a filter or AWS, with the dimensions it
    asks for; and at its threshold it rings.
    """
    clouds, heard = aws.client("cloudwatch"), {*_in_lines(aws), *_by_filters(aws), *_by_aws(aws)}
    alarms = clouds.describe_alarms()["MetricAlarms"]
    assert len(alarms) > 15
    for alarm in alarms:
        dimensions = {one["Name"]: one["Value"] for one in alarm["Dimensions"]}
        assert _metric(alarm["Namespace"], alarm["MetricName"], dimensions) in heard
        is_below = alarm["ComparisonOperator"] == "LessThanThreshold"
        said = {"MetricName": alarm["MetricName"], "Dimensions": alarm["Dimensions"]}
        said["Value"] = alarm["Threshold"] - is_below
        clouds.put_metric_data(Namespace=alarm["Namespace"], MetricData=[said])
    now = clouds.describe_alarms()["MetricAlarms"]
    assert [one["AlarmName"] for one in now if one["StateValue"] != "ALARM"] == []


def _metric(space, name, dimensions):
    return space, name, frozenset(dimensions.items())


def _in_lines(aws):
    for line in [line for name in ("APIHandler", "Due", "Feed") for line in lines(aws, name)]:
        for told in line.get("_aws", {}).get("CloudWatchMetrics", ()):
            (names,) = told["Dimensions"]
            for one in told["Metrics"]:
                assert isinstance(line[one["Name"]], int | float)
                yield _metric(told["Namespace"], one["Name"], {name: line[name] for name in names})


def _by_filters(aws):
    for told in aws.client("logs").describe_metric_filters()["metricFilters"]:
        for made in told["metricTransformations"]:
            yield _metric(made["metricNamespace"], made["metricName"], {})


def _by_aws(aws):
    """By the names that AWS's manuals give, with the names that our resources have."""
    for one in aws.client("lambda").list_functions()["Functions"]:
        for metric in ("Errors", "Throttles", "Invocations", "IteratorAge"):
            yield _metric("AWS/Lambda", metric, {"FunctionName": one["FunctionName"]})
    for url in aws.client("sqs").list_queues()["QueueUrls"]:
        named = {"QueueName": url.rpartition("/")[2]}
        yield _metric("AWS/SQS", "ApproximateNumberOfMessagesVisible", named)
    for name in aws.client("dynamodb").list_tables()["TableNames"]:
        for metric in ("ReadThrottleEvents", "WriteThrottleEvents"):
            yield _metric("AWS/DynamoDB", metric, {"TableName": name})
    for api in aws.client("apigateway").get_rest_apis()["items"]:
        for stage in aws.client("apigateway").get_stages(restApiId=api["id"])["item"]:
            named = {"ApiName": api["name"], "Stage": stage["stageName"]}
            yield _metric("AWS/ApiGateway", "5XXError", named)
