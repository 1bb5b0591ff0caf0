"""What the tests of the local server may ask for."""

import os
import subprocess
import sys
import time
import urllib.request

import pytest

from tests.deploy.local.server import free_port

CALLS = ("DynamoDB_20120810.ListTables", "DynamoDBStreams_20120810.ListStreams")


@pytest.fixture
def ministack(tmp_path):
    """A DynamoDB-compatible engine at an address of its own, on this machine only."""
    port = free_port()
    words = {
        "BIND_HOST": "127.0.0.1",
        "GATEWAY_PORT": str(port),
        "SERVICES": "dynamodb,dynamodbstreams",
    }
    words |= {"IOT_MTLS_ENABLED": "0", "SFTP_ENABLED": "0"}
    log = (tmp_path / "ministack.log").open("w")
    command = [sys.executable, "-m", "ministack"]
    with (
        log,
        subprocess.Popen(
            command, env=os.environ | words, stdout=log, stderr=subprocess.STDOUT
        ) as engine,
    ):
        address = f"http://127.0.0.1:{port}"
        until = time.monotonic() + 60
        while not all(answers(address, call) for call in CALLS):
            assert engine.poll() is None
            assert time.monotonic() < until
        yield address
        engine.terminate()


@pytest.fixture(params=["file", "ministack"])
def engine(request):
    """The word that names each engine to a server."""
    if request.param == "file":
        return {}
    return {"ENGINE": request.getfixturevalue("ministack")}


def answers(address, call):
    """Ask for what the server will ask for: an engine's first answers take it a while."""
    headers = {"X-Amz-Target": call, "Content-Type": "application/x-amz-json-1.0"}
    request = urllib.request.Request(address, b"{}", headers)  # noqa: S310 - on this machine
    try:
        urllib.request.urlopen(request, timeout=60).close()  # noqa: S310 - as above
    except OSError:
        return False
    return True
