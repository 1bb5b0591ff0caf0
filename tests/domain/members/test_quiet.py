"""Quiet hours, in the shop's zone."""

import pytest
from msgspec.structs import replace

from chalicelib.domain.members.quiet import is_quiet
from tests.world import NOON

MINUTE, HOUR = 60, 3600


@pytest.mark.parametrize(
    ("seconds", "quiet"),
    [
        (0, False),
        (9 * HOUR - MINUTE, False),  # 20:59
        (9 * HOUR, True),  # 21:00
        (12 * HOUR, True),  # midnight
        (21 * HOUR - 1, True),  # 08:59:59
        (21 * HOUR, False),  # 09:00
    ],
)
def test_the_night_is_quiet(programme, seconds, quiet):
    assert is_quiet(NOON + seconds, programme) is quiet


@pytest.mark.parametrize(("hours", "quiet"), [(0, False), (1, True), (2, True), (3, False)])
def test_quiet_hours_may_lie_within_a_day(programme, hours, quiet):
    messages = replace(programme.messages, quiet_from="13:00", quiet_to="15:00")
    assert is_quiet(NOON + hours * HOUR, replace(programme, messages=messages)) is quiet
