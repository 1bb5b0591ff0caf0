"""The template, made once for all tests that read it."""

import json

import pytest

from deploy.template.whole import template

pytest.register_assert_rewrite("tests.deploy.template.at_the_front", "tests.deploy.template.behind")

HASH = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"


@pytest.fixture(scope="session")
def hashes(tmp_path_factory):
    """What the press found of scripts inside the pages."""
    path = tmp_path_factory.mktemp("press") / "csp.json"
    path.write_text(json.dumps({"script-src": [HASH]}))
    return path


@pytest.fixture(scope="session")
def whole(hashes):
    return json.loads(json.dumps(template(hashes)))


@pytest.fixture(scope="session")
def resources(whole):
    return whole["Resources"]


@pytest.fixture(scope="session")
def of_type(resources):
    """The properties of every resource of a type, by name."""

    def found(kind):
        return {n: r["Properties"] for n, r in resources.items() if r["Type"] == kind}

    return found
