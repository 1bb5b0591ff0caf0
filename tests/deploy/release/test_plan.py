"""The plan: all that is about to happen, and the word without which data is spared."""

import pytest

from deploy.release.owner.talk import RED, Refused, Talk
from deploy.release.plan import Plan, lines, must_spare_data
from deploy.release.site.pages import page
from deploy.release.site.work import work
from deploy.release.stack.changes import Change

SITE = {"index.html": page("index.html", b"x" * 2000)}
CODE = Change("change", "APIHandler", "Lambda Function", ("Code",))
LOSS = Change("replace", "Table", "DynamoDB Table", ("KeySchema",))


def plan(changes=(), site=SITE, **more):
    told = {
        "title": "Release 3 of prod, to account 123456789012, eu-central-1",
        "stack": "perennial-prod",
        "status": "UPDATE_COMPLETE",
        "address": "https://tea.example",
        "work": work(site, {}, {}, {}),
    }
    return Plan(changes=changes, site=site, **(told | more))


def text(told, talk=None):
    return "\n".join(lines(told, talk or Talk()))


def test_it_says_where_to_and_what_changes():
    said = text(plan((CODE,)))
    assert "account 123456789012, eu-central-1" in said
    assert "change      APIHandler (Lambda Function): Code" in said
    assert "new      1 file, 2 kB: index.html" in said
    assert "Members' data: the table and its books are not written to." in said


def test_what_would_lose_data_is_red_on_a_terminal_and_in_capitals_anywhere():
    assert f"{RED}  Table (DynamoDB Table) WOULD BE" in text(plan((LOSS,)), Talk(coloured=True))
    plain = text(plan((LOSS,)))
    assert "WOULD BE REPLACED BY AN EMPTY ONE" in plain
    assert "\x1b" not in plain


def test_a_site_without_an_address_yet_says_so():
    said = text(plan(address="", work=None))
    assert "known once the stack stands" in said
    assert "1 file, 2 kB" in said


def test_many_files_are_counted_and_some_named():
    site = {f"{n}.css": page("a.css", b"") for n in range(20)}
    assert "0.css, 1.css" in text(plan(site=site))
    assert "and 12 more" in text(plan(site=site))


def test_what_is_added_says_what_it_costs_by_itself():
    alarms = tuple(Change("add", f"A{n}", "CloudWatch Alarm") for n in range(12))
    secret = Change("add", "Key", "SecretsManager Secret")
    assert "about $0.60 a month" in text(plan((*alarms, secret)))
    assert "a month before" not in text(plan((CODE,)))


def test_what_is_worth_a_thought_is_said():
    assert "not in your history" in text(plan(remarks=("It is not in your history.",)))


def test_a_plan_with_nothing_in_it_is_none():
    nothing = work(SITE, {path: one.tag for path, one in SITE.items()}, SITE, {})
    assert not plan(work=nothing)
    assert plan((CODE,), work=nothing)
    assert plan(work=None)


def test_data_is_spared_unless_each_piece_is_given_up_by_its_name():
    key = Change("change", "Key", "SecretsManager Secret", ("GenerateSecretString",))
    must_spare_data((CODE,), ())
    must_spare_data((LOSS, key), {"Table", "Key"})
    with pytest.raises(Refused, match="REPLACE=Key"):
        must_spare_data((LOSS, key), {"Table"})
