"""Mail by SMTP, always under TLS."""

import smtplib
import ssl
from email.utils import formatdate, make_msgid, parseaddr

from msgspec import Struct, field

from chalicelib.domain.members.message import MailUnavailable, Medium, Message
from chalicelib.senders.mail import mail_of

CHANNELS: frozenset[Medium] = frozenset({"email"})
TIMEOUT = 5.0
"""Seconds for each step: a person waits, and API Gateway gives up after 29."""

IMPLICIT_TLS = 465


class Server(Struct, frozen=True, kw_only=True):
    """Port 465 speaks TLS from the first byte (RFC 8314), others by STARTTLS."""

    host: str
    port: int
    user: str
    password: str
    trust: ssl.SSLContext = field(default_factory=ssl.create_default_context)

    def __repr__(self) -> str:
        """Without the password."""
        return f"Server({self.host}:{self.port})"


class Smtp:
    channels = CHANNELS

    def __init__(self, server: Server, sender: str) -> None:
        self._server = server
        self._sender = sender

    def send(self, message: Message) -> None:
        mail = mail_of(message, self._sender)
        mail["Date"] = formatdate()
        mail["Message-ID"] = make_msgid(domain=parseaddr(self._sender)[1].rpartition("@")[2])
        try:
            with self._connected() as connection:
                self._greet(connection)
                connection.send_message(mail)
        except (OSError, smtplib.SMTPException) as error:
            raise MailUnavailable from error

    def _connected(self) -> smtplib.SMTP:
        host, port, trust = self._server.host, self._server.port, self._server.trust
        if port == IMPLICIT_TLS:
            return smtplib.SMTP_SSL(host, port, timeout=TIMEOUT, context=trust)
        return smtplib.SMTP(host, port, timeout=TIMEOUT)

    def _greet(self, connection: smtplib.SMTP) -> None:
        """Nothing is said in the open but that the line is to be encrypted."""
        server = self._server
        if not isinstance(connection, smtplib.SMTP_SSL):
            connection.starttls(context=server.trust)
        if server.user:
            connection.login(server.user, server.password)
