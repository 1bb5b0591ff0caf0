"""What a release ships: the site for its address, the archive, and the template that names it."""

import hashlib
import json
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from deploy.moving.shop_file import FORMAT
from deploy.package import wheels
from deploy.package.__main__ import ARCHIVE, pack
from deploy.release.owner.talk import Refused
from deploy.release.site.lay import Read
from deploy.release.site.pages import Site, read
from deploy.template.__main__ import HASHES
from deploy.template.whole import template
from press import build as press
from press.failure import PressFailure

SITE = Path("build/site")

ELSEWHERE = "https://not-known-yet.invalid"
"""What the site is built for as long as CloudFront has not given the stage an address."""

CHANGED = "+"

ROWS = FORMAT.rpartition("/")[2]
"""How this version writes the table's rows, by the number of the exported shop that holds them."""


@dataclass(frozen=True, slots=True)
class Made:
    """`template` names no archive yet: where it lies depends on the account."""

    archive: bytes
    template: dict[str, Any]
    site: Site
    read: Read
    commit: str
    remarks: tuple[str, ...] = ()
    rows: str = ROWS

    @property
    def archive_key(self) -> str:
        return f"archives/{hashlib.sha256(self.archive).hexdigest()}.zip"

    def template_for(self, bucket: str) -> tuple[str, bytes]:
        """Return the key and text of the template that names the archive in that bucket."""
        whole: dict[str, Any] = json.loads(json.dumps(self.template))
        for one in whole["Resources"].values():
            if one["Type"] == "AWS::Serverless::Function":
                one["Properties"]["CodeUri"] = {"Bucket": bucket, "Key": self.archive_key}
        text = json.dumps(whole, ensure_ascii=False, sort_keys=True).encode()
        return f"templates/{hashlib.sha256(text).hexdigest()}.json", text


Build = Callable[[str], Made]
"""Makes all of it for an address."""


def made(address: str) -> Made:
    """Build what has changed since it was built last. Raises Refused."""
    try:
        press.build(Path.cwd(), address, lambda words: print(words, end="", flush=True))
        pack(ARCHIVE)
    except (PressFailure, wheels.Unreachable) as said:
        raise Refused(f"It cannot be built: {said}") from None
    return Made(
        archive=ARCHIVE.read_bytes(),
        template=template(HASHES),
        site=read(SITE),
        read=lambda path: (SITE / path).read_bytes(),
        commit=(head := commit()),
        remarks=(*remarks(head, sample=press.programme(Path.cwd()).brand.sample),),
    )


def remarks(head: str, *, sample: bool) -> Iterator[str]:
    """What stops nothing, and is worth a thought before a yes."""
    if head.endswith(CHANGED):
        yield "Not all of this folder is committed: what goes out is not in your history."
    if sample:
        yield "Every page says that the shop is a sample, as long as programme.toml says so."


def commit() -> str:
    """Return the commit of this folder, with + where something in it is not committed."""
    try:
        head = _git("rev-parse", "--short=12", "HEAD")
        return head + (CHANGED if _git("status", "--porcelain") else "")
    except (OSError, subprocess.CalledProcessError):
        return ""


def _git(*words: str) -> str:
    run = subprocess.run(["git", *words], capture_output=True, text=True, check=True)
    return run.stdout.strip()
