"""Mail by Amazon SES."""

from functools import cached_property
from typing import Any

from chalicelib.domain.members.message import MailUnavailable, Medium, Message

CHANNELS: frozenset[Medium] = frozenset({"email"})
CONNECT, READ, ATTEMPTS = 1, 3, 2
"""Seconds, seconds, tries: a person waits."""


class Ses:
    channels = CHANNELS

    def __init__(self, region: str, sender: str) -> None:
        self._region = region
        self._sender = sender

    def send(self, message: Message) -> None:
        # Loaded when the first code is sent: the other calls of a cold start do without.
        from botocore.exceptions import BotoCoreError, ClientError

        from chalicelib.senders.mail import mail_of

        raw = mail_of(message, self._sender).as_bytes()
        try:
            self._client.send_email(Content={"Raw": {"Data": raw}})
        except (BotoCoreError, ClientError) as error:
            raise MailUnavailable from error

    @cached_property
    def _client(self) -> Any:
        import boto3
        from botocore.config import Config

        patience = Config(
            connect_timeout=CONNECT, read_timeout=READ, retries={"total_max_attempts": ATTEMPTS}
        )
        return boto3.client("sesv2", region_name=self._region, config=patience)
