"""The dashboard over HTTP."""


def test_the_days_are_there_the_newest_first_and_none_is_missing(manager):
    told = manager.get("/api/admin/dashboard?days=3").json
    assert [set(day) for day in told["days"]] == [
        {
            "day",
            "joins",
            "purchases",
            "redemptions",
            "friends",
            "earned",
            "spent",
            "expired",
            "clawed",
            "visits",
        }
    ] * 3
    days = [day["day"] for day in told["days"]]
    assert days == sorted(days, reverse=True)
    assert told["leaders"] == []


def test_a_period_beyond_the_quarter_is_refused(manager):
    assert manager.get("/api/admin/dashboard?days=93").status == 400
