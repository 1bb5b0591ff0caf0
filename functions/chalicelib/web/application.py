"""The Chalice app: every route of the rooms, each view wrapped so that nothing escapes it."""

import json
import logging
import sys
from collections.abc import Callable, Mapping, Sequence
from contextvars import ContextVar
from typing import Any

import msgspec
from chalice.app import Chalice, Request, Response

from chalicelib.domain.refusals import NotFound, Refusal
from chalicelib.ports import Ports
from chalicelib.web.door import Cookie, Reply, Route, Stage, problem
from chalicelib.web.door.asking import ask, language_of
from chalicelib.web.rooms import ROUTES

LOG = logging.getLogger("perennial")

ALWAYS = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}


def make(
    world: Callable[[], Ports], stage: Stage, routes: Sequence[Route] = ROUTES
) -> "Application":
    """Register routes. `world` is called by the first view that needs it."""
    app = Application("perennial", configure_logs=False)
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

    def __init__(self, app_name: str, **chosen: Any) -> None:
        super().__init__(app_name, **chosen)
        self.api.binary_types = ["*/*"]

    @property
    def current_request(self) -> Request | None:
        return self._REQUEST.get()

    @current_request.setter
    def current_request(self, value: Request | None) -> None:
        self._REQUEST.set(value)

    def __call__(self, event: Any, context: Any) -> dict[str, Any]:
        event = {**event, "headers": {**(event.get("headers") or {}), "Accept": "*/*"}}
        asked = event["requestContext"]
        methods = self.routes.get(asked["resourcePath"])
        if methods and asked["httpMethod"] in methods:
            return super().__call__(event, context)
        refusal = problem.MethodNotAllowed() if methods else NotFound()
        language = language_of(Request(event, context))
        reply = _respond(*problem.describe(refusal, language))
        return dict(reply.to_dict(self.api.binary_types))


def _handler(
    app: Application, route: Route, world: Callable[[], Ports], stage: Stage
) -> Callable[..., Response]:
    def handle(**_path: str) -> Response:
        request = app.current_request
        assert request, "Chalice sets it before it calls"
        try:
            return _answer(route, route.view(ask(route, request, world, stage)), stage)
        except Refusal as refusal:
            return _respond(*problem.describe(refusal, language_of(request)))
        except Exception:  # the last resort: a problem for them, the trace for us
            number = str(request.context.get("requestId", ""))
            LOG.exception("failed", extra={"route": f"{route.method} {route.path}", "id": number})
            return _respond(*problem.failure(number, language_of(request)))

    return handle


def _answer(route: Route, reply: Reply, stage: Stage) -> Response:
    assert isinstance(reply.body, route.answer or (bytes, type(None))), route
    headers: dict[str, Any] = {"Content-Type": route.media, **reply.headers}
    if reply.replayed:
        headers["Idempotent-Replayed"] = "true"
    if reply.cookies:
        headers["Set-Cookie"] = [_set_cookie(cookie, stage) for cookie in reply.cookies]
    return _respond(reply.status or route.status, _body(reply), headers)


def _body(reply: Reply) -> bytes:
    if isinstance(reply.body, msgspec.Struct):
        return msgspec.json.encode(reply.body)
    return reply.body or b""


def _respond(status: int, body: bytes, headers: Mapping[str, Any]) -> Response:
    return Response(body=body, status_code=int(status), headers={**ALWAYS, **headers})


def _set_cookie(cookie: Cookie, stage: Stage) -> str:
    """`__Host-` binds it to this host and to HTTPS, which the local stage does not have."""
    prefix, secure = ("", "") if stage.local else ("__Host-", "; Secure")
    site = "Strict" if cookie.strict else "Lax"
    kept = f"Path=/; Max-Age={cookie.max_age}; HttpOnly; SameSite={site}{secure}"
    return f"{prefix}{cookie.name}={cookie.value}; {kept}"


class Lines(logging.Formatter):
    """One JSON object a line: what happened, where, and the trace."""

    def format(self, record: logging.LogRecord) -> str:
        said = {name: getattr(record, name) for name in ("route", "id") if hasattr(record, name)}
        trace = self.formatException(record.exc_info) if record.exc_info else ""
        said |= getattr(record, "facts", {})
        line = {"level": record.levelname, "said": record.getMessage(), **said, "trace": trace}
        return json.dumps(line, ensure_ascii=False)


def log_to_stderr() -> None:
    """Let failures be read by whoever runs the shop: CloudWatch, or a terminal."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Lines())
    LOG.handlers = [handler]
    LOG.propagate = False
