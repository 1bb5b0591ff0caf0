"""Refusals and failures as problem+json (RFC 9457): one map from kind to status, here."""

from http import HTTPStatus
from typing import Any

import msgspec
from msgspec import Struct

from chalicelib.domain import refusals
from chalicelib.domain.programme import Language
from chalicelib.domain.refusals import Forbidden, Malformed, Refusal
from chalicelib.web.door.sentences import sentence

STATUS: dict[type[Refusal], HTTPStatus] = {
    refusals.Malformed: HTTPStatus.BAD_REQUEST,
    refusals.Unauthenticated: HTTPStatus.UNAUTHORIZED,
    refusals.Forbidden: HTTPStatus.FORBIDDEN,
    refusals.NotFound: HTTPStatus.NOT_FOUND,
    refusals.Conflict: HTTPStatus.CONFLICT,
    refusals.KeyReuse: HTTPStatus.UNPROCESSABLE_ENTITY,
    refusals.TooMany: HTTPStatus.TOO_MANY_REQUESTS,
    refusals.Unavailable: HTTPStatus.SERVICE_UNAVAILABLE,
    refusals.OutcomeUnknown: HTTPStatus.SERVICE_UNAVAILABLE,
}

MEDIA = "application/problem+json"


class UnknownField(Malformed):
    code = "unknown_field"


class JsonRequired(Malformed):
    code = "json_required"


class KeyRequired(Malformed):
    code = "idempotency_key_required"


class HeaderRequired(Forbidden):
    """No `X-Perennial`: a form of another site could have sent this."""

    code = "header_required"


class CrossSite(Forbidden):
    code = "cross_site"


class WrongRole(Forbidden):
    code = "wrong_role"


class TooLarge(Refusal):
    code = "too_large"


class MethodNotAllowed(Refusal):
    code = "method_not_allowed"


STATUS |= {
    TooLarge: HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    MethodNotAllowed: HTTPStatus.METHOD_NOT_ALLOWED,
}


class Problem(Struct, frozen=True):
    """What every refusal answers with; `code` is stable, `detail` is for people."""

    type: str
    title: str
    status: int
    detail: str
    code: str


def status_of(refusal: type[Refusal]) -> HTTPStatus:
    return next(STATUS[kind] for kind in refusal.__mro__ if kind in STATUS)


def describe(refusal: Refusal, language: Language) -> tuple[int, bytes, dict[str, str]]:
    """Return status, body and headers; the refusal's facts stand beside the members of RFC 9457."""
    status = status_of(type(refusal))
    detail = sentence(refusal.code, refusal.facts, language)
    body = _body(status, refusal.code, detail, refusal.facts)
    return status, body, {"Content-Type": MEDIA, **_again(status, refusal)}


def failure(request: str, language: Language) -> tuple[int, bytes, dict[str, str]]:
    """Describe our own mistake: nothing but the request's id, by which the log is searched."""
    detail = sentence("internal", {}, language)
    body = _body(HTTPStatus.INTERNAL_SERVER_ERROR, "internal", detail, {"request": request})
    return HTTPStatus.INTERNAL_SERVER_ERROR, body, {"Content-Type": MEDIA}


def _body(status: HTTPStatus, code: str, detail: str, facts: dict[str, Any]) -> bytes:
    problem = Problem("about:blank", status.phrase, status, detail, code)
    return msgspec.json.encode({**facts, **msgspec.to_builtins(problem)})


def _again(status: HTTPStatus, refusal: Refusal) -> dict[str, str]:
    """When to come back (RFC 9110, 10.2.3), in seconds."""
    if status == HTTPStatus.TOO_MANY_REQUESTS:
        return {"Retry-After": str(refusal.facts["retry_after"])}
    return {"Retry-After": "1"} if status == HTTPStatus.SERVICE_UNAVAILABLE else {}
