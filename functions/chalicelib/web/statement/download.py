"""Files to keep: the whole ledger, which can be checked, and all that is known of a member."""

import gzip
import io
from collections.abc import Iterable
from typing import Any, Literal

from chalicelib.usecases.members.export_member import export_member
from chalicelib.usecases.points.export_ledger import export_ledger
from chalicelib.web import sheet
from chalicelib.web.door import Ask, Reply, Route
from chalicelib.web.statement.as_csv import table
from chalicelib.web.statement.as_json import document
from chalicelib.web.statement.everything import everything
from chalicelib.web.wire import Told


class Download(Told, frozen=True):
    """`csv` for a spreadsheet, in the visitor's language; `json` with all that the hashes cover."""

    format: Literal["csv", "json"] = "json"


MEDIA = {"csv": sheet.MEDIA, "json": "application/json"}


def download(ask: Ask[Download]) -> Reply:
    found, programme, kind = export_ledger(ask.member.id, ask.ports), ask.ports.programme, ask.said
    if kind.format == "csv":
        pieces = table(found, programme, ask.language)
    else:
        pieces = document(found, programme)
    return file(pieces, f"points-{found.today}.{kind.format}", MEDIA[kind.format], ask)


def export(ask: Ask[None]) -> Reply:
    found = export_member(ask.session, ask.ports)
    name = f"perennial-{found.ledger.today}.json"
    return file(everything(found, ask.ports.programme), name, MEDIA["json"], ask)


def file(pieces: Iterable[bytes], name: str, media: str, ask: Ask[Any]) -> Reply:
    headers = {
        "Content-Type": media,
        "Content-Disposition": f'attachment; filename="{name}"',
        "Vary": "Accept-Encoding",
    }
    if "gzip" not in ask.headers.get("accept-encoding", ""):
        return Reply(b"".join(pieces), headers=headers)
    return Reply(_packed(pieces), headers={**headers, "Content-Encoding": "gzip"})


def _packed(pieces: Iterable[bytes]) -> bytes:
    """Pack piece by piece: an answer of AWS Lambda has room for 6 MB, as base64."""
    packed = io.BytesIO()
    with gzip.GzipFile(fileobj=packed, mode="wb", mtime=0) as stream:
        for piece in pieces:
            stream.write(piece)
    return packed.getvalue()


ROUTES = (
    Route("GET", "/api/me/ledger/export", "member", download, query=Download),
    Route("GET", "/api/me/export", "member", export),
)
