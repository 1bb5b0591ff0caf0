"""API Gateway's part: a request becomes its proxy event, the Chalice app's reply an answer."""

import base64
from collections.abc import Mapping
from dataclasses import replace
from http import HTTPStatus
from typing import Any
from urllib.parse import parse_qs
from uuid import uuid4

from chalice.app import Chalice

from deploy.local.origin.answer import Answer, Environ, path_of
from deploy.local.origin.routes import Match, Routes

BODY_LIMIT = 16_384
"""Bytes. Every body of the contract is small JSON; more is never read."""


class Gateway:
    """Answers requests as API Gateway does in front of the deployed functions, except two things.

    It hands on what no route is declared for, so that the app says its own 404 or 405 in the
    visitor's language; and of a body that is too large it hands on just enough to be refused.
    """

    def __init__(self, app: Chalice) -> None:
        self._app = app
        self._routes = Routes(app.routes)

    def __call__(self, environ: Environ) -> Answer:
        path, method = path_of(environ), str(environ["REQUEST_METHOD"])
        found = self._routes.find(path) or Match(path, {})
        methods = _methods(self._app, found)
        event = _event(environ, found, methods.get(method, method), self._app.api.binary_types)
        answer = _answer(self._app(event, None), event, self._app.api.binary_types)
        if answer.status != HTTPStatus.METHOD_NOT_ALLOWED:
            return answer
        allowed = ("Allow", ", ".join(sorted(methods)))
        return replace(answer, headers=(*answer.headers, allowed))


def _methods(app: Chalice, found: Match) -> dict[str, str]:
    """Map each method that may be asked for to the one that is declared for it."""
    declared = {name: name for name in app.routes.get(found.template, ())}
    return {"HEAD": "GET"} | declared if "GET" in declared else declared


def _event(environ: Environ, found: Match, method: str, binary: list[str]) -> dict[str, Any]:
    headers = _headers(environ)
    query = parse_qs(environ.get("QUERY_STRING", ""), keep_blank_values=True)
    body, is_base64 = _body(environ, binary)
    return {
        "resource": found.template,
        "path": path_of(environ),
        "httpMethod": method,
        "headers": headers,
        "multiValueHeaders": {name: [value] for name, value in headers.items()},
        "queryStringParameters": {k: v[-1] for k, v in query.items()} or None,
        "multiValueQueryStringParameters": query or None,
        "pathParameters": dict(found.parameters) or None,
        "stageVariables": None,
        "requestContext": {
            "resourcePath": found.template,
            "path": path_of(environ),
            "httpMethod": method,
            "stage": "local",
            "requestId": str(uuid4()),
            "identity": {"sourceIp": environ.get("REMOTE_ADDR", "")},
        },
        "body": body,
        "isBase64Encoded": is_base64,
    }


def _headers(environ: Environ) -> dict[str, str]:
    named = {k[5:]: v for k, v in environ.items() if k.startswith("HTTP_")}
    named |= {k: environ[k] for k in ("CONTENT_TYPE", "CONTENT_LENGTH") if environ.get(k)}
    return {name.replace("_", "-").title(): value for name, value in named.items()}


def _body(environ: Environ, binary: list[str]) -> tuple[str | None, bool]:
    length = int(environ.get("CONTENT_LENGTH") or 0)
    raw = environ["wsgi.input"].read(min(length, BODY_LIMIT + 1))
    if not raw:
        return None, False
    if _is_binary(environ.get("CONTENT_TYPE", "application/json"), binary):
        return base64.b64encode(raw).decode(), True
    return raw.decode("utf-8", "replace"), False


def _answer(reply: Mapping[str, Any], event: Mapping[str, Any], binary: list[str]) -> Answer:
    several = reply.get("multiValueHeaders") or {}
    headers = [(name, str(value)) for name, value in (reply.get("headers") or {}).items()]
    headers += [(name, str(value)) for name, values in several.items() for value in values]
    if not any(name.lower() == "content-type" for name, _ in headers):
        headers.append(("Content-Type", "application/json"))
    body = str(reply.get("body") or "").encode()
    if reply.get("isBase64Encoded") and _decodes(event["headers"], binary):
        body = base64.b64decode(body)
    return Answer(reply["statusCode"], tuple(headers), body)


def _decodes(headers: Mapping[str, str], binary: list[str]) -> bool:
    """Say whether the gateway turns base64 into bytes: it looks at Accept's first type only."""
    return _is_binary(headers.get("Accept", "").partition(",")[0], binary)


def _is_binary(media_type: str, binary: list[str]) -> bool:
    return "*/*" in binary or media_type.partition(";")[0].strip().lower() in binary
