"""The bucket of releases: every archive, template and page by its content, and a record of each."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import msgspec
from botocore.exceptions import ClientError

from deploy.release.account import Account
from deploy.release.kept.bucket import MISSING
from deploy.release.kept.record import Record
from deploy.release.owner.talk import Refused

SITE = "site/"


@dataclass(slots=True)
class Depot:
    account: Account
    stage: str
    name: str = field(init=False)

    def __post_init__(self) -> None:
        self.name = f"perennial-{self.account.number}-{self.account.region}"

    @property
    def s3(self) -> Any:
        return self.account.client("s3")

    def stands(self) -> bool:
        """Say whether it is there and whole; one that was left half made is made again."""
        try:
            self.s3.head_bucket(Bucket=self.name)
        except ClientError as error:
            code = str(error.response["Error"]["Code"])
            if code in MISSING:
                return False
            raise Refused(f"The bucket {self.name} is not to be used by you ({code}).") from None
        told = self.s3.get_bucket_versioning(Bucket=self.name)
        return bool(told.get("Status") == "Enabled")

    def put(self, key: str, content: bytes) -> None:
        """Put what is named by its content; what is there already stays."""
        try:
            self.s3.head_object(Bucket=self.name, Key=key)
        except ClientError as error:
            if str(error.response["Error"]["Code"]) not in MISSING:
                raise
            self.s3.put_object(Bucket=self.name, Key=key, Body=content)

    def pages(self) -> frozenset[str]:
        """Return the hashes of all pages that lie here."""
        return frozenset(key.removeprefix(SITE) for key in self._keys(SITE))

    def records(self) -> Iterator[Record]:
        """Those of this stage, newest first, each read when it is asked for."""
        for key in sorted(self._keys(f"{self.stage}/releases/"), reverse=True):
            text = self.s3.get_object(Bucket=self.name, Key=key)["Body"].read()
            yield msgspec.json.decode(text, type=Record)

    def note(self, record: Record) -> None:
        key = f"{self.stage}/releases/{record.number:06}.json"
        kind = {"ContentType": "application/json"}
        self.s3.put_object(Bucket=self.name, Key=key, Body=msgspec.json.encode(record), **kind)

    def _keys(self, prefix: str) -> Iterator[str]:
        pages = self.s3.get_paginator("list_objects_v2")
        for page in pages.paginate(Bucket=self.name, Prefix=prefix):
            yield from (one["Key"] for one in page.get("Contents", ()))
