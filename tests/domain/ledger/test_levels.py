"""Levels: up at once, kept for a window, then by growth or grace; taken back with its growth."""

import pytest
from msgspec.structs import replace

from chalicelib.domain import calendar
from chalicelib.domain.ledger import levels

JOINED = "2026-11-22"


def grown(account, programme, *growth):
    """Book (day, growth) one after the other."""
    for day, n in growth:
        account = levels.grow(account, n, today=day, programme=programme)
    return account


def standing(account, programme, *days):
    return [levels.current(account, day, programme).id for day in days]


@pytest.mark.parametrize(
    ("growth", "level"), [(499, "bronze"), (500, "silver"), (1_999, "silver"), (2_000, "gold")]
)
def test_growth_lifts_a_member_at_once_and_not_before(account, programme, growth, level):
    assert standing(grown(account, programme, (JOINED, growth)), programme, JOINED) == [level]


@pytest.mark.parametrize(
    ("growth", "kept_until"),
    [
        ([("2026-11-01", 500)], "2027-11-30"),  # the first day of a month …
        ([("2026-11-30", 500)], "2027-11-30"),  # … and its last
        ([("2026-02-28", 500)], "2027-02-28"),
        ([("2027-02-28", 500)], "2028-02-29"),
        ([("2026-01-05", 250), ("2026-11-22", 250)], "2027-11-30"),  # by growth of two months
        ([("2026-11-22", 500), ("2027-06-01", 400)], "2027-11-30"),  # too little came after it
        ([("2026-11-22", 500), ("2027-06-01", 500)], "2028-05-31"),  # enough came after it
        ([("2026-11-22", 500), ("2027-10-31", 1)], "2027-11-30"),  # a little prolongs nothing
        ([("2026-11-22", 500), ("2027-12-30", 500)], "2028-12-31"),  # earned anew in grace
        ([("2026-11-22", 500), ("2028-03-01", 500)], "2029-03-31"),  # earned anew after it
    ],
)
def test_a_level_is_kept_for_its_window_and_as_long_as_growth_holds_it(
    account, programme, growth, kept_until
):
    account = grown(account, programme, *growth)
    gone = calendar.add_days(kept_until, programme.growth.grace_days + 1)
    last = calendar.add_days(gone, -1)
    days = (growth[-1][0], kept_until, last, gone)
    assert standing(account, programme, *days) == ["silver", "silver", "silver", "bronze"]
    assert levels.outlook(account, kept_until, programme) is None
    drop = levels.outlook(account, last, programme)
    assert drop
    assert (drop.to.id, drop.day) == ("bronze", gone)
    assert drop.since == calendar.add_days(kept_until, 1)


@pytest.mark.parametrize(
    ("more", "missing"),
    [
        ([], 500),
        ([("2027-03-10", 120)], 380),
        ([("2026-12-10", 120)], 500),  # leaves the window while the grace runs
        ([("2027-12-01", 499)], 1),
    ],
)
def test_the_outlook_names_what_suffices_on_every_day_of_the_grace(
    account, programme, more, missing
):
    wide = replace(programme, growth=replace(programme.growth, grace_days=31))
    account = grown(account, wide, ("2026-11-22", 500), *more)
    drop = levels.outlook(account, "2027-12-01", wide)
    assert drop
    assert (drop.day, drop.missing) == ("2028-01-01", missing)
    for day in ("2027-12-01", "2027-12-31"):
        enough = levels.grow(account, missing, today=day, programme=wide)
        assert standing(enough, wide, drop.day) == ["silver"]
        assert levels.outlook(enough, day, wide) is None


def test_a_grace_that_runs_into_the_next_month_reckons_with_what_leaves_the_window(
    account, programme
):
    wide = replace(programme, growth=replace(programme.growth, grace_days=45))
    account = grown(account, wide, ("2026-11-22", 500), ("2027-01-10", 120))
    drop = levels.outlook(account, "2027-12-01", wide)
    assert drop
    assert (drop.day, drop.missing) == ("2028-01-15", 500)
    assert standing(account, wide, "2028-01-14", "2028-01-15") == ["silver", "bronze"]


@pytest.mark.parametrize(
    ("growth", "drops"),
    [
        ([(JOINED, 2_000)], ["gold", "bronze"]),  # two levels at once
        ([(JOINED, 2_000), ("2027-03-01", 600)], ["gold", "silver"]),  # to what was earned
    ],
)
def test_a_drop_goes_to_the_level_really_earned(account, programme, growth, drops):
    account = grown(account, programme, *growth)
    assert standing(account, programme, "2027-12-30", "2027-12-31") == drops
    drop = levels.outlook(account, "2027-12-01", programme)
    assert drop
    assert (drop.level.id, drop.to.id) == (drops[0], drops[1])


def test_no_grace_means_no_warning(account, programme):
    strict = replace(programme, growth=replace(programme.growth, grace_days=0))
    account = grown(account, strict, (JOINED, 500))
    assert standing(account, strict, "2027-11-30", "2027-12-01") == ["silver", "bronze"]
    days = ("2027-11-30", "2027-12-01")
    assert [levels.outlook(account, day, strict) for day in days] == [None, None]


def test_the_first_level_is_never_lost(account, programme):
    account = grown(account, programme, (JOINED, 1))
    assert standing(account, programme, "2036-01-01") == ["bronze"]
    assert levels.outlook(account, "2036-01-01", programme) is None


def test_growth_taken_back_takes_back_the_level_it_bought(account, programme):
    back = grown(account, programme, (JOINED, 2_000), ("2026-11-25", -1_600))
    assert standing(back, programme, "2026-11-25") == ["bronze"]
    assert back.level_until == ""


def test_growth_taken_back_leaves_a_level_that_was_there_before(account, programme):
    """Silver was reached long ago and is kept, though growth would no longer give it."""
    silver = grown(account, programme, ("2026-01-10", 300), ("2026-11-22", 200))
    back = grown(silver, programme, ("2027-09-01", 2_000), ("2027-09-08", -2_000))
    assert standing(back, programme, "2027-09-08", "2027-12-30", "2027-12-31") == [
        "silver",
        "silver",
        "bronze",
    ]
    assert back.level_until == silver.level_until == "2027-11-30"


def test_a_refund_in_the_month_after_leaves_no_hole_a_year_later(account, programme):
    account = grown(
        account, programme, ("2026-10-05", 100), ("2026-11-30", 400), ("2026-12-02", -400)
    )
    assert account.growth == (("2026-10", 100),)
    account = grown(account, programme, ("2027-03-01", 60))
    assert levels.in_window(account, "2027-11-05", programme) == 60


def test_a_refund_never_takes_more_growth_than_there_is(account, programme):
    account = grown(account, programme, (JOINED, 10), ("2026-12-02", -40))
    assert account.growth == ()
    assert levels.in_window(account, "2026-12-02", programme) == 0


def test_growth_outside_the_window_counts_no_more(account, programme):
    account = grown(account, programme, (JOINED, 300))
    assert levels.in_window(account, "2027-10-31", programme) == 300
    assert levels.in_window(account, "2027-11-01", programme) == 0


def test_years_of_steady_growth_hold_a_level_and_keep_a_bounded_memory(account, programme):
    for month in range(60):
        day = calendar.add_months("2020-01-15", month)
        account = levels.grow(account, 50, today=day, programme=programme)
        assert levels.current(account, day, programme).id == ("silver" if month >= 9 else "bronze")
    assert len(account.growth) == 27
    assert account.growth[0][0] == levels.remembered_from("2024-12-15", programme)
    # 600 a year: when the third month has left the window it no longer suffices.
    assert standing(account, programme, "2025-03-30", "2025-03-31") == ["silver", "bronze"]
    assert account.level_until == "2025-02-28"


def test_what_former_rules_promised_is_kept_to_its_end(account, programme):
    silver = grown(account, programme, (JOINED, 500))
    bronze, first, gold = programme.levels
    dearer = replace(programme, levels=(bronze, replace(first, growth=800), gold))
    assert standing(silver, dearer, "2027-12-30", "2027-12-31") == ["silver", "bronze"]
    a_little = grown(silver, dearer, ("2026-12-01", 5), ("2026-12-02", -5))
    assert standing(a_little, dearer, "2027-12-30", "2027-12-31") == ["silver", "bronze"]
    without = replace(programme, levels=(bronze, gold))
    assert standing(silver, without, JOINED) == ["bronze"]


def test_the_day_of_a_drop_is_a_day_of_the_shops_zone(account, programme):
    account = grown(account, programme, (JOINED, 500))
    last_second = 1_830_182_399  # 2027-12-30 23:59:59 in Shanghai, 15:59:59 UTC
    days = [calendar.day_of(at, programme) for at in (last_second, last_second + 1)]
    assert days == ["2027-12-30", "2027-12-31"]
    assert standing(account, programme, *days) == ["silver", "bronze"]


def test_the_next_level_says_how_much_is_missing(account, programme):
    silver = grown(account, programme, (JOINED, 500))
    following = levels.standing(silver, JOINED, programme).following
    assert following
    assert (following.level.id, following.missing) == ("gold", 1_500)


def test_the_highest_level_has_nothing_after_it(account, programme):
    account = grown(account, programme, (JOINED, 2_000))
    assert levels.standing(account, JOINED, programme).following is None
