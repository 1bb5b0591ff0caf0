"""A programme is read whole or refused with every fault, its line and how to mend it."""

import re
import tomllib
from pathlib import Path

import pytest

from chalicelib.domain.programme.file import Finding, ProgrammeError, parse
from chalicelib.domain.programme.in_chinese import in_chinese

SAMPLE = (Path(__file__).parents[3] / "programme.toml").read_text(encoding="utf-8")
OPTIONAL = ("sample", "per_member", "level", "instant", "picture", "expire = { days")
KEY_LINES = [
    pytest.param(number, match[1], id=f"{number}-{match[1]}")
    for number, line in enumerate(SAMPLE.split("\n"), start=1)
    if (match := re.match(r"(\w+) = ", line))
]


def findings(text: str) -> tuple[Finding, ...]:
    with pytest.raises(ProgrammeError) as refused:
        parse(text)
    return refused.value.findings


def changed(old: str, new: str) -> str:
    assert SAMPLE.count(old) >= 1
    return SAMPLE.replace(old, new, 1)


def line_with(text: str, part: str) -> int:
    return text[: text.index(part)].count("\n") + 1


def test_the_sample_programme_is_read_as_it_is_written():
    programme = parse(SAMPLE)
    assert programme.brand.name["zh"] == "松风茶舍"
    assert programme.brand.clock.key == "Asia/Shanghai"
    assert [level.growth for level in programme.levels] == [0, 500, 2000]
    assert programme.rewards[0].per_member is None
    assert programme.level("silver").multiplier_percent == 110
    assert programme.level("gold").privileges["en"][1] == "Members' tea sessions"


@pytest.mark.parametrize(("number", "key"), KEY_LINES)
def test_a_value_of_the_wrong_type_is_found_on_its_own_line(number: int, key: str):
    lines = SAMPLE.split("\n")
    lines[number - 1] = f"{key} = 1979-05-27"
    (finding,) = findings("\n".join(lines))
    assert finding.line == number
    assert re.search(rf"(^|\.){key}: ", finding.what)


@pytest.mark.parametrize(("number", "key"), KEY_LINES)
def test_a_missing_key_is_named_unless_it_may_be_left_out(number: int, key: str):
    lines = SAMPLE.split("\n")
    without, lines[number - 1] = lines[number - 1], ""
    if without.startswith(OPTIONAL):
        parse("\n".join(lines))
        return
    (finding,) = findings("\n".join(lines))
    assert finding.what.endswith(f"{key}: is missing")
    assert finding.line < number


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("[growth]", "[growht]", "growht: is not a known key"),
        ("per_week = 2", "per_week = 2\nper_day = 1", "messages.per_day: is not a known key"),
        ("{ months = 12, to", "{ months = 0, to", "points.expire.months: must be at least 1"),
        ("{ months = 12, to", "{ months = 49, to", "points.expire.months: must be at most 48"),
        ("{ months = 12, to", "{ to", "points.expire: needs days or months, and not both"),
        ("{ months = 12, to", "{ days = 9, months = 1, to", "points.expire: needs days or"),
        ('"month_end"', '"week_end"', "points.expire.to: 'week_end' is not one of the choices"),
        ('"month_end"', '"day"', 'points.expire.to: "day" after so long a life'),
        ("days = 90", "days = 541", 'earning.checkin.expire.to: "month_end" after so long'),
        ("{ days = 90, ", "{ ", "earning.checkin.expire: needs days or months"),
        ("days = 90", "days = 30", "points.warn_days[0]: 30 days is as long as the points"),
        (
            "monthly_cap = 20",
            "monthly_cap = 20\nexpire = { months = 2 }",
            'referral.expire.to: "day"',
        ),
        ("alone_up_to = 1000", "alone_up_to = 1000\nexpire = {}", "adjustment.expire: needs"),
        ("points = 30", "points = -1", "earning.profile.points: must be at least 0"),
        ("alone_up_to = 1000", "alone_up_to = 1000001", "must be at most 1000000"),
        ("points = 30", "points = 1.5", "must be a whole number"),
        ("points = 30", "points = true", "must be a whole number, not true or false"),
        ("warn_days = [30, 7]", "warn_days = []", "points.warn_days: is empty"),
        ("warn_days = [30, 7]", "warn_days = [7, 7]", "points.warn_days: names one thing twice"),
        ("warn_days = [30, 7]", "warn_days = [90]", "points.warn_days[0]: 90 days"),
        ('["name", "birthday"]', '["name", "shoe"]', "earning.profile.fields[1]: 'shoe'"),
        ('zh = "松风茶舍"', 'zh = " "', "brand.name.zh: is empty"),
        ('zh = "松风茶舍"', 'zh = "松风\\n茶舍"', "brand.name.zh: has a line break"),
        ('colour = "#2f5d50"', 'colour = "green"', "brand.colour: is not a colour"),
        ('colour = "#2f5d50"', 'colour = "#80c0a0"', "brand.colour: has contrast 2.1"),
        ('zone = "Asia/Shanghai"', 'zone = "Asia/Songfeng"', "brand.zone: is not a known time"),
        ('zone = "Asia/Shanghai"', 'zone = "../etc"', "brand.zone: is not a known time zone"),
        ('code = "CNY"', 'code = "yuan"', "brand.currency.code: "),
        ("minor = 100 }", "minor = 7 }", "brand.currency.minor: 7 is not one of the choices"),
        ('quiet_from = "21:00"', 'quiet_from = "24:00"', "messages.quiet_from: "),
        ('quiet_from = "21:00"', 'quiet_from = "09:00"', "messages.quiet_to: is the same"),
        ("growth = 0\nmulti", "growth = 1\nmulti", "levels[0].growth: the first level must"),
        ("growth = 2000", "growth = 500", "levels[2].growth: must be more than 500"),
        ('id = "gold"', 'id = "silver"', 'levels[2].id: "silver" is used twice'),
        ('id = "news"', 'id = "terms"', 'consents[1].id: "terms" is used twice'),
        ('zh = "手作茶点一份"', 'zh = "桂花乌龙一杯"', "rewards[1].name: "),
        ('level = "silver"', 'level = "platinum"', 'rewards[3].level: "platinum" is not a level'),
        ("required = true", "required = false", "consents: none is required"),
        ("percent = 110", "percent = 120", "levels[1].privileges.zh[0]: says 1.1"),
        ('["A tea snack', '["A free gift", "A tea snack', "levels[0].privileges: differ in"),
    ],
)
def test_each_fault_is_told_in_words_and_how_to_mend_it(old: str, new: str, what: str):
    told = [finding for finding in findings(changed(old, new)) if what in finding.what]
    assert told
    assert all(finding.mend for finding in told)
    assert all(in_chinese(said) for finding in told for said in (finding.what, finding.mend))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("growth = 500\n", "growth = 2001\n"),
        ('id = "silver"', 'id = "bronze"'),
        ('level = "silver"', 'level = "platinum"'),
        ("warn_days = [30, 7]", "warn_days = [340]"),
        ('months = 12, to = "month_end"', 'months = 24, to = "month_end"'),
    ],
)
def test_fields_that_do_not_agree_are_found_at_the_later_one(old: str, new: str):
    text = changed(old, new)
    later = {"growth = 2001\n": "growth = 2000\n"}.get(new, new)
    place = text.rindex(later)
    assert text[:place].count("\n") + 1 in {finding.line for finding in findings(text)}


@pytest.mark.parametrize(
    "second_level",
    [
        changed("monthly_cap = 20", "monthly_cap = 20\nsecond_level_points = 10"),
        changed("[referral]", "[[referral]]"),
        changed("monthly_cap = 20", "monthly_cap = 20\n[referral.second]\nreferrer_points = 10"),
    ],
)
def test_a_second_level_of_referral_cannot_be_written(second_level: str):
    assert any(finding.what.startswith("referral") for finding in findings(second_level))


@pytest.mark.parametrize("act", ["share", "click", "follow", "scan"])
def test_only_the_friends_own_purchase_can_be_paid_for(act: str):
    text = changed('qualifying = "first_purchase"', f'qualifying = "{act}"')
    (finding,) = findings(text)
    assert str(finding) == (
        f"programme.toml:{line_with(text, 'qualifying =')}: referral.qualifying: "
        f"'{act}' is not one of the choices — write one of: first_purchase"
    )


def test_every_fault_is_told_at_once_in_the_files_order():
    text = changed("minor = 100", "minor = 3").replace("growth = 500", "growth = 0")
    text = text.replace("per_week = 2", 'per_week = "two"').replace("[adjustment]", "[adjust]")
    lines = [finding.line for finding in findings(text)]
    assert len(lines) == 5
    assert lines == sorted(lines)


def test_keys_are_found_inside_values_of_many_lines_and_nested_tables():
    text = changed(
        'privileges = { zh = ["生日当月赠茶点一份"], en = ["A tea snack in your birthday month"] }',
        '[levels.privileges]\nzh = [\n  "生日当月赠茶点一份", # ] not the end\n]\nen = 7',
    )
    (finding,) = findings(text)
    assert finding.line == line_with(text, "en = 7")


def test_what_is_not_toml_is_told_with_its_line():
    text = changed("growth = 500", "growth = ")
    (finding,) = findings(text)
    assert finding.line == line_with(text, "growth = \n")
    assert "cannot be read as TOML" in str(finding)


def test_an_absurdly_long_number_is_refused_and_not_an_error():
    (finding,) = findings(changed("points = 30", "points = 1" + "0" * 5000))
    assert "cannot be read as TOML" in finding.what


def test_a_file_saved_on_windows_is_read_the_same():
    assert parse("\ufeff" + SAMPLE.replace("\n", "\r\n")) == parse(SAMPLE)


def test_an_empty_file_names_every_required_section():
    missing = {finding.what.split(":")[0] for finding in findings("")}
    assert missing == set(tomllib.loads(SAMPLE)) - {"rewards"}
