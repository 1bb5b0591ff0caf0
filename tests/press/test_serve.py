"""The preview as a writer has it: the real command, a page changed while it runs."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.press.project import ROOT, edit, page

PATIENCE = 60


@dataclass(frozen=True)
class Preview:
    zh: str
    en: str
    said: Path

    def says(self, words: str) -> None:
        _until(lambda: words in self.said.read_text(), f"it never said {words!r}")


@pytest.fixture
def preview(project: Path) -> Iterator[Preview]:
    port = _two_free_ports()
    command = [sys.executable, "-m", "press", "--root", str(project), "serve", "--port", str(port)]
    path = os.pathsep.join((str(ROOT / "functions"), str(ROOT / "site")))
    said = project / "said"
    with said.open("w") as file:
        process = subprocess.Popen(
            command, env=os.environ | {"PYTHONPATH": path}, stdout=file, stderr=file
        )
    yield Preview(f"http://127.0.0.1:{port}/", f"http://127.0.0.1:{port + 1}/en/", said)
    process.send_signal(signal.SIGTERM)
    assert process.wait(timeout=PATIENCE) == 0


def _two_free_ports() -> int:
    while True:
        with socket.socket() as one, socket.socket() as other:
            one.bind(("127.0.0.1", 0))
            port: int = one.getsockname()[1]
            with suppress(OSError, OverflowError):
                other.bind(("127.0.0.1", port + 1))
                return port


def shows(address: str, words: str) -> None:
    """Wait for a page that says so; pytest fails the story when it never comes."""
    _until(lambda: words in _page(address), f"{address} never said {words!r}")


def _page(address: str) -> str:
    try:
        with urllib.request.urlopen(address, timeout=PATIENCE) as answer:  # noqa: S310 - our own server
            read: bytes = answer.read()
            return read.decode()
    except urllib.error.URLError:
        return ""


def _until(true: Callable[[], bool], otherwise: str) -> None:
    end = time.monotonic() + PATIENCE
    while not true():
        if time.monotonic() > end:
            pytest.fail(otherwise)
        time.sleep(0.1)


@pytest.mark.process
def test_a_page_changes_in_the_preview_as_it_is_written(preview: Preview, project: Path):
    shows(preview.zh, "签到得 2 分")
    shows(preview.en, "Check in for 2 points")
    edit(project / "docs/zh/index.md", "签到得", "每日签到得")
    shows(preview.zh, "每日签到得 2 分")
    edit(project / "docs/zh/index.md", "points.checkin", "points.nobody")
    preview.says("docs/zh/index.md:7")


@pytest.mark.process
def test_a_draft_is_shown_beside_what_it_lacks(preview: Preview, project: Path):
    """Nobody writes both sisters at once."""
    shows(preview.zh, "签到得 2 分")
    (project / "docs/zh/cup.md").write_text(page("第一杯茶", "最好的茶。"), encoding="utf-8")
    shows(f"{preview.zh}cup/", "最好的茶")
    preview.says("docs/zh/cup.md:1: has no sister in English")
    preview.says("docs/zh/cup.md:7: “最”")


@pytest.mark.process
def test_a_fault_at_the_start_is_told_and_waited_for(project: Path, request):
    edit(project / "docs/zh/index.md", "points.checkin", "points.nobody")
    preview: Preview = request.getfixturevalue("preview")
    preview.says("docs/zh/index.md:7")
    edit(project / "docs/zh/index.md", "points.nobody", "points.checkin")
    shows(preview.zh, "签到得 2 分")
