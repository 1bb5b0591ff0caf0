"""Somebody with a browser: cookies kept, the header sent, API Gateway's event in between."""

import base64
import json
from dataclasses import dataclass, field
from itertools import count
from typing import Any
from urllib.parse import parse_qs, urlsplit

from chalicelib.web.application import Application
from deploy.local.origin.routes import Routes

KEYS = count(1)


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict[str, str]
    cookies: tuple[str, ...]
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)

    @property
    def code(self) -> str:
        assert self.headers["content-type"] == "application/problem+json", self
        return self.json["code"]


@dataclass
class Visitor:
    app: Application
    cookies: dict[str, str] = field(default_factory=dict)
    address: str = "192.0.2.7"

    def get(self, path: str, **headers: str) -> Answer:
        return self.ask("GET", path, headers=headers)

    def post(self, path: str, body: Any = None, *, key: str | None = None) -> Answer:
        """Send JSON as the site's pages do, under a key of its own unless one is given."""
        headers = {"X-Perennial": "1", "Idempotency-Key": key or f"a key of this test {next(KEYS)}"}
        headers["Idempotency-Key"] = headers["Idempotency-Key"].replace(" ", "-")
        raw = None if body is None else json.dumps(body).encode()
        return self.ask("POST", path, raw, headers)

    def ask(
        self,
        method: str,
        path: str,
        body: bytes | None = None,
        headers: dict[str, str] | None = None,
    ) -> Answer:
        reply = self.app(self._event(method, path, body, headers or {}), None)
        answer = _answer(reply)
        for line in answer.cookies:
            name, _, value = line.partition(";")[0].partition("=")
            self.cookies[name] = value
            if "Max-Age=0" in line:
                del self.cookies[name]
        return answer

    def _event(
        self, method: str, path: str, body: bytes | None, headers: dict[str, str]
    ) -> dict[str, Any]:
        parts = urlsplit(path)
        found = Routes(self.app.routes).find(parts.path)
        query = parse_qs(parts.query, keep_blank_values=True)
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        if self.cookies:
            sent["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        return {
            "resource": found.template if found else parts.path,
            "path": parts.path,
            "httpMethod": method,
            "headers": sent,
            "multiValueHeaders": {name: [value] for name, value in sent.items()},
            "queryStringParameters": {name: values[-1] for name, values in query.items()} or None,
            "multiValueQueryStringParameters": query or None,
            "pathParameters": dict(found.parameters) if found else None,
            "stageVariables": None,
            "requestContext": {
                "resourcePath": found.template if found else parts.path,
                "path": parts.path,
                "httpMethod": method,
                "stage": "test",
                "requestId": "a-request",
                "identity": {"sourceIp": self.address},
            },
            "body": None if body is None else base64.b64encode(body).decode(),
            "isBase64Encoded": body is not None,
        }


def _answer(reply: dict[str, Any]) -> Answer:
    body = reply["body"]
    several = {name.lower(): values for name, values in reply["multiValueHeaders"].items()}
    return Answer(
        status=reply["statusCode"],
        headers={name.lower(): str(value) for name, value in reply["headers"].items()},
        cookies=tuple(several.get("set-cookie", ())),
        body=base64.b64decode(body) if reply.get("isBase64Encoded") else body.encode(),
    )
