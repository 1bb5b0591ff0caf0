"""The links inside our symbols, spelled so that they need the fewest modules."""

import re
from typing import Literal

from qr.codes import ALPHABET

Kind = Literal["R", "C", "V", "M"]  # referral, channel, voucher, member card

_BARE = re.compile(f"[{ALPHABET}]+")
_ORIGIN = re.compile(r"(https?)://((?:[\w.-]+|\[[\da-f:]+])(?::\d+)?)/?", re.IGNORECASE)


def link(base: str, kind: Kind, code: str, *, upper_host: bool = True) -> str:
    """
    The address of a code. In capitals, host and path fit a symbol's alphanumeric mode (ISO/IEC
    18004), and a host means the same in any case (RFC 3986, 3.2.2); the scheme stays small, since
    some phones do not open HTTPS://. Without `upper_host` most symbols are one version larger.

    Raises ValueError if `base` is anything but scheme and host.
    """
    assert _BARE.fullmatch(code), f"not a bare code: {code!r}"
    origin = _ORIGIN.fullmatch(base)
    if not origin:
        raise ValueError(f"A link starts from https:// and a host, nothing more: {base!r}.")
    scheme, host = origin[1].lower(), origin[2].lower().encode("idna").decode("ascii")
    return f"{scheme}://{host.upper() if upper_host else host}/{kind}/{code}"
