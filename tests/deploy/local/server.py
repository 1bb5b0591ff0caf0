"""The real local server in a process of its own, on a free port and a data folder of its own."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[3]
FAILED = re.compile(r'"trace":|"status":500\b')
"""A request whose status was 500; others may well take 500 ms."""

PATIENCE = 60
"""Seconds a start may take on a busy machine."""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass
class Server:
    """`words` are the settings, as `make run` takes them; LIMITS is off unless they say so."""

    data: Path
    words: dict[str, str] = field(default_factory=dict)
    port: int = field(default_factory=free_port)
    process: subprocess.Popen[str] | None = None

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def journal(self) -> str:
        """What the server wrote down: a line a request, and every bug with its trace."""
        return (self.data / "server.log").read_text()

    def start(self) -> "Server":
        """Start, and return when the first request is answered."""
        self.process = self.launch()
        until = time.monotonic() + PATIENCE
        while not self._answers():
            assert self.process.poll() is None, self.process.communicate()
            assert time.monotonic() < until, "the server does not answer"
        return self

    def launch(self) -> subprocess.Popen[str]:
        environment = {
            **os.environ,
            "PYTHONPATH": os.pathsep.join(str(ROOT / p) for p in ("functions", "site", ".")),
            "PYTHONWARNINGS": "default",
            "PORT": str(self.port),
            "DATA": str(self.data),
            "LIMITS": "off",
            **self.words,
        }
        command = [sys.executable, "-m", "deploy.local.serve"]
        out = subprocess.PIPE
        return subprocess.Popen(
            command, cwd=ROOT, env=environment, stdout=out, stderr=out, text=True
        )

    def kill(self) -> None:
        """End it as a power cut would."""
        self.end(signal.SIGKILL)

    def stop(self) -> tuple[int, str]:
        """End it as Ctrl-C does; return its exit code and what it said on the terminal."""
        return self.end(signal.SIGINT)

    def end(self, how: signal.Signals) -> tuple[int, str]:
        assert self.process
        self.process.send_signal(how)
        out, err = self.process.communicate(timeout=PATIENCE)
        code, self.process = self.process.returncode, None
        return code, out + err

    def get_json(self, path: str) -> Any:
        with urllib.request.urlopen(self.address + path, timeout=PATIENCE) as reply:  # noqa: S310 - our own server
            return json.load(reply)

    def post_json(self, path: str, value: object) -> Any:
        headers = {"Content-Type": "application/json", "X-Perennial": "1"}
        body = json.dumps(value).encode()
        request = urllib.request.Request(self.address + path, body, headers)  # noqa: S310 - as above
        with urllib.request.urlopen(request, timeout=PATIENCE) as reply:  # noqa: S310 - as above
            return json.load(reply)

    def _answers(self) -> bool:
        try:
            urllib.request.urlopen(f"{self.address}/api/health", timeout=PATIENCE).close()  # noqa: S310 - as above
        except urllib.error.HTTPError as error:
            error.close()
            return True
        except OSError:
            return False
        return True


@contextmanager
def served(data: Path, **words: str) -> Iterator[Server]:
    """Serve for a while; at the end no bug may stand in the journal."""
    server = Server(data, words).start()
    try:
        yield server
    finally:
        if server.process:
            server.stop()
    assert not FAILED.search(server.journal)
