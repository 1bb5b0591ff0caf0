"""Asks one part of the local server as WSGI would."""

import io
from urllib.parse import unquote_to_bytes

from deploy.local.origin.answer import Answer, Part


def ask(
    part: Part,
    method: str,
    address: str,
    *,
    headers: dict[str, str] | None = None,
    body: bytes = b"",
    peer: str = "127.0.0.1",
) -> Answer:
    return part(environ(method, address, headers=headers, body=body, peer=peer))


def environ(
    method: str,
    address: str,
    *,
    headers: dict[str, str] | None = None,
    body: bytes = b"",
    peer: str = "127.0.0.1",
) -> dict[str, object]:
    path, _, query = address.partition("?")
    named = {k.upper().replace("-", "_"): v for k, v in (headers or {}).items()}
    kind = named.pop("CONTENT_TYPE", None)
    return {
        "REQUEST_METHOD": method,
        "PATH_INFO": unquote_to_bytes(path).decode("latin-1"),
        "QUERY_STRING": query,
        "REMOTE_ADDR": peer,
        "wsgi.input": io.BytesIO(body),
        **({"CONTENT_LENGTH": str(len(body))} if body else {}),
        **({"CONTENT_TYPE": kind} if kind else {}),
        **{f"HTTP_{name}": value for name, value in named.items()},
    }
