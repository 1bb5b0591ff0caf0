"""What wakes somebody: each alarm with what it means and what to do, all to one topic."""

from dataclasses import dataclass, field
from typing import Any

from chalicelib.web.journal import metrics
from deploy.template.functions import FUNCTIONS
from deploy.template.gateway import STAGE
from deploy.template.intrinsics import Part, of, ref, staged, sub

OURS = sub("Perennial/${AWS::StackName}")
BREAKS = "BrokenLaws"


@dataclass(frozen=True, slots=True)
class Watch:
    """Wakes somebody when `statistic` of a metric over `minutes` reaches `most`."""

    space: Any
    metric: str
    says: str
    most: int = 1
    minutes: int = 5
    statistic: str = "Sum"
    named: Part = field(default_factory=dict)
    below: bool = False
    """Wakes below `most` instead, and by silence too."""


def alarms() -> dict[str, Watch]:
    found: dict[str, Watch] = {
        "ApiFails": Watch(
            "AWS/ApiGateway",
            "5XXError",
            "Visitors were told to come again. See the log of the api function by `request`.",
            most=5,
            named={"ApiName": ref("AWS::StackName"), "Stage": STAGE},
        ),
        "FeedLags": Watch(
            "AWS/Lambda",
            "IteratorAge",
            "What follows from a purchase comes late. See the log of the feed function.",
            most=60_000,
            statistic="Maximum",
            named={"FunctionName": ref("Feed")},
        ),
        "ClockStopped": Watch(
            "AWS/Lambda",
            "Invocations",
            "Nothing that is due is done: holds, expiry, referrals. See the rule of Due.",
            minutes=10,
            named={"FunctionName": ref("Due")},
            below=True,
        ),
        "DueLags": Watch(
            metrics.NAMESPACE,
            metrics.DUE_LAG.name,
            "A hold or a credit is due for a quarter of an hour: one fails again and again.",
            most=900,
            statistic="Maximum",
            named={"stage": ref("Stage")},
        ),
        "BooksBroken": Watch(
            OURS,
            BREAKS,
            "The reconciler found a law of the books broken. perennial ledger verify names it.",
        ),
    }
    for name in FUNCTIONS:
        found |= _of_function(name)
    for name in filter(None, (function.queue for function in FUNCTIONS.values())):
        found[f"{name}Waits"] = _of_queue(name)
    return found | {f"Table{name}Throttled": _of_table(name) for name in ("Read", "Write")}


def _of_table(name: str) -> Watch:
    held = "The table turned calls away. Look for one hot key before anything else."
    named = {"TableName": ref("Table")}
    return Watch("AWS/DynamoDB", f"{name}ThrottleEvents", held, most=5, named=named)


def _of_function(name: str) -> dict[str, Watch]:
    named = {"FunctionName": ref(name)}
    fails = f"The function {name} ended with an error or out of time. See its log."
    held = f"Lambda turned calls of {name} away. The account's limit of concurrency is near."
    return {
        f"{name}Fails": Watch("AWS/Lambda", "Errors", fails, named=named),
        f"{name}Throttled": Watch("AWS/Lambda", "Throttles", held, named=named),
    }


def _of_queue(name: str) -> Watch:
    waits = f"In the queue {name} lies what no retry could do. Its messages say what it was."
    named = {"QueueName": of(name, "QueueName")}
    metric = "ApproximateNumberOfMessagesVisible"
    return Watch("AWS/SQS", metric, waits, statistic="Maximum", named=named)


def resources() -> Part:
    return {
        "Topic": {
            "Type": "AWS::SNS::Topic",
            "Properties": {"Subscription": [{"Protocol": "email", "Endpoint": ref("Alarms")}]},
        },
        "TopicPolicy": {
            "Type": "AWS::SNS::TopicPolicy",
            "Properties": {"Topics": [ref("Topic")], "PolicyDocument": _may_publish()},
        },
        "BooksFilter": {
            "Type": "AWS::Logs::MetricFilter",
            "Properties": {
                "LogGroupName": ref("DueLog"),
                "FilterPattern": '{ $.alarm = "books" }',
                "MetricTransformations": [
                    {"MetricName": BREAKS, "MetricNamespace": OURS, "MetricValue": "1"}
                ],
            },
        },
        "Budget": {"Type": "AWS::Budgets::Budget", "Properties": _budget()},
        **{name: _alarm(watch) for name, watch in alarms().items()},
    }


def _may_publish() -> Part:
    services = ("cloudwatch.amazonaws.com", "budgets.amazonaws.com")
    allow = {
        "Effect": "Allow",
        "Principal": {"Service": list(services)},
        "Action": "sns:Publish",
        "Resource": ref("Topic"),
        "Condition": {"StringEquals": {"aws:SourceAccount": ref("AWS::AccountId")}},
    }
    return {"Version": "2012-10-17", "Statement": [allow]}


def _budget() -> Part:
    """What the account is on the way to spend, told before it is spent. AWS foresees nothing in an
    account's first five weeks: until then what is spent already tells.
    """
    return {
        "Budget": {
            "BudgetType": "COST",
            "TimeUnit": "MONTHLY",
            "BudgetLimit": {"Amount": staged("Dollars"), "Unit": "USD"},
        },
        "NotificationsWithSubscribers": [_told("FORECASTED", 100), _told("ACTUAL", 80)],
    }


def _told(kind: str, percent: int) -> Part:
    return {
        "Notification": {
            "NotificationType": kind,
            "ComparisonOperator": "GREATER_THAN",
            "Threshold": percent,
        },
        "Subscribers": [{"SubscriptionType": "SNS", "Address": ref("Topic")}],
    }


def _alarm(watch: Watch) -> Part:
    compares = "LessThanThreshold" if watch.below else "GreaterThanOrEqualToThreshold"
    return {
        "Type": "AWS::CloudWatch::Alarm",
        "Properties": {
            "AlarmDescription": watch.says,
            "Namespace": watch.space,
            "MetricName": watch.metric,
            "Dimensions": [{"Name": k, "Value": v} for k, v in watch.named.items()],
            "Statistic": watch.statistic,
            "Period": watch.minutes * 60,
            "EvaluationPeriods": 1,
            "Threshold": watch.most,
            "ComparisonOperator": compares,
            "TreatMissingData": "breaching" if watch.below else "notBreaching",
            "AlarmActions": [ref("Topic")],
            "OKActions": [ref("Topic")],
        },
    }
