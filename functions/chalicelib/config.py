"""Every setting of a deployed shop, typed and read once; the rules are in programme.toml."""

import base64
import binascii
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from email.headerregistry import Address
from email.utils import parseaddr

KEY_BYTES = 32
ORIGIN_SECRET = re.compile(r"[!-~]{32,}")
PUBLIC = re.compile(r"https://[a-z0-9.-]+(:[0-9]+)?")
CARRIER = re.compile(r"ses|smtp")
PORT = re.compile(r"[1-9][0-9]{0,4}")


class Unusable(Exception):
    """Settings that are missing or wrong: all of them, a sentence each, no secret among them."""

    def __init__(self, faults: tuple[str, ...]) -> None:
        super().__init__("\n".join(faults))
        self.faults = faults


@dataclass(frozen=True, slots=True)
class SmtpServer:
    host: str
    port: int
    user: str
    password: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Mail:
    """`smtp` is None where Amazon SES carries the mail."""

    sender: Address
    smtp: SmtpServer | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """`public` is the address that people type; `key` the root of all keyed hashes.

    Another `key` would make every contact, code and voucher unknown: it is made once and kept.
    """

    stage: str
    public: str
    table: str
    region: str
    mail: Mail
    key: bytes = field(repr=False)
    origin_secret: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """What a shop on one machine needs for customers: mail, and a proxy that it knows."""

    sender: Address
    smtp: SmtpServer
    origin_secret: str = field(repr=False)


def settings() -> Settings:
    """Read those of this process. Raises Unusable."""
    return read(os.environ)


def public() -> str:
    """Read the shop's address alone: whoever draws it needs no more. Raises Unusable."""
    said = _Said(os.environ)
    address = said.public()
    if said.faults:
        raise Unusable(tuple(said.faults))
    return address


def read(environment: Mapping[str, str]) -> Settings:
    """Raises Unusable."""
    said = _Said(environment)
    settings = Settings(
        stage=said.text("PERENNIAL_STAGE"),
        public=said.public(),
        table=said.text("PERENNIAL_TABLE"),
        region=said.text("AWS_REGION"),
        mail=_mail(said),
        key=said.key("PERENNIAL_KEY"),
        origin_secret=said.origin(),
    )
    if said.faults:
        raise Unusable(tuple(said.faults))
    return settings


def opened(environment: Mapping[str, str]) -> Opened | None:
    """Read those of one machine; None where no mail is sent and the shop is tried out.

    Raises Unusable.
    """
    if not environment.get("PERENNIAL_MAIL_FROM"):
        return None
    said = _Said(environment)
    read = Opened(
        sender=said.address("PERENNIAL_MAIL_FROM"),
        smtp=_server(said),
        origin_secret=said.origin(),
    )
    if said.faults:
        raise Unusable(tuple(said.faults))
    return read


def _mail(said: "_Said") -> Mail:
    sender = said.address("PERENNIAL_MAIL_FROM")
    if said.text("PERENNIAL_MAIL", CARRIER, "ses or smtp") != "smtp":
        return Mail(sender, None)
    return Mail(sender, _server(said))


def _server(said: "_Said") -> SmtpServer:
    return SmtpServer(
        host=said.text("PERENNIAL_SMTP_HOST"),
        port=said.number("PERENNIAL_SMTP_PORT", PORT, "587"),
        user=said.text("PERENNIAL_SMTP_USER"),
        password=said.text("PERENNIAL_SMTP_PASSWORD"),
    )


class _Said:
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

    def address(self, name: str) -> Address:
        text = self.text(name)
        shown, plain = parseaddr(text)
        local, _, domain = plain.rpartition("@")
        if text and not (local and domain):
            self.faults.append(f"{name} is no address: Songfeng Tea House <tea@shop.example>.")
        return Address(display_name=shown, username=local, domain=domain)
