"""Routes and the document that describes them, held together."""

import json
import re

import pytest
from schemathesis.specs.openapi import definitions

from chalicelib.web.door import Stage
from chalicelib.web.door.openapi import document
from chalicelib.web.rooms import ROUTES
from tests.web.conftest import STAGE

DOCUMENT = document(ROUTES, STAGE)


def test_it_is_valid_openapi_3_1():
    definitions.OPENAPI_31_VALIDATOR.validate(DOCUMENT)


def test_it_is_served_as_it_is_written(visitor):
    answer = visitor.get("/api/openapi.json")
    assert answer.json == json.loads(json.dumps(DOCUMENT))


def test_every_route_is_in_it_and_nothing_else():
    described = {
        (method.upper(), path) for path, item in DOCUMENT["paths"].items() for method in item
    }
    assert described == {(route.method, route.path) for route in ROUTES}


def test_every_reference_leads_somewhere():
    for place in re.findall(r'"\$ref": "#/([^"]+)"', json.dumps(DOCUMENT)):
        found = DOCUMENT
        for name in place.split("/"):
            found = found[name]


def test_no_two_operations_share_an_id():
    ids = [
        operation["operationId"]
        for item in DOCUMENT["paths"].values()
        for operation in item.values()
    ]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("route", ROUTES, ids=lambda route: f"{route.method} {route.path}")
def test_the_document_says_what_the_door_asks(route):
    operation = DOCUMENT["paths"][route.path][route.method.lower()]
    parameters = json.dumps(operation["parameters"])
    assert ("security" in operation) == (route.role != "public")
    assert ("requestBody" in operation) == (route.body is not None)
    assert ("parameters/key" in parameters) == route.idempotent
    assert ("parameters/optional_key" in parameters) == route.repeatable
    assert ("parameters/header" in parameters) == (route.method != "GET")
    assert str(route.status) in operation["responses"]


def test_what_comes_in_is_closed():
    schemas = DOCUMENT["components"]["schemas"]
    for route in ROUTES:
        for said in filter(None, (route.body, route.query)):
            assert schemas[said.__name__]["additionalProperties"] is False


def test_the_local_stage_names_its_own_cookie():
    local = document(ROUTES, Stage("http://127.0.0.1:8000", local=True))
    assert local["components"]["securitySchemes"]["session"]["name"] == "s"
