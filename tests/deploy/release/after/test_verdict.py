"""What is told of a shop that does not answer as it was released."""

import base64
import hashlib

import pytest

from deploy.release.after.verdict import judge
from deploy.release.kept.record import Record
from deploy.release.site.pages import page

HOME = b"<p>home"
ARCHIVE = hashlib.sha256(b"archive").digest()
RELEASED = Record(
    number=3,
    state="done",
    at="2026-11-28T12:00:00+00:00",
    who="arn:aws:iam::123456789012:user/owner",
    commit="0a1b2c3d",
    archive=f"archives/{ARCHIVE.hex()}.zip",
    template="templates/1.json",
    parameters={},
    address="https://tea.example",
    rows="1",
    site={"index.html": page("index.html", HOME)},
)
CODE = {"perennial-prod-api": base64.b64encode(ARCHIVE).decode()}
WELL = (200, b'{"status":"ok"}')


def test_a_shop_that_answers_as_released_has_no_fault():
    assert not [*judge(RELEASED, CODE, WELL, (200, HOME))]
    in_base_64 = (200, base64.b64encode(WELL[1]))
    assert not [*judge(RELEASED, CODE, in_base_64, (200, HOME))]


@pytest.mark.parametrize(
    ("code", "health", "first", "said"),
    [
        ({"perennial-prod-api": "other"}, WELL, (200, HOME), "perennial-prod-api runs other code"),
        (CODE, (502, b"<html>"), (200, HOME), "/api/health answers 502"),
        (CODE, (200, b"<html>"), (200, HOME), "/api/health answers 200"),
        (CODE, (0, b""), (200, HOME), "/api/health answers 0"),
        (CODE, WELL, (403, b""), "The first page answers 403"),
        (CODE, WELL, (200, b"<p>former"), "another than was laid"),
    ],
)
def test_each_fault_is_named(code, health, first, said):
    (fault,) = judge(RELEASED, code, health, first)
    assert said in fault
