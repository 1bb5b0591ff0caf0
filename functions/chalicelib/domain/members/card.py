"""The member card: a token good for half a minute and for one look, made by phone or server alike.

`kid(1) code(9) step(7) mac(16)`, all in base 32. Each member has a key a week, derived from the
shop's secret, so that a phone without network goes on by itself and nothing is kept. What ends a
member's sessions (a new contact, another role) ends the keys of a lost phone, too.
"""

import hmac
import re
from collections.abc import Callable

from msgspec import Struct

from chalicelib.domain.decision import Change, Wish
from chalicelib.domain.members.member import Member, MemberUnknown
from chalicelib.domain.members.rate import DAY
from chalicelib.domain.refusals import Conflict

STEP = 30
"""Seconds that a token is shown; it is good for one step more on either side."""

WEEK = 7 * DAY
KIDS = ("1",)
"""Which secrets are good, the newest first; each kid derives another from the shop's own key.

To change secrets, put a new kid first, and take the old one away two weeks later: so long a phone
may have keys of it.
"""

KEPT = DAY
"""Seconds that a use is remembered: far longer than a token is good, also by a clock set back."""

_TOKEN = re.compile(
    r"([0-9A-Z])([0-9A-HJKMNP-TV-Z]{9})([0-9A-HJKMNP-TV-Z]{7})([0-9A-HJKMNP-TV-Z]{16})"
)
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_STEP_LENGTH, _MAC_LENGTH, _MAC_BYTES = 7, 16, 10

Digest = Callable[[str, str], str]


class CardExpired(Conflict):
    """Shown too late, as a picture of a card is, or by a phone whose clock is wrong."""

    code = "card_expired"


class CardUsed(Conflict):
    code = "card_used"


class Card(Struct, frozen=True):
    """What a token says: whose card, in which step of half a minute since 1970.

    `version` is the member's `session_version`, which the token does not tell.
    """

    kid: str
    code: str
    step: int
    version: int

    def token(self, digest: Digest) -> str:
        return self._said + self.mac(digest)

    def mac(self, digest: Digest) -> str:
        """80 bits of HMAC under the member's key of the week that the step lies in."""
        key = bytes.fromhex(key_of(self, self.step * STEP // WEEK, digest))
        mac = hmac.digest(key, f"M|{self._said}".encode(), "sha256")
        return _spell(int.from_bytes(mac[:_MAC_BYTES], "big"), _MAC_LENGTH)

    @property
    def _said(self) -> str:
        return self.kid + self.code + _spell(self.step, _STEP_LENGTH)

    @property
    def ends_at(self) -> int:
        """The second at which the next one takes its place."""
        return (self.step + 1) * STEP


class Token(Struct, frozen=True):
    """A token in its parts, not believed yet."""

    kid: str
    code: str
    step: int
    mac: str

    @classmethod
    def of(cls, text: str) -> "Token":
        """Raises MemberUnknown for what has not the form of a token."""
        said = _TOKEN.fullmatch(text)
        if not said or said[1] not in KIDS:
            raise MemberUnknown
        return cls(said[1], said[2], _value(said[3]), said[4])

    def card(self, holder: Member, digest: Digest, same: Callable[[str, str], bool]) -> Card:
        """Raises MemberUnknown for a token that this member's card has not shown."""
        card = Card(self.kid, holder.code, self.step, holder.session_version)
        if holder.code != self.code or not same(card.mac(digest), self.mac):
            raise MemberUnknown
        return card


class Use(Struct, frozen=True):
    """A token that has been looked up: by whom, and under which key if they gave one."""

    mac: str
    by: str
    key: str | None
    ends_at: int


class CardShown(Change, frozen=True):
    """A token is used: once, whoever comes first."""

    use: Use


def card_at(holder: Member, now: int) -> Card:
    return Card(KIDS[0], holder.code, now // STEP, holder.session_version)


def key_of(card: Card, week: int, digest: Digest) -> str:
    """A member's key of a week since 1970, 32 bytes in hexadecimal."""
    return digest(f"member card {card.kid}", f"{card.code} {card.version} {week}")


def show(card: Card, before: Use | None, use: Use, now: int) -> CardShown | None:
    """Use a token; None for whoever asks again under their key because the answer was lost.

    Raises CardExpired, CardUsed.
    """
    if before and use.key and (before.by, before.key) == (use.by, use.key):
        return None
    if abs(now // STEP - card.step) > 1:
        raise CardExpired
    if before:
        raise CardUsed
    return CardShown(use)


def use_of(mac: str, by: str, wish: Wish | None, now: int) -> Use:
    return Use(mac, by, wish.key if wish else None, now + KEPT)


def _spell(number: int, length: int) -> str:
    return "".join(_ALPHABET[number >> 5 * place & 31] for place in reversed(range(length)))


def _value(text: str) -> int:
    number = 0
    for character in text:
        number = number << 5 | _ALPHABET.index(character)
    return number
