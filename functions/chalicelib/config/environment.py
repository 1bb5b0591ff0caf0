"""What the environment says, value by value; it starts no more than a picture needs."""

import base64
import binascii
import os
import re
from collections.abc import Mapping

KEY_BYTES = 32
ORIGIN_SECRET = re.compile(r"[!-~]{32,}")
PUBLIC = re.compile(r"https://[a-z0-9.-]+(:[0-9]+)?")


class Unusable(Exception):
    """Settings that are missing or wrong: all of them, a sentence each, no secret among them."""

    def __init__(self, faults: tuple[str, ...]) -> None:
        super().__init__("\n".join(faults))
        self.faults = faults


def public() -> str:
    """Read the shop's address alone: whoever draws it needs no more. Raises Unusable."""
    said = Said(os.environ)
    address = said.public()
    if said.faults:
        raise Unusable(tuple(said.faults))
    return address


class Said:
    """What the environment says; what it does not say, or says wrong, is noted as a fault."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._environment = environment
        self.faults: list[str] = []

    def text(self, name: str, shape: re.Pattern[str] | None = None, like: str = "") -> str:
        value = self._environment.get(name, "").strip()
        if not value:
            self.faults.append(f"{name} is missing.")
        elif shape and not shape.fullmatch(value):
            self.faults.append(f"{name} does not read as expected: {like}.")
        return value

    def public(self) -> str:
        return self.text("PERENNIAL_PUBLIC", PUBLIC, "https://shop.example, without a path")

    def origin(self) -> str:
        return self.text("PERENNIAL_ORIGIN", ORIGIN_SECRET, "32 visible characters or more")

    def number(self, name: str, shape: re.Pattern[str], like: str) -> int:
        value = self.text(name, shape, like)
        return int(value) if shape.fullmatch(value) else 0

    def key(self, name: str) -> bytes:
        text = self.text(name)
        try:
            value = base64.b64decode(text, validate=True)
        except binascii.Error:
            value = b""
        if text and len(value) < KEY_BYTES:
            self.faults.append(f"{name} is not {KEY_BYTES} bytes or more in base 64.")
        return value
