"""Chance and keyed digests, from the machine's own randomness."""

import hmac
import secrets
from functools import cache
from typing import Literal

from chalicelib.ports import Secrets
from qr import codes

LENGTHS = {"referral": codes.REFERRAL, "channel": codes.CHANNEL, "voucher": codes.VOUCHER}
ID_LENGTH = 16
REDEMPTION_ID_LENGTH = 26
SECRET_BYTES = 32


def make_secrets(root: bytes) -> Secrets:
    """Chance from the machine; digests keyed by `root`, each purpose with a key of its own."""

    @cache
    def key(purpose: str) -> bytes:
        return hmac.digest(root, purpose.encode(), "sha256")

    def keyed(purpose: str, text: str) -> bytes:
        return hmac.digest(key(purpose), text.encode(), "sha256")

    return Secrets(
        new_id=lambda: codes.from_bytes(secrets.token_bytes(ID_LENGTH), ID_LENGTH),
        new_code=_new_code,
        new_token=lambda: secrets.token_urlsafe(SECRET_BYTES),
        new_digits=lambda: f"{secrets.randbelow(10**6):06}",
        digest=lambda purpose, text: keyed(purpose, text).hex(),
        same=hmac.compare_digest,
        voucher=lambda seed: codes.from_bytes(keyed("voucher", seed), codes.VOUCHER),
        redemption_id=lambda voucher: codes.from_bytes(
            keyed("redemption id", voucher), REDEMPTION_ID_LENGTH
        ),
        read_code=lambda text, kind: codes.read(text, LENGTHS[kind]),
    )


def _new_code(kind: Literal["referral", "channel"]) -> str:
    while True:
        code = codes.from_bytes(secrets.token_bytes(ID_LENGTH), LENGTHS[kind])
        if codes.acceptable(code):
            return code
