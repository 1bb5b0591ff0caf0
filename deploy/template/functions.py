"""The functions: what each is told, may do and leaves behind; no more than its stories need."""

import json
from dataclasses import dataclass
from typing import Any

from chalicelib.store.engine.feed import TRIES
from chalicelib.store.engine.table import INDEXES
from chalicelib.store.news import FOLLOWED
from deploy.package import zones
from deploy.package.wheels import PYTHON
from deploy.template.intrinsics import NOTHING, Part, either, of, ref, secret, staged, sub

TABLE = of("Table")
LISTS = [sub(f"${{Table.Arn}}/index/{name}") for name in INDEXES.values()]

READS = ("dynamodb:GetItem", "dynamodb:BatchGetItem", "dynamodb:Query")
WRITES = ("dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:DeleteItem")
CHECK = "dynamodb:ConditionCheckItem"
"""A transaction needs the rights of its parts."""
WALK = "dynamodb:Scan"


def may(actions: tuple[str, ...], *resources: Any) -> Part:
    return {"Effect": "Allow", "Action": list(actions), "Resource": list(resources)}


def store(*actions: str) -> Part:
    return may(actions, TABLE)


LISTED = may(("dynamodb:Query",), *LISTS)

HOST = {"Fn::Select": [1, {"Fn::Split": ["@", ref("MailFrom")]}]}
DOMAIN = {"Fn::Select": [0, {"Fn::Split": [">", HOST]}]}
SENDS = {
    **may(
        ("ses:SendEmail", "ses:SendRawEmail"),
        sub("arn:${AWS::Partition}:ses:${AWS::Region}:${AWS::AccountId}:identity/*"),
    ),
    "Condition": {
        "StringLike": {"ses:FromAddress": {"Fn::Sub": ["*@${Domain}", {"Domain": DOMAIN}]}}
    },
}
MAIL = either("BySes", SENDS, NOTHING)
"""From the shop's own domain, to anybody. SES weighs the sender's identity, which may be the domain
or an address of it, and while the account is in the sandbox the receiver's too; and our mail is
handed over as raw text, which takes the second action."""

STREAM = (
    may(
        ("dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator"),
        of("Table", "StreamArn"),
    ),
    may(("dynamodb:ListStreams",), sub("${Table.Arn}/stream/*")),
)


@dataclass(frozen=True, slots=True)
class Function:
    """`name` follows the stack's; `queue` takes what it could not do."""

    name: str
    rights: tuple[Part, ...]
    queue: str | None = None


FUNCTIONS = {
    "APIHandler": Function("api", (store(*READS, *WRITES, CHECK), LISTED, MAIL)),
    "Due": Function("due", (store(*READS, *WRITES, WALK), LISTED, MAIL), "Undone"),
    "Pictures": Function("pictures", ()),
    "Feed": Function("feed", (store(*READS, *WRITES, CHECK), MAIL, *STREAM), "Unfollowed"),
}
"""By their names in Chalice's template, which has no word for the one of pictures: that one starts
in a fifth of the time and can do no harm. The reconciler alone walks the table."""

ADDRESS = either("HasDomain", sub("https://${Domain}"), sub("https://${Front.DomainName}"))

SETTINGS: Part = {
    "PERENNIAL_STAGE": ref("Stage"),
    "PERENNIAL_PUBLIC": ADDRESS,
    "PERENNIAL_TABLE": ref("Table"),
    "PERENNIAL_KEY": secret("Key"),
    "PERENNIAL_ORIGIN": secret("Origin"),
    "PERENNIAL_MAIL": ref("Mail"),
    "PERENNIAL_MAIL_FROM": ref("MailFrom"),
    "PERENNIAL_SMTP_HOST": either("BySes", NOTHING, ref("SmtpHost")),
    "PERENNIAL_SMTP_PORT": either("BySes", NOTHING, ref("SmtpPort")),
    "PERENNIAL_SMTP_USER": either("BySes", NOTHING, ref("SmtpUser")),
    "PERENNIAL_SMTP_PASSWORD": either("BySes", NOTHING, secret("SmtpSecret")),
    "PYTHONTZPATH": f"/var/task/{zones.OWN}",
}
"""As `config` reads them, and where Python finds the programme's own zone. Secrets are read when
the stack changes, not at each start: a start without that call is quicker, and a picture needs no
AWS at all."""

PICTURES: Part = {"PERENNIAL_PUBLIC": ADDRESS}

ON_FAILURE: Part = {"OnFailure": {"Type": "SQS", "Destination": of("Undone")}}

WORTH_WAKING: Part = {
    "Filters": [
        {"Pattern": json.dumps({"dynamodb": {"Keys": {part: {"S": [{"prefix": beginning}]}}}})}
        for part, beginning in FOLLOWED
    ]
}

FOLLOWS: Part = {
    "Stream": of("Table", "StreamArn"),
    "StartingPosition": "TRIM_HORIZON",
    "FunctionResponseTypes": ["ReportBatchItemFailures"],
    "FilterCriteria": WORTH_WAKING,
    "BisectBatchOnFunctionError": True,
    "MaximumRetryAttempts": TRIES,
    "MaximumRecordAgeInSeconds": 3600,
    "DestinationConfig": {"OnFailure": {"Type": "SQS", "Destination": of("Unfollowed")}},
}
"""A change that cannot be followed holds its shard up for an hour at most, then it is set aside."""

MINUTELY: Part = {
    "RetryPolicy": {"MaximumRetryAttempts": 3, "MaximumEventAgeInSeconds": 300},
    "DeadLetterConfig": {"Arn": of("Undone")},
}

ASYNC: Part = {
    "MaximumRetryAttempts": 2,
    "MaximumEventAgeInSeconds": 300,
    "DestinationConfig": ON_FAILURE,
}


def properties(name: str) -> Part:
    """Return what Chalice does not say of a function."""
    return {
        "Runtime": f"python{PYTHON}",
        "FunctionName": sub(f"${{AWS::StackName}}-{FUNCTIONS[name].name}"),
        "Role": of(f"{name}Role"),
        "Environment": {"Variables": PICTURES if name == "Pictures" else SETTINGS},
        "Tags": {"perennial": ref("Stage")},
        "LoggingConfig": {"LogGroup": ref(f"{name}Log")},
    }


def resources() -> Part:
    found: Part = {}
    for name, function in FUNCTIONS.items():
        found[f"{name}Role"] = _role(name, function)
        found[f"{name}Log"] = log()
    queues = [function.queue for function in FUNCTIONS.values() if function.queue]
    return found | {queue: _queue() for queue in queues} | {"UndonePolicy": _clock_may_send()}


def log() -> Part:
    return {
        "Type": "AWS::Logs::LogGroup",
        "DeletionPolicy": "Delete",
        "UpdateReplacePolicy": "Delete",
        "Properties": {"RetentionInDays": staged("Days")},
    }


def trusted(service: str) -> Part:
    allow = {
        "Effect": "Allow",
        "Principal": {"Service": service},
        "Action": "sts:AssumeRole",
    }
    return {"Version": "2012-10-17", "Statement": [allow]}


def _role(name: str, function: Function) -> Part:
    leaves = may(("logs:CreateLogStream", "logs:PutLogEvents"), of(f"{name}Log"))
    hands_on = [may(("sqs:SendMessage",), of(function.queue))] if function.queue else []
    statements = [*function.rights, leaves, *hands_on]
    policy = {
        "PolicyName": function.name,
        "PolicyDocument": {"Version": "2012-10-17", "Statement": statements},
    }
    return {
        "Type": "AWS::IAM::Role",
        "Properties": {
            "AssumeRolePolicyDocument": trusted("lambda.amazonaws.com"),
            "Policies": [policy],
        },
    }


def _queue() -> Part:
    return {
        "Type": "AWS::SQS::Queue",
        "DeletionPolicy": "Delete",
        "UpdateReplacePolicy": "Delete",
        "Properties": {"SqsManagedSseEnabled": True, "MessageRetentionPeriod": 1_209_600},
    }


def _clock_may_send() -> Part:
    rules = "arn:${AWS::Partition}:events:${AWS::Region}:${AWS::AccountId}:rule/${AWS::StackName}-*"
    allow = {
        "Effect": "Allow",
        "Principal": {"Service": "events.amazonaws.com"},
        "Action": "sqs:SendMessage",
        "Resource": of("Undone"),
        "Condition": {"ArnLike": {"aws:SourceArn": sub(rules)}},
    }
    return {
        "Type": "AWS::SQS::QueuePolicy",
        "Properties": {
            "Queues": [ref("Undone")],
            "PolicyDocument": {"Version": "2012-10-17", "Statement": [allow]},
        },
    }
