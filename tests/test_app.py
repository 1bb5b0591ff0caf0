"""The deployed app: every entrance is there, and its settings are named when they are missing."""

import base64
import importlib

import pytest

from chalicelib.config.environment import Unusable
from chalicelib.config.settings import read_own
from chalicelib.web.rooms import ROUTES
from chalicelib.wiring import aws

SAID = {
    "PERENNIAL_STAGE": "prod",
    "PERENNIAL_PUBLIC": "https://shop.example",
    "PERENNIAL_TABLE": "perennial",
    "PERENNIAL_KEY": base64.b64encode(b"k" * 32).decode(),
    "PERENNIAL_ORIGIN": "o" * 32,
    "PERENNIAL_MAIL": "ses",
    "PERENNIAL_MAIL_FROM": "Shop <shop@shop.example>",
    "AWS_REGION": "eu-central-1",
    "AWS_ACCESS_KEY_ID": "key",
    "AWS_SECRET_ACCESS_KEY": "secret",
}


@pytest.fixture
def deployed(monkeypatch):
    for name, value in SAID.items():
        monkeypatch.setenv(name, value)
    aws.settings.cache_clear()
    aws.real.cache_clear()
    yield importlib.reload(importlib.import_module("app"))
    aws.settings.cache_clear()
    aws.real.cache_clear()


def test_every_route_the_clock_and_the_feed_have_their_entrance(deployed):
    assert {route.path for route in ROUTES} == set(deployed.app.routes)
    assert {"due", "feed"} <= set(deployed.app.handler_map)


def test_what_is_missing_is_named_all_at_once(monkeypatch):
    for name in SAID:
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(Unusable) as unusable:
        read_own()
    assert {"PERENNIAL_PUBLIC is missing.", "PERENNIAL_KEY is missing."} <= set(
        unusable.value.faults
    )


def test_the_outbox_and_the_clock_do_not_exist_outside_the_local_stage(deployed):
    assert not [path for path in deployed.app.routes if path.startswith("/dev")]
    assert not aws.stage().local
