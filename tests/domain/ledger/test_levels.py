"""Levels: up at once, kept for the window and its grace, taken back with refunded growth."""

from chalicelib.domain.ledger import levels


def test_growth_lifts_a_member_at_once(account, programme):
    grown = levels.grow(account, 500, today="2026-11-22", programme=programme)
    assert levels.current(grown, "2026-11-22", programme).id == "silver"
    following = levels.following(grown, "2026-11-22", programme)
    assert following
    assert (following.level.id, following.missing) == ("gold", 1500)


def test_one_point_short_is_not_there_yet(account, programme):
    grown = levels.grow(account, 499, today="2026-11-22", programme=programme)
    assert levels.current(grown, "2026-11-22", programme).id == "bronze"


def test_a_level_is_kept_until_window_and_grace_have_passed(account, programme):
    grown = levels.grow(account, 500, today="2026-11-22", programme=programme)
    assert grown.level_until == "2027-12-22"
    assert levels.current(grown, "2027-12-22", programme).id == "silver"
    assert levels.current(grown, "2027-12-23", programme).id == "bronze"


def test_growth_outside_the_window_counts_no_more(account, programme):
    grown = levels.grow(account, 300, today="2026-11-22", programme=programme)
    assert levels.in_window(grown, "2027-10-31", programme) == 300
    assert levels.in_window(grown, "2027-11-01", programme) == 0


def test_growth_taken_back_takes_back_the_level_it_bought(account, programme):
    grown = levels.grow(account, 2000, today="2026-11-22", programme=programme)
    back = levels.grow(grown, -1600, today="2026-11-25", programme=programme)
    assert levels.current(back, "2026-11-25", programme).id == "bronze"


def test_little_growth_does_not_cut_a_kept_level_short(account, programme):
    grown = levels.grow(account, 500, today="2026-11-22", programme=programme)
    later = levels.grow(grown, 1, today="2027-12-01", programme=programme)
    assert levels.current(later, "2027-12-22", programme).id == "silver"
    assert later.level_until == "2027-12-22"


def test_the_highest_level_has_nothing_after_it(account, programme):
    grown = levels.grow(account, 2000, today="2026-11-22", programme=programme)
    assert levels.following(grown, "2026-11-22", programme) is None
