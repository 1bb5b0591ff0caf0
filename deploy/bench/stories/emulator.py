"""A DynamoDB-compatible engine at an address of its own, on this machine, in memory: ministack."""

import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager

from deploy.bench.stories.served import PATIENCE, free_port, served

CALLS = ("DynamoDB_20120810.ListTables", "DynamoDBStreams_20120810.ListStreams")


@contextmanager
def emulator() -> Iterator[str]:
    """Run it for a while; the address is what `ENGINE=` takes."""
    port = free_port()
    words = {
        "BIND_HOST": "127.0.0.1",
        "GATEWAY_PORT": str(port),
        "SERVICES": "dynamodb,dynamodbstreams",
        "IOT_MTLS_ENABLED": "0",
        "SFTP_ENABLED": "0",
    }
    address = f"http://127.0.0.1:{port}"
    with served("ministack", words, lambda: all(_answers(address, call) for call in CALLS)):
        yield address


def _answers(address: str, call: str) -> bool:
    """Ask for what the shop will ask for: an engine's first answers take it a while."""
    headers = {"X-Amz-Target": call, "Content-Type": "application/x-amz-json-1.0"}
    request = urllib.request.Request(address, b"{}", headers)  # noqa: S310 - on this machine
    try:
        urllib.request.urlopen(request, timeout=PATIENCE).close()  # noqa: S310 - as above
    except OSError:
        return False
    return True
