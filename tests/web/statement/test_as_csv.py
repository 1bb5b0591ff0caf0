"""The table opens in a spreadsheet, and nothing in it is run by one."""

import csv
import io
from typing import get_args

import pytest
from msgspec.structs import replace

from chalicelib.domain.ledger.account import Kind, Reason
from chalicelib.usecases.points.export_ledger import export_ledger
from chalicelib.web.statement.as_csv import KINDS, table
from tests.shop import Shop


@pytest.fixture
def shop(world):
    return Shop(world)


def rows(answer):
    text = answer.body.decode("utf-8-sig")
    assert text.count("\r\n") == text.count("\n")
    return list(csv.reader(io.StringIO(text, newline="")))


def adjust(manager, visitor, reason, points=5):
    body = {"member": visitor.get("/api/me").json["code"], "points": points, "reason": reason}
    assert manager.post("/api/admin/adjustments", body).status == 201


def test_excel_is_told_that_it_is_utf_8(member):
    answer = member.get("/api/me/ledger/export?format=csv")
    assert answer.body.startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize(
    ("lang", "header", "joined"),
    [
        ("zh", "时间（Asia/Shanghai）", ["获得", "加入会员，欢迎你", "本人"]),
        ("en", "Time (Asia/Shanghai)", ["Earned", "Welcome, and thank you for joining", "Member"]),
    ],
)
def test_it_speaks_the_visitors_language(member, lang, header, joined):
    names, first = rows(member.get(f"/api/me/ledger/export?format=csv&lang={lang}"))
    assert names[1] == header
    assert [first[2], first[3], first[13]] == joined
    assert first[1] == "2026-11-22 12:00:00"


def test_every_kind_has_its_word():
    assert set(KINDS) == set(get_args(Kind))


def test_a_row_has_a_cell_for_each_name_and_ends_with_its_hash(member, manager):
    adjust(manager, member, '补登, “八月”\u3000的"雨"天')
    names, first, second = rows(member.get("/api/me/ledger/export?format=csv"))
    assert len(names) == len(first) == len(second)
    assert second[3] == '人工调整：补登, “八月”\u3000的"雨"天'
    assert second[4:9] == ["5", "0", "25", "0", "0"]
    assert second[10] == "2027-11-30: 5"
    hashes = [entry["hash"] for entry in member.get("/api/me/ledger").json["entries"]]
    assert [second[-1], first[-1]] == hashes


@pytest.mark.parametrize(
    "evil", ["=HYPERLINK(1)", "+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "\0=1"]
)
def test_a_text_that_a_spreadsheet_would_run_is_only_read(shop, evil):
    anna = shop.member("anna@demo.example")
    told = export_ledger(anna.id, shop.ports)
    planted = replace(next(told.entries), reason=Reason("join", zh=evil, en=evil), ref=evil)
    _, line = table(replace(told, entries=iter([planted])), shop.ports.programme, "en")
    (cells,) = csv.reader(io.StringIO(line.decode(), newline=""))
    assert (cells[3], cells[9]) == (f"'{evil}", f"'{evil}")
    assert cells[4] == "20"


def test_points_taken_stay_a_number(member, manager):
    adjust(manager, member, "记错了", points=-5)
    assert rows(member.get("/api/me/ledger/export?format=csv"))[2][4] == "-5"
