"""The mail server that the settings name."""

from chalicelib.config.settings import SmtpServer
from chalicelib.senders.smtp import Server, Smtp


def by_smtp(said: SmtpServer, sender: str) -> Smtp:
    server = Server(host=said.host, port=said.port, user=said.user, password=said.password)
    return Smtp(server, sender)
