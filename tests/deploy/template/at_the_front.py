"""What visitors meet at the shop's address: the template's own rules of CloudFront, at work."""

import base64
import json
from mimetypes import guess_type
from pathlib import Path

import pytest

from chalicelib.domain.members.challenge import SENDS_FROM_ADDRESS
from chalicelib.web.door.problem import MEDIA
from chalicelib.wiring import make_secrets
from tests.deploy.template.edge import VISITOR
from tests.deploy.template.emulated import STACK, Guest

SITE = Path("build/site")
PAGES = ("index.html", "en/index.html", "join/index.html", "en/join/index.html", "sw.js")


def lay_pages(aws, bucket):
    if not all((SITE / page).is_file() for page in PAGES):
        pytest.skip("the site is missing: python -m press build")
    for page in PAGES:
        words = {"ContentType": guess_type(page)[0], "Body": (SITE / page).read_bytes()}
        aws.client("s3").put_object(Bucket=bucket, Key=page, **words)


def pages_are_found(aws):
    chinese, english = Guest(aws), Guest(aws, language="en-GB,en;q=0.9")
    status, headers, page = chinese.visit("GET", "/")
    assert (status, b'lang="zh' in page) == (200, True)
    assert "sha256-" in headers["Content-Security-Policy"]
    assert headers["Strict-Transport-Security"].startswith("max-age=31536000")
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert "camera=(self)" in headers["Permissions-Policy"]
    assert leads(english, "/") == (302, "/en/")
    status, _, page = english.visit("GET", "/en/")
    assert (status, b'lang="en' in page) == (200, True)
    assert leads(chinese, "/join?from=poster") == (301, "/join/?from=poster")
    assert [chinese.visit("GET", f"{tree}/join/")[0] for tree in ("", "/en")] == [200, 200]
    assert chinese.visit("GET", "/sw.js")[1]["Content-Type"].endswith("/javascript")


def leads(guest, path):
    status, headers, _ = guest.visit("GET", path)
    return status, headers["Location"]


def what_is_not_there_is_said_kindly(aws):
    """A page by a page, an entrance by a problem; and nobody comes without TLS."""
    guest = Guest(aws)
    status, headers, page = guest.visit("GET", "/no-such-page/")
    assert (status, headers.get_content_type()) == (404, "text/html")
    assert "没有这一页" in page.decode()
    assert headers["Content-Security-Policy"]
    status, headers, said = guest.visit("GET", "/api/no-such-route")
    assert (status, headers.get_content_type()) == (404, MEDIA)
    assert json.loads(said)["code"] == "not_found"
    status, headers, said = guest.visit("PUT", "/api/health")
    assert (status, headers.get_content_type()) == (405, MEDIA)
    assert json.loads(said)["code"] == "method_not_allowed"
    assert guest.visit("POST", "/join/")[0] == 403
    status, headers, _ = guest.visit("GET", "/en/", X_Forwarded_Proto="http")
    assert (status, headers["Location"][:8]) == (301, "https://")


def a_picture_is_drawn_by_its_own_function(aws):
    guest = Guest(aws)
    assert guest.get("/api/health") == {"status": "ok"}
    status, headers, drawn = guest.visit("GET", "/qr/v1/ABCD23458.svg", Accept="image/*")
    assert (status, headers["Content-Type"]) == (200, "image/svg+xml")
    assert drawn.startswith(b"<svg")
    held = guest.visit("GET", "/qr/v1/ABCD23458.svg", If_None_Match=headers["ETag"])
    assert (held[0], held[2]) == (304, b"")
    status, refused = guest.ask("GET", "/qr/v1/nothing.svg")
    assert (status, json.loads(refused)["code"]) == (404, "not_found")


def a_scan_brings_a_member(aws, friend):
    """The cookie of the scan comes through, and goes back with the join."""
    guest = Guest(aws, language="en")
    code = friend.get("/api/me")["code"]
    status, headers, _ = guest.visit("GET", f"/r/{code}")
    assert (status, headers["Location"][:4]) == (302, "/en/")
    assert any(name.startswith("__Host-") for name in guest.cookies)
    assert guest.join("guest@shop.example")["id"]
    assert [one["state"] for one in friend.get("/api/me/referrals")["referrals"]] == ["pending"]
    return guest


def it_is_the_visitor_who_is_counted(aws, table):
    """Not CloudFront, and not whom they claim to be: CloudFront's word is believed, for it proves
    itself by the header of the origin.
    """
    Guest(aws).visit("POST", "/api/login", {"contact": "x@shop.example"}, X_Perennial_Viewer="::1")
    function = aws.client("lambda").get_function_configuration(FunctionName=f"{STACK}-api")
    key = base64.b64decode(function["Environment"]["Variables"]["PERENNIAL_KEY"])
    counted = []
    for address in (VISITOR, "::1", "127.0.0.1"):
        whose = make_secrets(key).digest("rate", address)
        row = {"pk": {"S": f"RL#{SENDS_FROM_ADDRESS.name}#{whose}"}, "sk": {"S": "RL"}}
        found = aws.client("dynamodb").get_item(TableName=table, Key=row)
        counted.append("Item" in found)
    assert counted == [True, False, False]
