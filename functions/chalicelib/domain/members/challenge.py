"""One-time codes: a challenge proves that a person reads what is sent to a contact."""

import re
import unicodedata
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from chalicelib.domain.decision import Change
from chalicelib.domain.members.contact import Contact
from chalicelib.domain.members.rate import DAY, HOUR, MINUTE, Rate
from chalicelib.domain.refusals import Malformed

Purpose = Literal["sign_in", "change_contact"]

SECONDS = 5 * MINUTE
TRIES = 5

SENDS_FROM_ADDRESS = Rate("send_address", 20, HOUR)
SENDS = (
    Rate("send_pause", 1, MINUTE),
    Rate("send_hour", 5, HOUR),
    Rate("send_day", 10, DAY),
)
"""To one contact."""

FAILED = Rate("code_failed", 20, DAY)

_ID = re.compile(r"([0-9A-Za-z_-]{16,64})\.([0-9A-Za-z_-]{1,64})")
_DIGITS = re.compile(r"[0-9]{6}")


class CodeWrong(Malformed):
    code = "code_wrong"


class CodeExpired(Malformed):
    """No such challenge any more, or not for this browser: nobody learns which."""

    code = "code_expired"


class Challenge(Struct, frozen=True):
    """One stands for each `subject`: a new one takes the place of the one before.

    `place` is that subject as a keyed hash, `nonce` tells this challenge from others
    there. `code` and `device` are hashes, too.
    """

    place: str
    nonce: str
    purpose: Purpose
    contact: Contact
    device: str
    code: str
    ends_at: int
    tries: int = 0

    @property
    def id(self) -> str:
        return f"{self.place}.{self.nonce}"


class ChallengeMade(Change, frozen=True):
    challenge: Challenge


class TryTaken(Change, frozen=True):
    before: Challenge
    after: Challenge


class ChallengeSpent(Change, frozen=True):
    challenge: Challenge


class Presented(Struct, frozen=True):
    """A challenge as a browser names it."""

    place: str
    nonce: str
    device: str


def subject(purpose: Purpose, contact: Contact, member: str = "") -> str:
    """Name what a code proves; a change of contact is one member's own."""
    return " ".join(filter(None, (purpose, recipient(contact), member)))


def recipient(contact: Contact) -> str:
    """Name to whom codes are sent and counted, whatever they prove."""
    return f"{contact.kind} {contact.value}"


def read_challenge(text: str, device: str) -> Presented:
    """Raises CodeExpired."""
    found = _ID.fullmatch(text)
    if not found:
        raise CodeExpired
    return Presented(found[1], found[2], device)


def read_digits(typed: str) -> str:
    """Return the six digits, spaces and width forgiven; anything else as what is never right."""
    digits = "".join(unicodedata.normalize("NFKC", typed).split())
    return digits if _DIGITS.fullmatch(digits) else ""


def must_stand(
    challenge: Challenge | None, presented: Presented, purpose: Purpose, now: int
) -> Challenge:
    """Return the challenge if it is the one presented, and its time is not over."""
    if (
        challenge is None
        or challenge.nonce != presented.nonce
        or challenge.device != presented.device
        or challenge.purpose != purpose
        or now >= challenge.ends_at
    ):
        raise CodeExpired
    return challenge


def take_try(challenge: Challenge) -> TryTaken:
    """Count a try before its code is compared (ASVS 6.3.1). Raises CodeExpired after the last."""
    if challenge.tries >= TRIES:
        raise CodeExpired
    return TryTaken(challenge, replace(challenge, tries=challenge.tries + 1))
