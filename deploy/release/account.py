"""The account of AWS that a stage lives in: who asks, where, and its services."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import boto3
from botocore.exceptions import (
    BotoCoreError,
    ClientError,
    EndpointConnectionError,
    NoCredentialsError,
    ProfileNotFound,
)

from deploy.release.owner.talk import Refused

EXPIRED = {"ExpiredToken", "ExpiredTokenException", "InvalidClientTokenId", "SignatureDoesNotMatch"}
DENIED = ("AccessDenied", "AccessDeniedException", "UnauthorizedOperation", "403")


@dataclass
class Account:
    region: str
    session: boto3.Session = field(init=False)
    _clients: dict[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.session = boto3.Session(region_name=self.region)

    def client(self, service: str) -> Any:
        if service not in self._clients:
            self._clients[service] = self.session.client(service)
        return self._clients[service]

    @cached_property
    def _caller(self) -> dict[str, str]:
        told: dict[str, str] = self.client("sts").get_caller_identity()
        return told

    @property
    def number(self) -> str:
        return self._caller["Account"]

    @property
    def who(self) -> str:
        return self._caller["Arn"]

    @property
    def partition(self) -> str:
        return self.who.split(":")[1]

    @property
    def emulator(self) -> str:
        """The address of what stands in for AWS; empty where it is AWS itself."""
        return os.environ.get("AWS_ENDPOINT_URL", "").rstrip("/")

    def __str__(self) -> str:
        place = f" (an emulator at {self.emulator})" if self.emulator else ""
        return f"account {self.number}, {self.region}{place}, as {self.who}"


@contextmanager
def in_words() -> Iterator[None]:
    """Turn AWS's refusals into a sentence. Raises Refused."""
    try:
        yield
    except (NoCredentialsError, ProfileNotFound) as error:
        raise Refused(f"{error}: `aws configure`, or AWS_PROFILE=.") from None
    except EndpointConnectionError as error:
        raise Refused(f"AWS is not reached: {error} Run it again: it goes on.") from None
    except ClientError as error:
        raise Refused(_sentence(error)) from None
    except BotoCoreError as error:
        raise Refused(f"AWS could not be asked: {error} Run it again: it goes on.") from None


def _sentence(error: ClientError) -> str:
    told = error.response.get("Error", {})
    code, words = str(told.get("Code", "")), str(told.get("Message", ""))
    if code in EXPIRED:
        return f"AWS does not take these credentials any more ({code}): sign in anew."
    if code in DENIED:
        return f"These credentials may not ask for {error.operation_name}: {words}"
    return (
        f"AWS refused {error.operation_name}: {words} ({code}). Mended, run it again: it goes on."
    )
