"""What everybody may read."""

from chalicelib.wiring import programme


def test_the_house_is_open(visitor):
    assert visitor.get("/api/health").json == {"status": "ok"}


def test_what_is_published_is_what_runs(visitor):
    law, published = programme(), visitor.get("/api/programme").json
    assert published["version"] == law.version
    assert published["brand"] == {
        "name": {"zh": "松风茶舍", "en": "Songfeng Tea House"},
        "line": {"zh": law.brand.line.zh, "en": law.brand.line.en},
        "sample": True,
        "colour": law.brand.colour,
        "currency": {"code": "CNY", "symbol": "¥", "minor": 100},
        "zone": "Asia/Shanghai",
    }
    assert published["points"]["expire"] == {"days": None, "months": 12, "to": "month_end"}
    assert published["earning"]["checkin"]["expire"] == {
        "days": 90,
        "months": None,
        "to": "month_end",
    }
    assert published["earning"]["join"]["expire"] is None
    assert [level["id"] for level in published["levels"]] == ["bronze", "silver", "gold"]
    assert published["earning"]["checkin"]["points"] == law.earning.checkin.points
    assert published["referral"]["referrer_points"] == law.referral.referrer_points
    assert published["redemption"]["hold_minutes"] == law.redemption.hold_minutes
    assert published["consents"][0] == {
        "id": law.consents[0].id,
        "version": law.consents[0].version,
        "required": True,
        "text": {"zh": law.consents[0].text.zh, "en": law.consents[0].text.en},
    }
    assert published["remembered_code"] is False
    assert "scanned_code" not in published


def test_the_shelf_shows_what_is_left_cheapest_first(visitor, manager):
    gone = {"name": {"zh": "没了", "en": "Gone"}, "price": 5}
    tea = {"name": {"zh": "茶", "en": "Tea"}, "price": 3, "per_member": 1, "level": "silver"}
    ids = [
        manager.post("/api/admin/rewards", reward | {"stock": stock}).json["id"]
        for reward, stock in ((gone, 0), (tea, 2))
    ]
    nobody_excluded = {"per_member": None, "level": None}
    tea, gone = ({**each, "instant": False, "picture": None} for each in (tea, gone))
    assert visitor.get("/api/rewards").json["rewards"] == [
        tea | {"id": ids[1], "left": 2, "state": "open"},
        gone | nobody_excluded | {"id": ids[0], "left": 0, "state": "sold_out"},
    ]
