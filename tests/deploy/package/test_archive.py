"""The archive holds all that the functions need and nothing that Lambda brings."""

import base64
import json
import os
import shutil
import subprocess
import sys
from zipfile import ZipFile

import pytest

from deploy.package import __main__ as package
from deploy.package import archive, zones
from deploy.package.opened import RUNTIME, opened
from tests.gateway import event
from tests.test_app import SAID

MEGABYTE = 1_000_000

SOURCES = ("functions/app.py", "functions/pictures.py", "functions/chalicelib/b.py", "qr/c.py")

ALONE = """
import json, sys
sys.path[:0] = sys.argv[1:]
import pictures
light = not {"chalice", "msgspec", "pynamodb", "botocore"} & set(sys.modules)
import app
assert app.__file__.startswith(sys.argv[1]), app.__file__
events = json.load(sys.stdin)
print(json.dumps({
    "light": light,
    "handlers": [callable(getattr(app, name)) for name in ("app", "due", "feed")],
    "answers": [app.app(event, None) for event in events],
    "pictures": [pictures.draw(event, None) for event in events[1:]],
    "store": type(app.aws.real().store).__name__,
    "pages": len(app.aws.real().ports.content.pages),
    "answers kept": len(app.aws.real().ports.library.answers),
    "outside": sorted(
        m.__file__ for m in list(sys.modules.values())
        if "site-packages" in (getattr(m, "__file__", None) or "")
    ),
}))
"""


@pytest.fixture(scope="module")
def told(packed, tmp_path_factory):
    """What the functions say in a process that sees the archive, the runtime and nothing else."""
    functions, runtime = opened(packed, tmp_path_factory.mktemp("alone"))
    events = [
        event("/api/health", "/api/health"),
        event("/qr/v1/ABCD23458.svg", "/qr/v1/{file}", file="ABCD23458.svg"),
        event("/qr/v1/ABCD23458.png", "/qr/v1/{file}", file="ABCD23458.png"),
    ]
    run = subprocess.run(
        [sys.executable, "-I", "-S", "-B", "-c", ALONE, str(functions), str(runtime)],
        input=json.dumps(events),
        env=SAID | {"HOME": str(runtime), "PATH": os.defpath},
        cwd=runtime,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout)


def test_every_handler_opens_from_the_archive_alone(told):
    assert told["handlers"] == [True, True, True]
    assert told["light"]
    assert told["store"] == "DynamoDB"
    assert told["outside"] == []


def test_it_answers_as_the_gateway_asks(told):
    health, drawn, painted = told["answers"]
    assert health["statusCode"] == drawn["statusCode"] == painted["statusCode"] == 200
    assert base64.b64decode(drawn["body"]).startswith(b"<svg")
    assert base64.b64decode(painted["body"]).startswith(b"\x89PNG")
    assert told["pictures"] == [drawn, painted]


def test_it_knows_what_the_site_holds(told):
    assert told["pages"] > 0
    assert told["answers kept"] > 0


ZONES = """
import json, sys, zoneinfo
sys.path[:0] = sys.argv[1:2]
zoneinfo.reset_tzpath([sys.argv[1] + "/zones"])
own = zoneinfo.ZoneInfo(sys.argv[2]).key
alone = "tzdata" not in sys.modules
zoneinfo.reset_tzpath([])
few = sorted(zoneinfo.available_timezones())[::60]
print(json.dumps([own, alone, few, [zoneinfo.ZoneInfo(one).key for one in few]]))
"""


def test_any_zone_is_known_and_the_programmes_own_is_at_hand(packed, tmp_path):
    functions, _ = opened(packed, tmp_path)
    zone = zones.of_the_programme()
    run = subprocess.run(
        [sys.executable, "-I", "-S", "-B", "-c", ZONES, str(functions), zone],
        capture_output=True,
        check=True,
    )
    own, alone, few, found = json.loads(run.stdout)
    assert (own, alone) == (zone, True)
    assert found == few
    assert len(few) == 10
    with ZipFile(functions / "tzdata" / zones.FOLDED) as folded:
        assert len(folded.namelist()) > 590


def test_it_is_small(packed):
    assert packed.stat().st_size <= MEGABYTE


def test_nothing_that_lambda_brings_or_only_builders_need_is_in_it(packed):
    tops = {name.partition("/")[0] for name in ZipFile(packed).namelist()}
    assert {"app.py", "chalicelib", "qr", "programme.toml", "answers.json"} <= tops
    assert not tops & {*RUNTIME, "six.py", "PIL", "pip", "yaml", "press", "deploy", "click"}


def test_what_is_native_is_for_arm64_and_the_python_it_names(packed):
    native = [name for name in ZipFile(packed).namelist() if name.endswith(".so")]
    assert native == ["msgspec/_core.cpython-313-aarch64-linux-gnu.so"]


def test_the_licences_of_others_come_along(packed):
    held = {name.partition("-")[0] for name in ZipFile(packed).namelist() if "LICENSE" in name}
    assert {"chalice", "msgspec", "pynamodb", "qrcode", "tzdata"} == held


def test_the_same_tree_gives_the_same_bytes_to_anybody_anywhere(packed, tmp_path):
    """In another folder, zone, language and mask, with the files in another order."""
    there = tmp_path / "elsewhere"
    for name in ("functions", "qr", "deploy", "requirements"):
        shutil.copytree(name, there / name, ignore=shutil.ignore_patterns("__pycache__"))
    (there / "build").mkdir()
    for name in ("pyproject.toml", *archive.BESIDE):
        shutil.copyfile(name, there / name)
    (there / package.WHEELS).symlink_to(package.WHEELS.resolve())
    words = {"TZ": "America/St_Johns", "LC_ALL": "tr_TR.UTF-8", "PYTHONHASHSEED": "7"}
    subprocess.run(
        [sys.executable, "-m", "deploy.package"],
        cwd=there,
        env=os.environ | words | {"PYTHONPATH": str(there)},
        umask=0o077,
        check=True,
        capture_output=True,
    )
    assert (there / package.ARCHIVE).read_bytes() == packed.read_bytes()


def test_neither_time_nor_mode_nor_order_of_a_file_shows(tmp_path):
    """Two checkouts of one tree differ in these alone."""
    for name in ("one", "two"):
        place = tmp_path / name
        for file in (*SOURCES, *archive.BESIDE):
            (place / file).parent.mkdir(parents=True, exist_ok=True)
            (place / file).write_text(file)
    (tmp_path / "two/functions/app.py").chmod(0o600)
    os.utime(tmp_path / "two/functions/app.py", (0, 0))
    (tmp_path / "two/functions/chalicelib/__pycache__").mkdir()
    (tmp_path / "two/functions/chalicelib/__pycache__/b.pyc").write_bytes(b"compiled")
    for name in ("one", "two"):
        files = archive.own(tmp_path / name).items()
        archive.write(tmp_path / f"{name}.zip", dict(sorted(files, reverse=name == "two")))
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
