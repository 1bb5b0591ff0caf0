"""QR codes as pictures: for any Accept, without a database, kept for ever."""

import subprocess
import sys
from pathlib import Path

import pytest

from chalicelib.web.application import make
from chalicelib.web.door import Stage
from qr import draw
from qr.codes import complete
from tests.web.conftest import STAGE
from tests.web.visitor import Visitor

ROOT = Path(__file__).parents[3]
FRIEND, CHANNEL = "ABCD23458", complete("ABCDE")


def nowhere():
    raise AssertionError("a picture needs no world")


@pytest.fixture
def visitor():
    return Visitor(make(nowhere, STAGE))


@pytest.mark.parametrize(
    ("file", "link", "media"),
    [
        (f"{FRIEND}.svg", f"https://SHOP.EXAMPLE/R/{FRIEND}", "image/svg+xml"),
        (f"{FRIEND}.png", f"https://SHOP.EXAMPLE/R/{FRIEND}", "image/png"),
        (f"{CHANNEL}.svg", f"https://SHOP.EXAMPLE/C/{CHANNEL}", "image/svg+xml"),
    ],
)
def test_a_code_is_drawn_as_its_link(visitor, file, link, media):
    answer = visitor.get(f"/qr/v1/{file}")
    assert answer.status == 200
    assert answer.headers["content-type"] == media
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert answer.headers["content-security-policy"] == "default-src 'none'; sandbox"
    assert answer.body == draw(link, "png" if file.endswith("png") else "svg")


@pytest.mark.parametrize("accept", [None, "image/*", "image/avif,image/webp,*/*;q=0.8", "x/y", ""])
def test_any_accept_will_do(visitor, accept):
    headers = {} if accept is None else {"Accept": accept}
    answer = visitor.get(f"/qr/v1/{FRIEND}.png", **headers)
    assert answer.body.startswith(b"\x89PNG")


def test_head_has_the_same_headers(visitor):
    path = f"/qr/v1/{FRIEND}.png"
    assert visitor.ask("HEAD", path).headers == visitor.get(path).headers


def test_a_picture_that_is_there_already_is_not_sent_again(visitor):
    first = visitor.get(f"/qr/v1/{FRIEND}.svg")
    again = visitor.get(f"/qr/v1/{FRIEND}.svg", If_None_Match=first.headers["etag"])
    assert (again.status, again.body) == (304, b"")


@pytest.mark.parametrize(
    "file",
    [
        "ABCD23459.svg",
        "abcd23458.svg",
        "ABCD23458",
        "ABCD23458.gif",
        "ABCD23458.svg.png",
        "ABCDE.svg",
        "A" * 17 + ".svg",
        ".svg",
        "<b>.svg",
    ],
)
def test_anything_else_is_not_found(visitor, file):
    assert visitor.get(f"/qr/v1/{file}").code == "not_found"


def test_a_host_that_minds_capitals_is_written_small():
    stage = Stage("https://shop.example", upper_host=False)
    answer = Visitor(make(nowhere, stage)).get(f"/qr/v1/{FRIEND}.svg")
    assert answer.body == draw(f"https://shop.example/R/{FRIEND}")


COLD = f"""
import sys
sys.path[:0] = ["functions", "."]
from chalicelib.web.application import make
from chalicelib.web.door import Stage
from tests.web.visitor import Visitor
answer = Visitor(make(None, Stage("https://shop.example"))).get("/qr/v1/{FRIEND}.svg")
assert answer.status == 200
assert not {{"pynamodb", "botocore", "sqlite3"}} & set(sys.modules)
"""


def test_drawing_wakes_no_database_engine():
    assert subprocess.run([sys.executable, "-c", COLD], cwd=ROOT, check=False).returncode == 0
