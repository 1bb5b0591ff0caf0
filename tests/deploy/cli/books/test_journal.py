"""Somebody's lines are found by who has the shop's secret, and by nobody else."""

import io
import json
import logging

import pytest

from chalicelib.usecases.identity.request_code import RequestCode, request_code
from chalicelib.usecases.identity.verify_code import VerifyCode, verify_code
from chalicelib.web.application import make
from chalicelib.web.journal.lines import LOG, Lines
from deploy.cli.shop import the_shop
from tests.deploy.cli.books.test_ledger import known
from tests.web.visitor import Visitor
from tests.world import PHONE


def line_of(contact):
    """Sign in, look at one's page; return the line that this left."""
    said = io.StringIO()
    handler, before = logging.StreamHandler(said), LOG.level
    handler.setFormatter(Lines())
    with the_shop() as (shop, _):
        ports = shop.world.ports
        asked = RequestCode(contact=contact, device=PHONE, address="192.0.2.7", language="zh")
        challenge = request_code(asked, ports)
        code = shop.outbox.messages()[0].code
        cookie = verify_code(VerifyCode(challenge=challenge, code=code, device=PHONE), ports).cookie
        LOG.addHandler(handler)
        LOG.setLevel(logging.INFO)
        Visitor(make(lambda: ports, shop.world.stage), {"s": cookie}).get("/api/me")
        LOG.removeHandler(handler)
        LOG.setLevel(before)
    return json.loads(said.getvalue())


def test_the_name_is_the_one_that_stands_in_the_log(perennial):
    perennial("owner", "anna@demo.example")
    anna = known("anna@demo.example")
    told = perennial("journal", anna.code).strip()
    assert told == perennial("journal", anna.id).strip()
    assert line_of("anna@demo.example")["member"] == told


def test_nobody_is_one_sentence(perennial):
    with pytest.raises(SystemExit, match=r"Refused: member_unknown\."):
        perennial("journal", "no code at all")
