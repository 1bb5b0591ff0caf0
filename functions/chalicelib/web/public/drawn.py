"""A code's picture as HTTP hands it over: drawn from the address alone, and kept for ever."""

import hashlib
from typing import Literal, NamedTuple, get_args

from qr import codes, draw, link

Form = Literal["svg", "png"]

TYPES = {"svg": "image/svg+xml", "png": "image/png"}
KINDS: dict[int, link.Kind] = {codes.REFERRAL: "R", codes.CHANNEL: "C"}
"""What a bare code of so many characters is."""

FOR_EVER = "public, max-age=31536000, immutable"


class Drawn(NamedTuple):
    """No struct: a picture's own function starts without msgspec."""

    form: Form
    body: bytes

    @property
    def tag(self) -> str:
        return f'"{hashlib.sha256(self.body).hexdigest()[:20]}"'

    @property
    def headers(self) -> dict[str, str]:
        return {
            "Content-Type": TYPES[self.form],
            "Cache-Control": FOR_EVER,
            "Content-Security-Policy": "default-src 'none'; sandbox",
            "ETag": self.tag,
        }


def drawn(file: str, public: str, *, upper_host: bool) -> Drawn | None:
    """Draw the link of `CODE.svg` or `CODE.png`; None for anything else."""
    code, _, ending = file.partition(".")
    form = next((form for form in get_args(Form) if form == ending), None)
    kind = KINDS.get(len(code))
    if form is None or kind is None or codes.read(code, len(code)) != code:
        return None
    return Drawn(form, draw(link.link(public, kind, code, upper_host=upper_host), form))
