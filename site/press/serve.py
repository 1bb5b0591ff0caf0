"""A live preview for whoever writes: MkDocs' own server over pages that follow the docs."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from chalicelib.domain.programme import Language
from chalicelib.domain.programme.file import Finding
from press import memory, node
from press.build import Say, prepare
from press.bundle import bundle
from press.failure import PressFailure
from press.render import CONFIGS, ENVIRONMENT

PAUSE = 0.5
"""Seconds between two looks at the docs."""


def serve(root: Path, language: Language, port: int, say: Say) -> None:
    """Serve until interrupted, telling findings as they appear. Raises PressFailure at first."""
    _advise(prepare(root), say)
    node.install(root)
    bundle(root)
    address = f"http://127.0.0.1:{port}/"
    base = {"PUBLIC": address, "PUBLIC_EN": f"{address}en/"}
    command = [sys.executable, "-m", "mkdocs", "serve", "--quiet", "-f", CONFIGS[language]]
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))  # so that MkDocs ends with it
    say(f"Preview: {address}{'' if language == 'zh' else 'en/'} (Ctrl-C ends it)\n")
    server = subprocess.Popen(
        [*command, "-a", f"127.0.0.1:{port}"], cwd=root, env=os.environ | ENVIRONMENT | base
    )
    try:
        _follow(root, server, say)
    except KeyboardInterrupt:
        say("\n")
    finally:
        server.terminate()
        server.wait()


def _advise(advice: tuple[Finding, ...], say: Say) -> None:
    for one in advice:
        say(f"advice: {one}\n")


def _follow(root: Path, server: "subprocess.Popen[bytes]", say: Say) -> None:
    seen = memory.inputs(root)
    while server.poll() is None:
        time.sleep(PAUSE)
        now = memory.inputs(root)
        if now == seen:
            continue
        seen = now
        try:
            _advise(prepare(root), say)
            bundle(root)
            say("Preview: in order\n")
        except PressFailure as failure:
            say(f"{failure}\n")
