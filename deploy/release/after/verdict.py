"""Whether what answers is what was shipped; nothing is asked here."""

import base64
import json
from collections.abc import Iterator, Mapping
from hashlib import sha256
from http import HTTPStatus
from pathlib import PurePosixPath

from deploy.release.kept.record import Record

HEALTH = "/api/health"
WELL = {"status": "ok"}
FIRST = "index.html"

Reply = tuple[int, bytes]
"""A status and a body; 0 where nobody answered."""


def judge(record: Record, code: Mapping[str, str], health: Reply, page: Reply) -> Iterator[str]:
    """`code` is the hash that Lambda tells of each function: ours, in other letters."""
    wanted = base64.b64encode(bytes.fromhex(PurePosixPath(record.archive).stem)).decode()
    for name, told in code.items():
        if told != wanted:
            yield f"  The function {name} runs other code than release {record.number}'s."
    if health[0] != HTTPStatus.OK or not _is_well(health[1]):
        yield f"  {HEALTH} answers {health[0]}: see the log of the api function."
    if page[0] != HTTPStatus.OK:
        yield f"  The first page answers {page[0]}."
    elif sha256(page[1]).hexdigest() != record.site[FIRST].hash:
        yield "  The first page is another than was laid: CloudFront may still hold the one before."


def _is_well(body: bytes) -> bool:
    """An emulated gateway leaves a body in base 64."""
    try:
        plain = body if body.startswith(b"{") else base64.b64decode(body)
        return bool(json.loads(plain) == WELL)
    except ValueError:
        return False
