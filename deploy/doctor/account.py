"""Whose account it is and where: who asks, the region, the clock, the rights to release."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from deploy.doctor.cloud import Cloud, Part, Unasked, told, unknown
from deploy.doctor.finding import Finding, look, ok, wrong

MINUTE = 60
LATE, UNSIGNED = MINUTE, 5 * MINUTE
"""Seconds by which a clock may be off; beyond the second, AWS takes no signature."""

CREATES = {
    "AWS::ApiGateway::Account": "apigateway:PATCH",
    "AWS::Budgets::Budget": "budgets:ModifyBudget",
    "AWS::CloudFront::Distribution": "cloudfront:CreateDistribution",
    "AWS::CloudFront::Function": "cloudfront:CreateFunction",
    "AWS::CloudFront::OriginAccessControl": "cloudfront:CreateOriginAccessControl",
    "AWS::CloudFront::ResponseHeadersPolicy": "cloudfront:CreateResponseHeadersPolicy",
    "AWS::CloudWatch::Alarm": "cloudwatch:PutMetricAlarm",
    "AWS::DynamoDB::Table": "dynamodb:CreateTable",
    "AWS::IAM::Role": "iam:CreateRole",
    "AWS::Lambda::Permission": "lambda:AddPermission",
    "AWS::Logs::LogGroup": "logs:CreateLogGroup",
    "AWS::Logs::MetricFilter": "logs:PutMetricFilter",
    "AWS::S3::Bucket": "s3:CreateBucket",
    "AWS::S3::BucketPolicy": "s3:PutBucketPolicy",
    "AWS::SNS::Topic": "sns:CreateTopic",
    "AWS::SNS::TopicPolicy": "sns:SetTopicAttributes",
    "AWS::SQS::Queue": "sqs:CreateQueue",
    "AWS::SQS::QueuePolicy": "sqs:SetQueueAttributes",
    "AWS::SecretsManager::Secret": "secretsmanager:CreateSecret",
    "AWS::Serverless::Api": "apigateway:POST",
    "AWS::Serverless::Function": "lambda:CreateFunction",
}
"""For each kind of the template's resources, the right without which CloudFormation cannot make it.
The stack is made with the rights of whoever releases."""

RIGHTS = (
    *sorted(set(CREATES.values())),
    "cloudformation:CreateChangeSet",
    "cloudformation:ExecuteChangeSet",
    "cloudfront:CreateInvalidation",
    "dynamodb:UpdateContinuousBackups",
    "events:PutRule",
    "iam:PassRole",
    "iam:PutRolePolicy",
    "lambda:CreateEventSourceMapping",
    "s3:PutObject",
    "secretsmanager:GetSecretValue",
)


@dataclass(frozen=True, slots=True)
class Identity:
    account: str
    arn: str

    @property
    def is_root(self) -> bool:
        return self.arn.endswith(":root")

    @property
    def principal(self) -> str:
        """The user or role that rights belong to; of a session, its role."""
        session = re.fullmatch(r"(arn:[\w-]+):sts::(\d+):assumed-role/([^/]+)/.*", self.arn)
        return f"{session[1]}:iam::{session[2]}:role/{session[3]}" if session else self.arn


@dataclass(frozen=True, slots=True)
class Place:
    """`lambdas` and `mails`: where botocore knows Lambda and SES; `by_ses` if the shop wants it."""

    region: str
    lambdas: frozenset[str]
    mails: frozenset[str]
    by_ses: bool = True


def ask_identity(cloud: Cloud, place: Place) -> Identity | Unasked:
    """Who asks is known everywhere: a region mistyped, or none, is not in its way."""
    region = place.region if place.region in place.lambdas else "us-east-1"
    answer = cloud.ask("sts", "get_caller_identity", region=region)
    return told(answer, lambda said: Identity(said["Account"], said["Arn"]))


def judge_identity(identity: Identity | Unasked, released: str = "") -> Finding:
    """`released` is the account that the stage was released to before."""
    if isinstance(identity, Identity):
        return _judge_known(identity, released)
    if identity.reason in {"refused", "denied"}:
        says = f"AWS does not take them ({identity.code})."
        return wrong("Credentials", says, "aws configure, or sign in anew: aws sso login.")
    return unknown("AWS", identity)


def _judge_known(identity: Identity, released: str) -> Finding:
    says = f"account {identity.account}, as {identity.arn.rpartition(':')[2]}."
    if released not in {"", identity.account}:
        do = f"Use those of {released}, where this stage stands: AWS_PROFILE=."
        return wrong("Credentials", says, do)
    if identity.is_root:
        do = "Make a user or role of your own for releases: nothing can hold root back."
        return look("Credentials", says, do)
    return ok("Credentials", says)


def judge_clock(ahead: int | None) -> Iterator[Finding]:
    """By the date on AWS's answers, refusals too."""
    if ahead is None:
        return
    seconds = abs(ahead)
    says = f"{seconds} s {'ahead of' if ahead > 0 else 'behind'} AWS's."
    do = "Let the machine set its clock from the network."
    if seconds > UNSIGNED:
        yield wrong("Clock", f"{says} AWS takes no signature.", do)
    elif seconds > LATE:
        yield look("Clock", says, do)
    else:
        yield ok("Clock", "agrees with AWS's.")


def ask_place(cloud: Cloud, *, by_ses: bool) -> Place:
    """Needs no network: botocore carries the list."""
    known = cloud.session.get_available_regions
    return Place(cloud.region, frozenset(known("lambda")), frozenset(known("sesv2")), by_ses)


def judge_place(place: Place) -> Finding:
    region = place.region
    if not region:
        do = "Name it: aws configure set region eu-central-1, or AWS_REGION=."
        return wrong("Region", "none is set.", do)
    if region.startswith("cn-"):
        do = "Choose one outside, such as ap-northeast-1, or one small server."
        return wrong("Region", f"{region} is an AWS of its own, without SES and ACM.", do)
    if region not in place.lambdas:
        do = "A word mistyped? Or a region younger than requirements/run.lock."
        return look("Region", f"{region} is not known here.", do)
    if place.by_ses and region not in place.mails:
        do = "Send by smtp, or choose another region."
        return wrong("Region", f"{region} is not known to have SES.", do)
    return ok("Region", f"{region}; whether Lambda has arm64 there, the first release tells.")


def ask_rights(cloud: Cloud, identity: Identity) -> tuple[str, ...] | Unasked:
    """Return the rights that a simulation denies. It knows no conditions."""
    answer = cloud.ask(
        "iam",
        "simulate_principal_policy",
        PolicySourceArn=identity.principal,
        ActionNames=list(RIGHTS),
    )
    return told(answer, _denied)


def _denied(said: Part) -> tuple[str, ...]:
    results = said["EvaluationResults"]
    return tuple(one["EvalActionName"] for one in results if one["EvalDecision"] != "allowed")


def judge_rights(denied: tuple[str, ...] | Unasked) -> Finding:
    if isinstance(denied, Unasked):
        return unknown("Rights", denied)
    if denied:
        says = f"a release needs {', '.join(denied)}, and these credentials lack it."
        return wrong("Rights", says, "Have them granted by whoever keeps the account.")
    return ok("Rights", f"a simulation grants all {len(RIGHTS)} that a release needs.")
