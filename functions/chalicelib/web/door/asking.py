"""What is asked, checked before any story hears of it: who, from where, and in which words."""

import hashlib
import hmac
import json
import re
from collections.abc import Callable, Mapping
from typing import Any

import msgspec
from chalice.app import Request
from msgspec import Struct

from chalicelib.domain.decision import Wish
from chalicelib.domain.members.member import AlreadyMember
from chalicelib.domain.members.session import Newcomer, SignedIn
from chalicelib.domain.programme import LANGUAGES, Language
from chalicelib.domain.refusals import Malformed, Unauthenticated
from chalicelib.ports import Ports
from chalicelib.usecases.identity.who import who
from chalicelib.web.door import ADMITS, SESSION, Ask, Route, Stage
from chalicelib.web.door.problem import (
    CrossSite,
    HeaderRequired,
    JsonRequired,
    KeyRequired,
    TooLarge,
    UnknownField,
    WrongRole,
)

BODY_LIMIT = 16_384
"""Bytes. Every body of the contract is small JSON (ASVS 5.0, 2.2.1)."""

KEY = re.compile(r"[!-~]{16,64}")


class Nothing(Struct, frozen=True, forbid_unknown_fields=True):
    """The body of a request that has nothing to say."""


def ask(
    route: Route,
    request: Request,
    world: Callable[[], Ports],
    stage: Stage,
) -> Ask[Any]:
    """Raises the refusal of the first check that fails."""
    if len(request.raw_body) > BODY_LIMIT:
        raise TooLarge(limit=BODY_LIMIT)
    if route.method != "GET":
        _must_be_same_site(request.headers, stage)
    cookies = _cookies(request.headers.get("cookie", ""), stage)
    found = None if route.role == "public" else _who(route, cookies, world())
    key = _key(request) if _takes_key(route, request) else None
    said, canonical = _said(route, request)
    wish = None
    if key and isinstance(found, SignedIn):
        path = request.to_original_event()["path"]
        wish = Wish(found.member.id, key, _fingerprint(route.method, path, canonical))
    return Ask(
        said=said,
        world=world,
        stage=stage,
        language=language_of(request),
        address=_address(request, stage),
        path=request.uri_params or {},
        cookies=cookies,
        headers=request.headers,
        head_only=request.method == "HEAD",
        who=found,
        key=wish,
    )


def language_of(request: Request) -> Language:
    """`?lang` first, then the cookie of the page's switch, then what the browser prefers."""
    asked = request.query_params.get("lang") if request.query_params else None
    chosen = _pairs(request.headers.get("cookie", "")).get("lang")
    preferred = request.headers.get("accept-language", "").split(",")
    for wanted in (asked, chosen, *preferred):
        language = (wanted or "").strip().lower()[:2]
        if language in LANGUAGES:
            return language
    return "zh"


def _must_be_same_site(headers: Mapping[str, str], stage: Stage) -> None:
    """Refuse what another site's page could have sent (OWASP CSRF; Fetch Metadata)."""
    if not headers.get("x-perennial"):
        raise HeaderRequired
    if headers.get("sec-fetch-site", "same-origin") not in {"same-origin", "none"}:
        raise CrossSite
    origin = headers.get("origin")
    if origin and origin != stage.public and origin.partition("://")[2] != headers.get("host"):
        raise CrossSite


def _who(route: Route, cookies: Mapping[str, str], ports: Ports) -> SignedIn | Newcomer:
    found = who(cookies.get(SESSION, ""), ports)
    if isinstance(found, Newcomer) and route.role == "newcomer":
        return found
    if not isinstance(found, SignedIn):
        raise Unauthenticated
    if route.role == "newcomer":
        raise AlreadyMember
    if found.member.role not in ADMITS[route.role]:
        raise WrongRole
    return found


def _takes_key(route: Route, request: Request) -> bool:
    return route.idempotent or (route.repeatable and "idempotency-key" in request.headers)


def _key(request: Request) -> str:
    """Return the Idempotency-Key: 16 to 64 visible ASCII characters, once."""
    event = request.to_original_event()
    several = event.get("multiValueHeaders") or {}
    said = [values for name, values in several.items() if name.lower() == "idempotency-key"]
    key = str(request.headers.get("idempotency-key", ""))
    if not KEY.fullmatch(key) or any(len(values) > 1 for values in said):
        raise KeyRequired
    return key


def _fingerprint(method: str, path: str, canonical: bytes) -> str:
    return hashlib.sha256(b"\n".join((method.encode(), path.encode(), canonical))).hexdigest()


def _said(route: Route, request: Request) -> tuple[Any, bytes]:
    """Return what was said as the route's type, and its canonical bytes."""
    if route.method == "GET":
        return _convert(_query(request), route.query, strict=False) if route.query else None, b""
    raw = request.raw_body
    content_type = request.headers.get("content-type", "application/json")
    if raw and content_type.split(";")[0].strip().lower() != "application/json":
        raise JsonRequired
    value = _parse(raw) if raw or route.body else {}
    canonical = _canonical(value)
    return _convert(value, route.body or Nothing, strict=True), canonical


def _query(request: Request) -> dict[str, str]:
    several: Mapping[str, list[str]] = (
        request.to_original_event()["multiValueQueryStringParameters"] or {}
    )
    if any(len(values) > 1 for values in several.values()):
        raise Malformed(field=next(name for name, values in several.items() if len(values) > 1))
    return {name: one for name, (one,) in several.items() if name != "lang" and one}


def _parse(raw: bytes | str) -> Any:
    """JSON as RFC 8259 has it and no more: no names twice, no NaN, UTF-8, not too deep."""
    assert isinstance(raw, bytes), "Chalice gives bytes"
    try:
        return json.loads(raw.decode(), object_pairs_hook=_once, parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        raise Malformed(field="body") from error


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    value = dict(pairs)
    if len(value) != len(pairs):
        raise ValueError("a name twice")
    return value


def _refuse(constant: str) -> Any:
    raise ValueError(constant)


def _convert(value: Any, kind: type[Struct], *, strict: bool) -> Any:
    try:
        return msgspec.convert(value, kind, strict=strict)
    except msgspec.ValidationError as error:
        unknown = re.search(r"unknown field `([^`]*)`", str(error))
        if unknown:
            raise UnknownField(field=unknown[1][:40]) from error
        missing = re.search(r"missing required field `([^`]*)`", str(error))
        place = re.search(r"at `\$\.([^`]*)`", str(error))
        raise Malformed(field=(missing or place or ("", "body"))[1]) from error


def _canonical(value: Any) -> bytes:
    """One spelling for one meaning; also where a lone surrogate is found out."""
    try:
        return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()
    except (UnicodeEncodeError, RecursionError) as error:
        raise Malformed(field="body") from error


def _cookies(header: str, stage: Stage) -> dict[str, str]:
    """Our cookies by their short names; outside the local stage only `__Host-` ones are ours."""
    prefix = "" if stage.local else "__Host-"
    found = _pairs(header).items()
    return {name.removeprefix(prefix): value for name, value in found if name.startswith(prefix)}


def _pairs(header: str) -> dict[str, str]:
    pairs = (pair.strip().partition("=") for pair in header.split(";"))
    return {name: value for name, _, value in pairs if name}


def _address(request: Request, stage: Stage) -> str:
    """The visitor's address: CloudFront's word, if it proves to be CloudFront; else the peer's."""
    secret = request.headers.get("x-perennial-origin", "")
    viewer = str(request.headers.get("x-perennial-viewer", ""))
    expected = stage.origin_secret or ""
    if expected and viewer and hmac.compare_digest(secret.encode(), expected.encode()):
        return viewer
    return str(request.context.get("identity", {}).get("sourceIp", ""))
