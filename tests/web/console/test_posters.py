"""Channels in print, over HTTP."""

import re

import pytest

SHEET = "/api/admin/channels/sheet"


@pytest.fixture
def codes(manager):
    names = [{"zh": "橱窗", "en": "Shop window"}, {"zh": "收银台", "en": "Counter"}]
    made = [manager.post("/api/admin/channels", {"name": name}) for name in names]
    return [answer.json["code"] for answer in made]


@pytest.mark.parametrize(("size", "width"), [("A6", 105), ("A5", 148), ("A4", 210)])
def test_a_poster_is_a_page_in_millimetres(hired, codes, size, width):
    answer = hired("auditor").get(f"/api/admin/channels/{codes[0]}/poster?size={size}&lang=en")
    assert (answer.status, answer.headers["content-type"]) == (200, "image/svg+xml")
    drawn = answer.body.decode()
    assert f'width="{width}mm"' in drawn
    assert "Shop window" in drawn
    assert f"shop.example/C/{codes[0]}" in re.sub(r"<[^>]*>", "", drawn)


def test_a_sheet_holds_the_cards_of_many_channels_with_marks_to_cut_by(manager, codes):
    asked = f"{SHEET}?codes={','.join(codes)}&copies=5"
    page, rest = manager.get(f"{asked}&lang=zh"), manager.get(f"{asked}&page=2")
    drawn = page.body.decode()
    assert 'width="210mm"' in drawn or 'width="297mm"' in drawn
    assert drawn.count("橱窗") == 5
    assert rest.code == "malformed"


def test_a_channel_that_is_not_there_is_printed_nowhere(manager, codes):
    for path in ("/api/admin/channels/000000/poster", f"{SHEET}?codes={codes[0]},nobody"):
        answer = manager.get(path)
        assert (answer.status, answer.code) == (404, "channel_unknown")


@pytest.mark.parametrize(
    "query", ["codes=", "", "codes=A&cut=wall", "codes=A&copies=0", "codes=A&copies=61", "page=1"]
)
def test_what_is_no_sheet_is_refused(manager, query):
    assert manager.get(f"{SHEET}?{query}").status == 400


def test_a_size_that_no_printer_has_is_refused(manager, codes):
    assert manager.get(f"/api/admin/channels/{codes[0]}/poster?size=A0").status == 400


def test_a_name_too_long_for_its_card_is_refused_and_never_fails(manager):
    name = {"zh": "很长的名字" * 40, "en": "A name"}
    code = manager.post("/api/admin/channels", {"name": name}).json["code"]
    answer = manager.get(f"{SHEET}?codes={code}")
    assert (answer.status, answer.code) == (409, "unprintable")


def test_staff_at_the_counter_print_none(staff, codes):
    assert staff.get(f"{SHEET}?codes={codes[0]}").status == 403
