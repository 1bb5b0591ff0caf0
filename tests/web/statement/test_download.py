"""The whole ledger as a file: whose, under which name, how large."""

import gzip
import json

import pytest

EXPORT = "/api/me/ledger/export"


@pytest.mark.parametrize(
    ("kind", "media"), [("csv", "text/csv; charset=utf-8"), ("json", "application/json")]
)
def test_a_download_has_a_name_and_its_kind(member, kind, media):
    answer = member.get(f"{EXPORT}?format={kind}")
    assert answer.status == 200
    assert answer.headers["content-type"] == media
    named = f'attachment; filename="points-2026-11-22.{kind}"'
    assert answer.headers["content-disposition"] == named
    assert answer.headers["cache-control"] == "no-store"


def test_without_a_format_it_is_the_one_that_can_be_checked(member):
    assert member.get(EXPORT).json["format"] == "perennial-ledger/1"


def test_it_comes_packed_to_a_browser_that_unpacks(member):
    packed = member.get(EXPORT, accept_encoding="gzip, deflate, br")
    assert packed.headers["content-encoding"] == "gzip"
    assert gzip.decompress(packed.body) == member.get(EXPORT).body


def test_everybody_takes_away_their_own_and_a_stranger_nothing(member, friend, visitor):
    mine, theirs = (json.loads(one.get(EXPORT).body)["member"] for one in (member, friend))
    assert mine == member.get("/api/me").json["id"]
    assert mine != theirs
    assert visitor.get(EXPORT).code == "unauthenticated"


@pytest.mark.parametrize("query", ["format=pdf", "format=csv&format=json"])
def test_another_format_is_refused(member, query):
    assert member.get(f"{EXPORT}?{query}").code == "malformed"


def test_whose_it_is_cannot_be_chosen(member):
    assert member.get(f"{EXPORT}?member=0000000000000001").code == "unknown_field"
