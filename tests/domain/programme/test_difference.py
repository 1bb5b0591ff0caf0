"""What one programme says otherwise than another."""

from pathlib import Path

from chalicelib.domain.programme.difference import Difference, differences
from chalicelib.domain.programme.file import parse

SAMPLE = Path("programme.toml").read_text("utf-8")


def changed(old, new):
    assert old in SAMPLE
    return differences(parse(SAMPLE), parse(SAMPLE.replace(old, new, 1)))


def test_the_same_rules_differ_in_nothing():
    assert differences(parse(SAMPLE), parse(SAMPLE)) == ()


def test_a_changed_rule_is_named_as_the_file_spells_it():
    assert changed("growth = 500\n", "growth = 600\n") == (
        Difference("levels[1].growth", "500", "600"),
    )


def test_what_is_added_or_left_out_has_no_other_side():
    assert changed("sample = true", "sample = false")[0].new == "false"
    added = changed(
        "alone_up_to = 1000", "alone_up_to = 1000\nexpire = { days = 60, to = 'month_end' }"
    )
    assert Difference("adjustment.expire.days", None, "60") in added
    gone = changed("per_member = 2\n", "")
    assert gone == (Difference("rewards[2].per_member", "2", None),)
