"""Somebody at a real server, by plain HTTP: cookies, a one-time code from the outbox, JSON."""

import json
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from http.cookiejar import CookieJar
from typing import Any
from uuid import uuid4

from tests.deploy.local.server import Server

PATIENCE = 60
TRIES = 5
UNAVAILABLE = 503


@dataclass(frozen=True, slots=True)
class Told:
    """An answer: its status, what it says, whether it is a replay."""

    status: int
    body: Any
    replayed: bool


@dataclass
class Visitor:
    server: Server
    cookies: CookieJar = field(default_factory=CookieJar)

    def get(self, path: str) -> Any:
        return self.ask("GET", path).body

    def get_page(self, path: str) -> int:
        """Go where a link leads and return the status that is met at its end."""
        opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.cookies))
        with opener.open(self.server.address + path, timeout=PATIENCE) as page:
            return int(page.status)

    def post(self, path: str, body: object = None, *, key: str | None = None) -> Told:
        """Ask again under the same key while nobody knows what happened: so says the contract."""
        for _ in range(TRIES):
            told = self.ask("POST", path, {} if body is None else body, key=key)
            if told.status != UNAVAILABLE or not key:
                break
        return told

    def ask(self, method: str, path: str, body: object = None, *, key: str | None = None) -> Told:
        """Raises OSError when no answer comes: then nobody knows what has happened."""
        headers = {"X-Perennial": "1", "Content-Type": "application/json"}
        if key:
            headers["Idempotency-Key"] = key
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(  # noqa: S310 - our own server
            self.server.address + path, data=data, headers=headers, method=method
        )
        opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.cookies))
        try:
            reply = opener.open(request, timeout=PATIENCE)
        except urllib.error.HTTPError as refusal:
            reply = refusal
        with reply:
            said = reply.read()
            replayed = reply.headers.get("Idempotent-Replayed") == "true"
            return Told(reply.status, json.loads(said) if said else None, replayed)

    def sign_in(self, contact: str) -> str:
        """Prove a contact; return `member` or `new`."""
        challenge = self.post("/api/login", {"contact": contact}).body["challenge"]
        letters = self.get("/dev/outbox")["messages"]
        code = next(letter["code"] for letter in letters if letter["to"] == contact)
        proved = self.post("/api/login/verify", {"challenge": challenge, "code": code})
        assert proved.status == 200, proved
        return str(proved.body["state"])

    def join(self, contact: str, *, ref: str | None = None) -> None:
        assert self.sign_in(contact) == "new"
        consents = [
            {"id": consent["id"], "version": consent["version"]}
            for consent in self.get("/api/programme")["consents"]
            if consent["required"]
        ]
        joined = self.post("/api/join", {"consents": consents} | ({"ref": ref} if ref else {}))
        assert joined.status == 201, joined


def new_key() -> str:
    return str(uuid4())
