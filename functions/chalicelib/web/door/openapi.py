"""The contract as OpenAPI 3.1, written from the routes and from the types that check the input."""

import re
from collections.abc import Iterator, Sequence
from http import HTTPStatus
from typing import Any

import msgspec
from msgspec import Struct

from chalicelib.web.door import Route, Stage
from chalicelib.web.door.asking import KEY
from chalicelib.web.door.problem import MEDIA, Problem

Part = dict[str, Any]

VERSION = "1"
REF = "#/components/schemas/{name}"
SEGMENT = re.compile(r"{(\w+)}")

LANGUAGE: Part = {
    "name": "lang",
    "in": "query",
    "description": "The language of sentences; else the `lang` cookie, else Accept-Language.",
    "schema": {"enum": ["zh", "en"]},
}
HEADER: Part = {
    "name": "X-Perennial",
    "in": "header",
    "required": True,
    "description": "Says that a page of this site is asking, not another site's form.",
    "schema": {"const": "1"},
}
IDEMPOTENCY: Part = {
    "name": "Idempotency-Key",
    "in": "header",
    "required": True,
    "description": "One key for one wish: a retry is answered alike and acts once.",
    "schema": {"type": "string", "pattern": f"^{KEY.pattern}$"},
    "example": "b2f1c0de-5c1e-4a7e-9d53-0f6f6f1a2b3c",
}
IF_WANTED: Part = IDEMPOTENCY | {
    "required": False,
    "description": "With it, a retry whose answer was lost is answered alike.",
}
REPLAYED: Part = {
    "description": "`true` if this wish had been granted before.",
    "schema": {"const": "true"},
}


def document(routes: Sequence[Route], stage: Stage) -> Part:
    """Describe the routes as they stand at a stage's address."""
    types = list(dict.fromkeys(_types(routes)))
    schemas, components = msgspec.json.schema_components(types, ref_template=REF)
    known = dict(zip(types, schemas, strict=True))
    paths: dict[str, Part] = {}
    for route in routes:
        paths.setdefault(route.path, {})[route.method.lower()] = _operation(
            route, known, components
        )
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Perennial",
            "version": VERSION,
            "description": "A shop's own membership. HEAD works wherever GET does.",
            "license": {"name": "MIT", "identifier": "MIT"},
        },
        "servers": [{"url": stage.public}],
        "paths": paths,
        "components": {
            "schemas": components,
            "responses": {"Problem": _problem(known[Problem])},
            "parameters": {
                "lang": LANGUAGE,
                "header": HEADER,
                "key": IDEMPOTENCY,
                "optional_key": IF_WANTED,
            },
            "securitySchemes": {"session": _session(stage)},
        },
    }


def _types(routes: Sequence[Route]) -> Iterator[type[Struct]]:
    yield Problem
    for route in routes:
        yield from filter(None, (route.body, route.query, route.answer))


def _session(stage: Stage) -> Part:
    return {"type": "apiKey", "in": "cookie", "name": "s" if stage.local else "__Host-s"}


def _problem(schema: Part) -> Part:
    return {
        "description": "A refusal (RFC 9457); `code` is stable, `detail` is for people.",
        "content": {MEDIA: {"schema": schema}},
    }


def _operation(route: Route, known: dict[Any, Part], components: Part) -> Part:
    spoken = SEGMENT.sub(r"by_\1", route.path).replace(".", "_").strip("/").replace("/", "_")
    operation: Part = {
        "operationId": f"{route.method.lower()}_{spoken}",
        "summary": route.view.__name__.replace("_", " ").capitalize(),
        "tags": [route.view.__module__.rpartition(".")[2]],
        "parameters": list(_parameters(route, known, components)),
        "responses": {str(route.status): _success(route, known)} | _refusals(route),
    }
    if route.role != "public":
        operation["security"] = [{"session": []}]
        operation["description"] = f"For: {route.role}."
    if route.body:
        content = {"application/json": {"schema": known[route.body]}}
        operation["requestBody"] = {"required": True, "content": content}
    return operation


def _parameters(route: Route, known: dict[Any, Part], components: Part) -> Iterator[Part]:
    for name in SEGMENT.findall(route.path):
        yield {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}
    if route.query:
        named = components[known[route.query]["$ref"].rpartition("/")[2]]
        for name, schema in named["properties"].items():
            yield {"name": name, "in": "query", "schema": schema}
    if route.method != "GET":
        yield {"$ref": "#/components/parameters/header"}
    if route.idempotent:
        yield {"$ref": "#/components/parameters/key"}
    if route.repeatable:
        yield {"$ref": "#/components/parameters/optional_key"}
    yield {"$ref": "#/components/parameters/lang"}


def _success(route: Route, known: dict[Any, Part]) -> Part:
    answer: Part = {"description": HTTPStatus(route.status).phrase}
    if route.status == HTTPStatus.FOUND:
        answer["headers"] = {"Location": {"schema": {"type": "string"}}}
    elif route.answer:
        answer["content"] = {route.media: {"schema": known[route.answer]}}
    elif route.media != "application/json":
        answer["content"] = {route.media: {}}
    if route.idempotent or route.repeatable:
        answer["headers"] = {"Idempotent-Replayed": REPLAYED}
    return answer


def _refusals(route: Route) -> Part:
    """What the door itself may answer, and what the route says its story does."""
    writes = route.method != "GET"
    found = {
        HTTPStatus.BAD_REQUEST: writes or route.query,
        HTTPStatus.UNAUTHORIZED: route.role != "public",
        HTTPStatus.FORBIDDEN: writes or route.role != "public",
        HTTPStatus.NOT_FOUND: "{id}" in route.path,
        HTTPStatus.CONFLICT: route.idempotent,
        HTTPStatus.REQUEST_ENTITY_TOO_LARGE: writes,
        HTTPStatus.UNPROCESSABLE_ENTITY: route.idempotent,
        HTTPStatus.SERVICE_UNAVAILABLE: True,
    }
    statuses = {int(status) for status, may in found.items() if may} | set(route.errors)
    return {str(status): {"$ref": "#/components/responses/Problem"} for status in sorted(statuses)}
