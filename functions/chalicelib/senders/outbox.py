"""The local outbox: messages stay on this machine, for whoever tries the product out."""

from collections.abc import Callable

from chalicelib.domain.members.message import Medium, Message

CHANNELS: frozenset[Medium] = frozenset({"email", "sms"})


class Outbox:
    """Hands each message on to where the local stage shows them."""

    channels = CHANNELS

    def __init__(self, keep: Callable[[Message], None]) -> None:
        self._keep = keep

    def send(self, message: Message) -> None:
        self._keep(message)
