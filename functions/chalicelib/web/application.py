"""The Chalice app: every route of the rooms, each view wrapped so that nothing escapes it."""

import logging
from collections.abc import Callable, Mapping, Sequence
from contextvars import ContextVar
from typing import Any

import msgspec
from chalice.app import Chalice, Request, Response
from msgspec import Struct

from chalicelib.domain.members.session import SignedIn
from chalicelib.domain.refusals import NotFound, Refusal
from chalicelib.ports import Ports
from chalicelib.web.door import Ask, Cookie, Reply, Route, Stage, problem
from chalicelib.web.door.asking import ask, language_of
from chalicelib.web.journal import turns
from chalicelib.web.rooms import ROUTES

LOG = logging.getLogger("perennial")

ALWAYS = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}


def make(
    world: Callable[[], Ports], stage: Stage, routes: Sequence[Route] = ROUTES
) -> "Application":
    """Register routes. `world` is called by the first view that needs it."""
    app = Application("perennial", stage=stage.name, configure_logs=False)
    for route in routes:
        methods = ["GET", "HEAD"] if route.method == "GET" else [route.method]
        handle = _handler(app, route, world, stage)
        name = f"{route.method} {route.path}"
        app.route(route.path, methods=methods, content_types=["*/*"], name=name)(handle)
    return app


class Application(Chalice):
    """Chalice for many threads and any `Accept`, and with problems for what it has no route for.

    API Gateway turns bytes over only if the first type of `Accept` is declared binary, and Chalice
    refuses a binary answer to a request without it: declared `*/*` and asked for `*/*`, both agree.
    """

    _REQUEST: ContextVar[Request | None] = ContextVar("request", default=None)

    def __init__(self, app_name: str, *, stage: str = "local", **chosen: Any) -> None:
        super().__init__(app_name, **chosen)
        self._stage = stage
        self.api.binary_types = ["*/*"]

    @property
    def current_request(self) -> Request | None:
        return self._REQUEST.get()

    @current_request.setter
    def current_request(self, value: Request | None) -> None:
        self._REQUEST.set(value)

    def __call__(self, event: Any, context: Any) -> dict[str, Any]:
        number = event["requestContext"].get("requestId") or getattr(context, "aws_request_id", "-")
        with turns.request(number, self._stage) as noted:
            reply = self._reply_to(event, context, noted)
            noted.status = reply["statusCode"]
        return reply

    def _reply_to(self, event: Any, context: Any, noted: turns.Note) -> dict[str, Any]:
        event = {**event, "headers": {**(event.get("headers") or {}), "Accept": "*/*"}}
        asked = event["requestContext"]
        methods = self.routes.get(asked["resourcePath"])
        if methods and asked["httpMethod"] in methods:
            return super().__call__(event, context)
        refusal = problem.MethodNotAllowed() if methods else NotFound()
        noted.code = refusal.code
        language = language_of(Request(event, context))
        reply = _respond(*problem.describe(refusal, language))
        return dict(reply.to_dict(self.api.binary_types))


def _handler(
    app: Application, route: Route, world: Callable[[], Ports], stage: Stage
) -> Callable[..., Response]:
    def handle(**_path: str) -> Response:
        request = app.current_request
        assert request, "Chalice sets it before it calls"
        noted = turns.note()
        noted.operation = f"{route.method} {route.path}"
        try:
            asked = ask(route, request, world, stage)
            noted.member = _hashed(asked)
            reply = route.view(asked)
            noted.replayed = reply.replayed
            return _answer(route, reply, stage)
        except Refusal as refusal:
            noted.code = refusal.code
            return _respond(*problem.describe(refusal, language_of(request)))
        except Exception:  # the last resort: a problem for them, the trace for us
            number = str(request.context.get("requestId", ""))
            noted.code = "internal"
            facts = {"operation": noted.operation, "request": number, "member": noted.member}
            LOG.exception("failed", extra={"facts": facts})
            return _respond(*problem.failure(number, language_of(request)))

    return handle


def _hashed(asked: Ask[Any]) -> str | None:
    if not isinstance(asked.who, SignedIn):
        return None
    return turns.name_of(asked.member.id, asked.ports.secrets)


def _answer(route: Route, reply: Reply, stage: Stage) -> Response:
    assert isinstance(reply.body, route.answer or (bytes, type(None))), route
    headers: dict[str, Any] = {"Content-Type": route.media, **reply.headers}
    if reply.replayed:
        headers["Idempotent-Replayed"] = "true"
    if reply.cookies:
        headers["Set-Cookie"] = [_set_cookie(cookie, stage) for cookie in reply.cookies]
    return _respond(reply.status or route.status, _body(reply), headers)


def _body(reply: Reply) -> bytes | str:
    if isinstance(reply.body, Struct):
        return msgspec.json.encode(reply.body).decode()
    return reply.body or b""


class _Text(Response):
    """Goes out as it is, for the gateway turns over only what says that it is base64."""

    def to_dict(self, binary_types: list[str] | None = None) -> dict[str, Any]:  # noqa: ARG002 - none of it is binary
        return super().to_dict()


def _respond(status: int, body: bytes | str, headers: Mapping[str, Any]) -> Response:
    kind = Response if isinstance(body, bytes) else _Text
    return kind(body=body, status_code=int(status), headers={**ALWAYS, **headers})


def _set_cookie(cookie: Cookie, stage: Stage) -> str:
    """`__Host-` binds it to this host and to HTTPS, which the local stage does not have."""
    prefix, secure = ("", "") if stage.local else ("__Host-", "; Secure")
    site = "Strict" if cookie.strict else "Lax"
    kept = f"Path=/; Max-Age={cookie.max_age}; HttpOnly; SameSite={site}{secure}"
    return f"{prefix}{cookie.name}={cookie.value}; {kept}"
