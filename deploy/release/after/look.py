"""A look at the shop as its members find it: is what was shipped what answers?"""

import http.client
import time
from contextlib import closing
from urllib.parse import urlsplit

from botocore.exceptions import ClientError

from deploy.release.after.verdict import FIRST, HEALTH, Reply, judge
from deploy.release.kept.record import Record
from deploy.release.owner.talk import Refused
from deploy.release.place import Place
from deploy.template.functions import FUNCTIONS
from deploy.template.gateway import STAGE

PATIENCE = 180.0
"""Seconds: CloudFront takes a minute or two until every place of it has heard."""

EMULATED = " Gateway and bucket were asked; an emulated CloudFront reaches neither."

PAUSE = 3.0
TIMEOUT = 20.0


def must_answer(place: Place, record: Record) -> None:
    """Look until all is well. Raises Refused with what is not, and how to go back."""
    until = time.monotonic() + PATIENCE
    while faults := _faults(place, record):
        if time.monotonic() >= until:
            back = f"To have the release before again: make rollback STAGE={place.answers.stage}"
            do = back if record.number > 1 else "deploy/RUNBOOK.md says where to look."
            raise Refused("\n".join(("It was released, but does not answer well:", *faults, do)))
        time.sleep(PAUSE)
    place.talk.say(
        f"It answers: functions, {HEALTH} and the first page are release {record.number}'s."
        + (EMULATED if place.account.emulator else "")
    )


def _faults(place: Place, record: Record) -> list[str]:
    code = {f"{place.stack.name}-{one.name}": "" for one in FUNCTIONS.values()}
    for name in code:
        told = place.account.client("lambda").get_function_configuration(FunctionName=name)
        code[name] = told["CodeSha256"]
    if place.account.emulator:
        health, page = _emulated_health(place), _emulated_page(place)
    else:
        front = front_of(place)
        health, page = _got(front, HEALTH), _got(front, "/")
    return [*judge(record, code, health, page)]


def front_of(place: Place) -> str:
    """Return CloudFront's own name of the stage, which answers before any domain points there."""
    distribution = place.stack.outputs()["Distribution"]
    told = place.account.client("cloudfront").get_distribution(Id=distribution)
    return str(told["Distribution"]["DomainName"])


def _got(host: str, path: str) -> Reply:
    return _reply(http.client.HTTPSConnection(host, timeout=TIMEOUT), host, path)


def _emulated_health(place: Place) -> Reply:
    here = urlsplit(place.account.emulator).netloc
    gateway = f"{place.stack.resource('RestAPI')}.execute-api.localhost"
    connection = http.client.HTTPConnection(here, timeout=TIMEOUT)
    return _reply(connection, gateway, f"/{STAGE}{HEALTH}")


def _emulated_page(place: Place) -> Reply:
    bucket = place.stack.outputs()["Bucket"]
    try:
        told = place.account.client("s3").get_object(Bucket=bucket, Key=FIRST)
    except ClientError:
        return 404, b""
    return 200, told["Body"].read()


def _reply(connection: http.client.HTTPConnection, host: str, path: str) -> Reply:
    """Ask as a visitor who reads Chinese, for whom `/` is the first page."""
    headers = {"Host": host, "Accept-Language": "zh", "Accept-Encoding": "identity"}
    with closing(connection):
        try:
            connection.request("GET", path, headers=headers)
            reply = connection.getresponse()
            return reply.status, reply.read()
        except (OSError, http.client.HTTPException):
            return 0, b""
