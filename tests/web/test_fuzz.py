"""Whatever is sent, by anybody: an answer that the document describes, never a mistake of ours."""

from http import HTTPStatus

import schemathesis
from hypothesis import HealthCheck, Phase, settings
from schemathesis.specs.openapi import checks

from chalicelib.web.application import make
from deploy.local.origin.gateway import Gateway
from tests.web.conftest import STAGE
from tests.world import make_world

WORLD = make_world()
GATEWAY = Gateway(make(lambda: WORLD.ports, STAGE))
OWNER = "owner@demo.example"
WORLD.appoint(OWNER, "owner")
COOKIE = f"__Host-s={WORLD.prove(OWNER).cookie}"
CONFORMS = [
    schemathesis.checks.not_a_server_error,
    checks.status_code_conformance,
    checks.content_type_conformance,
    checks.response_schema_conformance,
]


def wsgi(environ, start_response):
    """Let in the owner, who may do everything; but nobody signs the owner out."""
    leaving = environ["PATH_INFO"] == "/api/logout"
    answer = GATEWAY(environ if leaving else environ | {"HTTP_COOKIE": COOKIE})
    status = HTTPStatus(answer.status)
    start_response(f"{status.value} {status.phrase}", list(answer.headers))
    return [answer.body]


SCHEMA = schemathesis.openapi.from_wsgi("/api/openapi.json", wsgi)


@SCHEMA.parametrize()
@settings(
    max_examples=10,
    deadline=None,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
def test_every_answer_is_one_that_the_document_describes(case):
    case.call_and_validate(checks=CONFORMS)
