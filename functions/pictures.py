"""The entrance of pictures alone: it starts without Chalice, holds no secret and may do nothing."""

import base64
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from chalicelib.config import environment
from chalicelib.web.public.drawn import Drawn, drawn

Answer = dict[str, Any]


def draw(event: Mapping[str, Any], context: object) -> Answer:
    """Answer API Gateway as the app's own route does; what cannot be drawn, the app refuses."""
    public = environment.public()
    found = drawn(event["pathParameters"]["file"], public, upper_host=True)
    if found is None:
        return _refused(event, context, public)
    asked = {name.lower(): value for name, value in (event["headers"] or {}).items()}
    return _handed_over(found, is_held=found.tag in asked.get("if-none-match", ""))


def _handed_over(found: Drawn, *, is_held: bool) -> Answer:
    return {
        "statusCode": int(HTTPStatus.NOT_MODIFIED if is_held else HTTPStatus.OK),
        "headers": {**found.headers, "X-Content-Type-Options": "nosniff"},
        "multiValueHeaders": {},
        "body": base64.b64encode(b"" if is_held else found.body).decode(),
        "isBase64Encoded": True,
    }


def _refused(event: Mapping[str, Any], context: object, public: str) -> Answer:
    # Late: whoever asks for a picture that can be drawn does without all this.
    from chalicelib.web import application
    from chalicelib.web.door import Stage
    from chalicelib.web.public import pictures

    app = application.make(_no_world, Stage(public=public), pictures.ROUTES)
    return app(event, context)


def _no_world() -> Any:
    raise AssertionError("a picture needs no world")
