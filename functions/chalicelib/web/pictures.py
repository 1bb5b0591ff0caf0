"""QR codes as pictures, drawn from the address alone: no database, no session, kept for ever."""

import hashlib
from collections.abc import Mapping
from typing import Literal

from chalicelib.domain.refusals import NotFound
from chalicelib.web.door import Ask, Reply, Route

TYPES: Mapping[Literal["svg", "png"], str] = {"svg": "image/svg+xml", "png": "image/png"}
FOR_EVER = "public, max-age=31536000, immutable"


def picture(ask: Ask[None]) -> Reply:
    code, _, ending = ask.path["file"].partition(".")
    form = next((form for form in TYPES if form == ending), None)
    if form is None:
        raise NotFound
    drawn = _draw(ask, code, form)
    tag = f'"{hashlib.sha256(drawn).hexdigest()[:20]}"'
    headers = {
        "Content-Type": TYPES[form],
        "Cache-Control": FOR_EVER,
        "Content-Security-Policy": "default-src 'none'; sandbox",
        "ETag": tag,
    }
    if tag in ask.headers.get("if-none-match", ""):
        return Reply(status=304, headers=headers)
    return Reply(drawn, headers=headers)


def _draw(ask: Ask[None], code: str, form: Literal["svg", "png"]) -> bytes:
    """Draw the link of a bare code. Raises NotFound for anything else."""
    from qr import codes, draw, link  # late: other routes draw nothing

    kinds: dict[int, link.Kind] = {codes.REFERRAL: "R", codes.CHANNEL: "C"}
    kind = kinds.get(len(code))
    if kind is None or codes.read(code, len(code)) != code:
        raise NotFound
    stage = ask.stage
    return draw(link.link(stage.public, kind, code, upper_host=stage.upper_host), form)


ROUTES = (Route("GET", "/qr/v1/{file}", "public", picture, media="image/*", errors=(404,)),)
