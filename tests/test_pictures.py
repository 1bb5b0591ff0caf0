"""The entrance of pictures answers as the app's own route does, from a far smaller start."""

import os
import subprocess
import sys

import pytest

import pictures
from chalicelib.config.environment import Unusable
from chalicelib.web import application
from chalicelib.web.door import Stage
from tests.gateway import event

PUBLIC = "https://shop.example"

COLD = """
import sys
import pictures
heavy = {"chalice", "msgspec", "pynamodb", "botocore", "sqlite3", "chalicelib.domain"}
assert not heavy & set(sys.modules), heavy & set(sys.modules)
"""


@pytest.fixture(autouse=True)
def _deployed(monkeypatch):
    """What the template tells this function: the address, no secret, no table."""
    monkeypatch.setenv("PERENNIAL_PUBLIC", PUBLIC)


def nowhere():
    raise AssertionError("a picture needs no world")


def asked(file, **said):
    return event(f"/qr/v1/{file}", "/qr/v1/{file}", file=file, **said)


@pytest.mark.parametrize("file", ["ABCD23458.svg", "ABCD23458.png", "ABCD23459.svg", "x.gif", "."])
@pytest.mark.parametrize("method", ["GET", "HEAD"])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_both_entrances_answer_alike(file, method, language):
    ask = asked(file, method=method, headers={"Accept-Language": language})
    app = application.make(nowhere, Stage(public=PUBLIC))
    assert pictures.draw(ask, None) == app(ask, None)


def test_a_picture_that_is_there_already_is_not_sent_again():
    first = pictures.draw(asked("ABCD23458.svg"), None)
    again = asked("ABCD23458.svg", headers={"if-none-match": first["headers"]["ETag"]})
    app = application.make(nowhere, Stage(public=PUBLIC))
    assert pictures.draw(again, None)["statusCode"] == 304
    assert pictures.draw(again, None) == app(again, None)


def test_it_starts_without_framework_domain_or_engine():
    path = os.pathsep.join(("functions", "."))
    run = subprocess.run(
        [sys.executable, "-c", COLD],
        env=os.environ | {"PYTHONPATH": path},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr


def test_without_its_address_it_says_so(monkeypatch):
    monkeypatch.delenv("PERENNIAL_PUBLIC")
    with pytest.raises(Unusable, match="PERENNIAL_PUBLIC is missing"):
        pictures.draw(asked("ABCD23458.svg"), None)
