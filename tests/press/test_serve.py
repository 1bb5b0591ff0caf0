"""The preview as a writer has it: the real command, a page changed while it runs."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.press.project import ROOT, edit

PATIENCE = 60


@pytest.fixture
def preview(project: Path) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "press", "--root", str(project), "serve", "--port", str(port)]
    path = os.pathsep.join((str(ROOT / "functions"), str(ROOT / "site")))
    with (project / "said").open("w") as said:
        process = subprocess.Popen(
            command, env=os.environ | {"PYTHONPATH": path}, stdout=said, stderr=said
        )
    yield f"http://127.0.0.1:{port}/"
    process.send_signal(signal.SIGTERM)
    assert process.wait(timeout=PATIENCE) == 0


def until(address: str, words: str) -> None:
    """Wait for a page that says so; pytest fails the story when it never comes."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(address, timeout=PATIENCE) as answer:  # noqa: S310 - our own server
                if words in answer.read().decode():
                    return
        except urllib.error.URLError:
            pass
        time.sleep(0.1)
    pytest.fail(f"{address} never said {words!r}")


@pytest.mark.process
def test_a_page_changes_in_the_preview_as_it_is_written(preview: str, project: Path):
    until(preview, "签到得 2 分")
    edit(project / "docs/zh/index.md", "签到得", "每日签到得")
    until(preview, "每日签到得 2 分")
    edit(project / "docs/zh/index.md", "points.checkin", "points.nobody")
    end = time.monotonic() + PATIENCE
    while "docs/zh/index.md:7" not in (project / "said").read_text():
        assert time.monotonic() < end
        time.sleep(0.1)
