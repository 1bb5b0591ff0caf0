"""Mail by SMTP, always under TLS."""

import smtplib
import ssl
from dataclasses import dataclass, field
from email.headerregistry import Address
from email.utils import formatdate, make_msgid

from chalicelib.domain.message import MailUnavailable, Medium, Message
from chalicelib.senders.mail import mail_of

CHANNELS: frozenset[Medium] = frozenset({"email"})
TIMEOUT = 5.0
"""Seconds for each step: a person waits, and API Gateway gives up after 29."""

IMPLICIT_TLS = 465


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """Port 465 speaks TLS from the first byte (RFC 8314), others by STARTTLS."""

    host: str
    port: int
    user: str
    password: str = field(repr=False)
    trust: ssl.SSLContext = field(default_factory=ssl.create_default_context, repr=False)


class Smtp:
    channels = CHANNELS

    def __init__(self, server: Server, sender: Address) -> None:
        self._server = server
        self._sender = sender

    def send(self, message: Message) -> None:
        mail = mail_of(message, self._sender)
        mail["Date"] = formatdate()
        mail["Message-ID"] = make_msgid(domain=self._sender.domain)
        try:
            with self._connected() as connection:
                if self._server.user:
                    connection.login(self._server.user, self._server.password)
                connection.send_message(mail)
        except (OSError, smtplib.SMTPException) as error:
            raise MailUnavailable from error

    def _connected(self) -> smtplib.SMTP:
        server = self._server
        if server.port == IMPLICIT_TLS:
            return smtplib.SMTP_SSL(server.host, server.port, timeout=TIMEOUT, context=server.trust)
        connection = smtplib.SMTP(server.host, server.port, timeout=TIMEOUT)
        connection.starttls(context=server.trust)
        return connection
