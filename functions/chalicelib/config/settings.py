"""Every setting of a deployed shop, typed."""

import os
import re
from collections.abc import Mapping
from email.utils import parseaddr

from msgspec import Struct

from chalicelib.config.environment import Said, Unusable

CARRIER = re.compile(r"ses|smtp")
PORT = re.compile(r"[1-9][0-9]{0,4}")


class SmtpServer(Struct, frozen=True):
    host: str
    port: int
    user: str
    password: str

    def __repr__(self) -> str:
        """Without the password."""
        return f"SmtpServer({self.host}:{self.port})"


class Mail(Struct, frozen=True):
    """`smtp` is None where Amazon SES carries the mail."""

    sender: str
    smtp: SmtpServer | None


class Settings(Struct, frozen=True, kw_only=True):
    """`public` is the address that people type; `key` the root of all keyed hashes.

    Another `key` would make every contact, code and voucher unknown: it is made once and kept.
    """

    stage: str
    public: str
    table: str
    region: str
    mail: Mail
    key: bytes
    origin_secret: str

    def __repr__(self) -> str:
        """Without the secrets."""
        return f"Settings({self.stage}, {self.public}, {self.table}, {self.region}, {self.mail})"


class Opened(Struct, frozen=True, kw_only=True):
    """What a shop on one machine needs for customers: mail, and a proxy that it knows."""

    sender: str
    smtp: SmtpServer
    origin_secret: str

    def __repr__(self) -> str:
        """Without the secret."""
        return f"Opened({self.sender}, {self.smtp})"


def read_own() -> Settings:
    """Read those of this process. Raises Unusable."""
    return read(os.environ)


def read(environment: Mapping[str, str]) -> Settings:
    """Raises Unusable."""
    said = Said(environment)
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
    said = Said(environment)
    read = Opened(
        sender=_address(said, "PERENNIAL_MAIL_FROM"),
        smtp=_server(said),
        origin_secret=said.origin(),
    )
    if said.faults:
        raise Unusable(tuple(said.faults))
    return read


def _mail(said: Said) -> Mail:
    sender = _address(said, "PERENNIAL_MAIL_FROM")
    if said.text("PERENNIAL_MAIL", CARRIER, "ses or smtp") != "smtp":
        return Mail(sender, None)
    return Mail(sender, _server(said))


def _server(said: Said) -> SmtpServer:
    return SmtpServer(
        host=said.text("PERENNIAL_SMTP_HOST"),
        port=said.number("PERENNIAL_SMTP_PORT", PORT, "587"),
        user=said.text("PERENNIAL_SMTP_USER"),
        password=said.text("PERENNIAL_SMTP_PASSWORD"),
    )


def _address(said: Said, name: str) -> str:
    text = said.text(name)
    local, _, domain = parseaddr(text)[1].rpartition("@")
    if text and not (local and domain):
        said.faults.append(f"{name} is no address: Songfeng Tea House <tea@shop.example>.")
    return text
