"""The world around a shop: counts over time, messengers, chance and keyed digests."""

from collections.abc import Callable, Iterable
from typing import Literal, Protocol, TypeVar

from msgspec import Struct

from chalicelib.domain.audit.finding import Finding
from chalicelib.domain.members.message import Medium, Message
from chalicelib.domain.members.rate import Rate

T = TypeVar("T")


class Limiter(Protocol):
    """Counts over time. `key` says whose: it is kept as a keyed hash only."""

    def take(self, rate: Rate, key: str) -> None:
        """Count one. Raises TooMany, and then counts nothing."""
        ...

    def give_back(self, rate: Rate, key: str) -> None:
        """Uncount one that came to nothing."""
        ...


class Sender(Protocol):
    """Brings messages to people."""

    @property
    def channels(self) -> frozenset[Medium]: ...

    def send(self, message: Message) -> None:
        """Raises MailUnavailable, and then it was most likely not sent."""
        ...


class Each(Protocol):
    """Does something for each that is due, one after the other; returns how much was done.

    One that fails is written down, and holds up none of those behind it.
    """

    def __call__(self, due: Iterable[T], do: Callable[[T], int]) -> int: ...


class Alarm(Protocol):
    """Calls whoever runs the shop."""

    def books(self, finding: Finding) -> None:
        """The books break a law."""
        ...


class Secrets(Struct, frozen=True):
    """Chance and keyed digests; the keys stay behind these functions."""

    new_id: Callable[[], str]
    new_code: Callable[[Literal["referral", "channel"]], str]
    new_token: Callable[[], str]
    new_digits: Callable[[], str]
    digest: Callable[[str, str], str]
    """(purpose, text) → keyed hash: contacts, tokens and codes are kept only so."""
    same: Callable[[str, str], bool]
    """Compare two digests in constant time."""
    voucher: Callable[[str], str]
    """A redemption's seed → its 17-character voucher; the same each time."""
    redemption_id: Callable[[str], str]
    """A voucher → the id of its redemption, an HMAC: who reads the table cannot make one."""
    read_code: Callable[[str, Literal["referral", "channel", "voucher"]], str | None]
    """What a person typed → the bare code if its check character is right."""
