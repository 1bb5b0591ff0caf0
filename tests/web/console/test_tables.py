"""Tables to take away: what a spreadsheet opens, and runs nothing of."""

import csv
import io
from typing import get_args

import pytest

from chalicelib.domain.trail import Deed
from chalicelib.web.console.tables import DEEDS


def rows(answer):
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    return list(csv.reader(io.StringIO(answer.body.decode("utf-8-sig"), newline="")))


@pytest.fixture
def auditor(hired):
    return hired("auditor")


def test_rewards_are_a_table(manager, auditor):
    name = {"zh": "=1+1", "en": "Tea, warm"}
    manager.post("/api/admin/rewards", {"name": name, "price": 7, "stock": 3, "level": "silver"})
    heads, (_, zh, en, price, left, *rest) = rows(auditor.get("/api/admin/rewards/export?lang=en"))
    assert heads[:4] == ["Id", "Name in Chinese", "Name in English", "Points"]
    assert (zh, en, price, left) == ("'=1+1", "Tea, warm", "7", "3")
    assert "silver" in rest


def test_channels_are_a_table_with_their_links(manager, auditor):
    made = manager.post("/api/admin/channels", {"name": {"zh": "窗", "en": "@window"}}).json
    _, row = rows(auditor.get("/api/admin/channels/export"))
    assert row[:5] == [made["code"], "窗", "'@window", made["link"], "/welcome/"]


def test_the_trail_is_a_table_in_the_visitors_language(member, manager, auditor):
    me = member.get("/api/me").json
    said = {"member": me["code"], "points": 5, "reason": "茶洒了"}
    manager.post("/api/admin/adjustments", said)
    manager.post("/api/admin/channels", {"name": {"zh": "窗", "en": "Window"}})
    _, row = rows(auditor.get("/api/admin/audit/export?lang=zh&deed=adjust"))
    assert row[2:5] == ["调整积分", f"林小满 {me['code']}", "人工调整：茶洒了"]
    whole = rows(auditor.get("/api/admin/audit/export?lang=en"))
    assert ["Made a channel", "Window"] in [row[2:4] for row in whole]


def test_every_deed_has_its_words():
    assert set(DEEDS) == set(get_args(Deed))


@pytest.mark.parametrize("what", ["rewards", "channels", "audit"])
def test_staff_at_the_counter_take_no_table(staff, what):
    assert staff.get(f"/api/admin/{what}/export").status == 403
