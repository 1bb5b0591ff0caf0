"""Rules, pages and package are looked at without building anything."""

import hashlib
import shutil
from pathlib import Path

import pytest

from chalicelib.domain.programme.file import Finding as Fault
from deploy.doctor import files
from deploy.doctor.files import MOST, Files, Package, judge
from deploy.package import archive
from deploy.package.__main__ import ARCHIVE
from press.checks import Verdict

ROOT = Path(__file__).parents[3]

FAULT = Fault("programme.toml", 7, "brand.zone: is no zone", "write one")
FINE = Verdict((), ())
NEW = Package(500_000, "ab" * 32, current=True)


def levels(facts):
    return {one.about: one.level for one in judge(facts)}


@pytest.mark.parametrize(
    ("facts", "says"),
    [
        (Files(pages=FINE, package=NEW), {"Rules": "ok", "Pages": "ok", "Package": "ok"}),
        (Files(pages=FINE), {"Rules": "ok", "Pages": "ok", "Package": "ok"}),
        (Files(sample=True, pages=FINE), {"Rules": "look", "Pages": "ok", "Package": "ok"}),
        (Files(faults=(FAULT,)), {"Rules": "wrong", "Package": "ok"}),
        (
            Files(pages=Verdict((FAULT,), ()), package=Package(MOST + 1, "", current=True)),
            {"Rules": "ok", "Pages": "wrong", "Package": "look"},
        ),
        (
            Files(pages=Verdict((), (FAULT,)), package=Package(1, "", current=False)),
            {"Rules": "ok", "Pages": "ok", "Package": "look"},
        ),
    ],
)
def test_each_is_judged(facts, says):
    assert levels(facts) == says


def test_the_first_fault_of_the_rules_is_told_whole_and_the_others_counted():
    (rules, _) = judge(Files(faults=(FAULT, FAULT, FAULT)))
    assert rules.says == f"{FAULT} (and 2 more)."


@pytest.fixture
def root(tmp_path):
    shutil.copy(ROOT / "programme.toml", tmp_path)
    return tmp_path


def test_rules_that_nobody_can_read_are_a_fault(root):
    (root / "programme.toml").write_bytes(b"\xff\xfe")
    assert levels(files.ask(root))["Rules"] == "wrong"
    (root / "programme.toml").unlink()
    assert levels(files.ask(root))["Rules"] == "wrong"


def test_a_fault_of_the_rules_leaves_the_pages_alone(root):
    (root / "programme.toml").write_text("version = 3\n")
    asked = files.ask(root)
    assert asked.faults
    assert asked.pages is None


def test_the_pages_of_this_folder_are_in_order():
    assert not files.ask(ROOT).pages.refusals


def test_a_package_is_known_by_its_hash_and_by_whether_it_is_of_these_files(root):
    (root / "programme.toml").write_text("pages are another test's")
    for name in ("app.py", "pictures.py", "chalicelib/__init__.py"):
        file = root / "functions" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f'"""{name}"""\n')
    (root / "qr").mkdir()
    (root / "qr" / "link.py").write_text("")
    (root / ARCHIVE).parent.mkdir(parents=True)
    for name in ("content-manifest.json", "answers.json"):
        (root / "build" / name).write_text("{}")
    archive.write(root / ARCHIVE, archive.own(root))
    packed = files.ask(root).package
    assert packed.current
    assert packed.sha256 == hashlib.sha256((root / ARCHIVE).read_bytes()).hexdigest()
    (root / "qr" / "link.py").write_text("changed = True\n")
    assert not files.ask(root).package.current
    (root / ARCHIVE).write_bytes(b"no archive")
    assert not files.ask(root).package.current
