"""API Gateway: what it says by itself, how much it lets through, and what it notes."""

import json
from http import HTTPStatus

from chalicelib.web.door.asking import BODY_LIMIT
from chalicelib.web.door.problem import MEDIA
from chalicelib.web.door.sentences import sentence
from deploy.template.functions import log, trusted
from deploy.template.intrinsics import Part, of, ref, staged, sub

STAGE = "shop"
WORTH_COMPRESSING = 1_000
"""Bytes; below it a packet is not saved."""

SAYS: dict[str, tuple[HTTPStatus, str]] = {
    "MISSING_AUTHENTICATION_TOKEN": (HTTPStatus.NOT_FOUND, "not_found"),
    "RESOURCE_NOT_FOUND": (HTTPStatus.NOT_FOUND, "not_found"),
    "REQUEST_TOO_LARGE": (HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "too_large"),
    "BAD_REQUEST_BODY": (HTTPStatus.BAD_REQUEST, "malformed"),
    "BAD_REQUEST_PARAMETERS": (HTTPStatus.BAD_REQUEST, "malformed"),
    "DEFAULT_4XX": (HTTPStatus.BAD_REQUEST, "malformed"),
    "THROTTLED": (HTTPStatus.TOO_MANY_REQUESTS, "too_many"),
    "QUOTA_EXCEEDED": (HTTPStatus.TOO_MANY_REQUESTS, "too_many"),
    "INTEGRATION_FAILURE": (HTTPStatus.SERVICE_UNAVAILABLE, "outcome_unknown"),
    "INTEGRATION_TIMEOUT": (HTTPStatus.SERVICE_UNAVAILABLE, "outcome_unknown"),
    "DEFAULT_5XX": (HTTPStatus.SERVICE_UNAVAILABLE, "outcome_unknown"),
}
"""What the gateway answers for the functions. Its word for an unknown route is that a token is
missing. A function that was asked and did not answer may have acted: the same key finds out."""

AGAIN = {HTTPStatus.TOO_MANY_REQUESTS: 10, HTTPStatus.SERVICE_UNAVAILABLE: 1}
"""Seconds until it is worth asking once more."""

NOWHERE = "/nowhere"
"""What CloudFront asks for under this, the bucket does not have."""

NO_PAGE = """<!doctype html>
<html lang="zh-Hans"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>没有这一页 No such page</title>
<p>没有这一页。<a href="/">回到首页</a></p>
<p lang="en">There is no such page. <a href="/en/">To the first page</a></p>
</html>
"""

NOTED = {
    "request": "$context.requestId",
    "route": "$context.httpMethod $context.resourcePath",
    "status": "$context.status",
    "said": "$context.error.responseType",
    "ms": "$context.responseLatency",
    "bytes": "$context.responseLength",
}
"""Nothing of a person: no address, no query, and of a path its pattern only."""


def responses() -> Part:
    return {kind: _response(status, code) for kind, (status, code) in SAYS.items()}


def _response(status: HTTPStatus, code: str) -> Part:
    """A gateway cannot tell languages apart, so the sentence stands in both."""
    facts: dict[str, str | int] = {
        "field": "request",
        "limit": BODY_LIMIT,
        "retry_after": AGAIN.get(status, 0),
    }
    detail = " ".join(sentence(code, facts, language) for language in ("zh", "en"))
    problem = {
        "type": "about:blank",
        "title": status.phrase,
        "status": int(status),
        "detail": detail,
        "code": code,
    }
    said = {"Cache-Control": "'no-store'", "Content-Type": f"'{MEDIA}'"}
    if status in AGAIN:
        said["Retry-After"] = f"'{AGAIN[status]}'"
    return {
        "statusCode": int(status),
        "responseParameters": {
            f"gatewayresponse.header.{name}": value for name, value in said.items()
        },
        "responseTemplates": {"application/json": json.dumps(problem, ensure_ascii=False)},
    }


def nowhere() -> Part:
    """Return the one path that Chalice does not know: the page for what is not there."""
    header = "Content-Type"
    mock = {
        "type": "mock",
        "requestTemplates": {"application/json": json.dumps({"statusCode": 404})},
        "passthroughBehavior": "when_no_templates",
        "contentHandling": "CONVERT_TO_TEXT",
        "responses": {
            "default": {
                "statusCode": "404",
                "responseTemplates": {"text/html": NO_PAGE},
                "responseParameters": {
                    f"method.response.header.{header}": "'text/html; charset=utf-8'"
                },
            }
        },
    }
    operation = {
        "produces": ["text/html"],
        "parameters": [{"name": "page", "in": "path", "required": True, "type": "string"}],
        "responses": {"404": {"description": "no page", "headers": {header: {"type": "string"}}}},
        "x-amazon-apigateway-integration": mock,
    }
    return {f"{NOWHERE}/{{page+}}": {"get": operation, "head": operation}}


def properties() -> Part:
    """Return what Chalice does not say of the API."""
    return {
        "Name": ref("AWS::StackName"),
        "OpenApiVersion": "2.0",
        "MinimumCompressionSize": WORTH_COMPRESSING,
        "AccessLogSetting": {
            "DestinationArn": of("GatewayLog"),
            "Format": json.dumps(NOTED),
        },
        "MethodSettings": [
            {
                "ResourcePath": "/*",
                "HttpMethod": "*",
                "ThrottlingRateLimit": staged("Rate"),
                "ThrottlingBurstLimit": staged("Burst"),
            }
        ],
    }


def resources() -> Part:
    """The log, and the leave to write it, which AWS keeps once for an account and Region."""
    writes = (
        "arn:${AWS::Partition}:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs"
    )
    role = {
        "AssumeRolePolicyDocument": trusted("apigateway.amazonaws.com"),
        "ManagedPolicyArns": [sub(writes)],
    }
    return {
        "GatewayLog": log(),
        "GatewayRole": {
            "Type": "AWS::IAM::Role",
            "DeletionPolicy": "Retain",
            "UpdateReplacePolicy": "Retain",
            "Properties": role,
        },
        "GatewayAccount": {
            "Type": "AWS::ApiGateway::Account",
            "DeletionPolicy": "Retain",
            "UpdateReplacePolicy": "Retain",
            "Properties": {"CloudWatchRoleArn": of("GatewayRole")},
        },
    }
