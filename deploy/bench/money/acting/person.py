"""Somebody's browser at the shop that is measured."""

import json
from dataclasses import dataclass, field
from http import HTTPStatus
from itertools import count
from typing import Any

from deploy.bench.money.acting.premises import Premises

NUMBERS = count(1)


@dataclass
class Person:
    """Somebody's browser: it keeps its cookies, and signs in again when the session is over."""

    shop: Premises
    contact: str
    cookies: dict[str, str] = field(default_factory=dict)
    address: str = field(default_factory=lambda: f"2001:db8::{next(NUMBERS):x}")

    def get(self, path: str) -> Any:
        return self._asked("GET", path, None)

    def post(self, path: str, **body: object) -> Any:
        return self._asked("POST", path, body)

    def wish(self, path: str, **body: object) -> Any:
        return self._asked("POST", path, body, {"Idempotency-Key": f"wish-{next(NUMBERS):016}"})

    def sign_in(self) -> str:
        """By the code that was mailed; returns whether a member is known or new."""
        challenge = self.post("/api/login", contact=self.contact)["challenge"]
        code = self.shop.post[-1].code
        return str(self.post("/api/login/verify", challenge=challenge, code=code)["state"])

    def _asked(
        self, method: str, path: str, body: object, more: dict[str, str] | None = None
    ) -> Any:
        answer = self._sent(method, path, body, more or {})
        if answer.status == HTTPStatus.UNAUTHORIZED:
            self.sign_in()
            answer = self._sent(method, path, body, more or {})
        assert answer.status < HTTPStatus.BAD_REQUEST, (path, answer.status, answer.body)
        said = answer.body.startswith(b"{")
        return json.loads(answer.body) if said else answer

    def _sent(self, method: str, path: str, body: object, more: dict[str, str]) -> Any:
        headers = {
            "Address": self.address,
            "User-Agent": "Mozilla/5.0 (a phone)",
            "X-Perennial": "1",
            "Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items()),
            **more,
        }
        answer = self.shop.ask(method, path, body, headers)
        for name, value in answer.headers:
            if name == "Set-Cookie":
                kept, _, _ = value.partition(";")
                self.cookies |= dict([kept.split("=", 1)])
        return answer
