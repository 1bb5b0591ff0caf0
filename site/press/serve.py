"""A live preview for whoever writes: MkDocs' own servers, over pages that follow the docs."""

import os
import signal
import subprocess
import sys
import time
from contextlib import ExitStack, suppress
from pathlib import Path

from chalicelib.domain.programme import LANGUAGES, Language
from press import memory, node
from press.build import Say, programme
from press.bundle import bundle
from press.checks import Verdict, check
from press.failure import PressFailure
from press.render import BUILDER, CONFIGS, ENVIRONMENT
from press.source.laid import lay

PAUSE = 0.5
"""Seconds between two looks at the docs."""

Server = subprocess.Popen[bytes]


def serve(root: Path, port: int, say: Say) -> None:
    """Serve Chinese on `port` and English on the next, telling findings as they appear.

    What must be mended before it is published can be looked at all the same. Raises PressFailure
    where the browser libraries cannot be had.
    """
    node.install(root)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))  # so that MkDocs ends with it
    with ExitStack() as ending, suppress(KeyboardInterrupt):
        _serve(root, dict(zip(LANGUAGES, (port, port + 1), strict=True)), say, ending)
    say("\n")


def _serve(root: Path, ports: dict[Language, int], say: Say, ending: ExitStack) -> None:
    seen = memory.inputs(root)
    while not _follow(root, say):
        seen = _changed(root, seen, [])
    servers = [_start(root, language, port, ending) for language, port in ports.items()]
    for language, port in ports.items():
        say(f"Preview of docs/{language}: {_address(language, port)}\n")
    say("It follows what you write; Ctrl-C ends it.\n")
    while all(server.poll() is None for server in servers):
        seen = _changed(root, seen, servers)
        _follow(root, say)


def _follow(root: Path, say: Say) -> bool:
    """Tell every finding and lay out the pages; False where nothing could be laid out."""
    try:
        rules = programme(root)
        verdict = check(root, rules)
        unread = lay(root, rules)
        bundle(root)
    except PressFailure as failure:
        say(f"{failure}\n")
        return False
    for refusal in verdict.refusals:
        say(f"{refusal}\n")
    for advice in verdict.advice:
        say(f"advice: {advice}\n")
    say(f"{time.strftime('%H:%M:%S')}  {_summed(verdict)}\n")
    return not unread


def _summed(verdict: Verdict) -> str:
    if not verdict.refusals and not verdict.advice:
        return "in order"
    return f"{len(verdict.refusals)} to mend, {len(verdict.advice)} to consider"


def _changed(root: Path, seen: str, servers: list[Server]) -> str:
    """Wait until something is written, or a server has ended."""
    while (now := memory.inputs(root)) == seen:
        if any(server.poll() is not None for server in servers):
            break
        time.sleep(PAUSE)
    return now


def _start(root: Path, language: Language, port: int, ending: ExitStack) -> Server:
    place = {"PUBLIC" if language == "zh" else "PUBLIC_EN": _address(language, port)}
    command = [sys.executable, "-m", BUILDER, "serve", "--quiet", "-f", CONFIGS[language]]
    server = subprocess.Popen(
        [*command, "-a", f"127.0.0.1:{port}"], cwd=root, env=os.environ | ENVIRONMENT | place
    )
    ending.callback(server.wait)
    ending.callback(server.terminate)
    return server


def _address(language: Language, port: int) -> str:
    return f"http://127.0.0.1:{port}/{'' if language == 'zh' else 'en/'}"
