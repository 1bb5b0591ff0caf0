"""A stack says how it stands, what it was told otherwise, and whether its table can be restored."""

import pytest

from deploy.doctor import stack
from deploy.doctor.cloud import Unasked
from deploy.doctor.stack import DAY, Backup, Stack
from tests.deploy.doctor.judged import seen

NAME = "perennial-prod"
NOW = 1_800_000_000


@pytest.mark.parametrize(
    ("found", "level", "words"),
    [
        (None, "ok", "not there yet"),
        (Stack("CREATE_COMPLETE"), "ok", "stands"),
        (Stack("UPDATE_COMPLETE"), "ok", "stands"),
        (Stack("UPDATE_IN_PROGRESS"), "look", "being changed"),
        (Stack("UPDATE_COMPLETE_CLEANUP_IN_PROGRESS"), "look", "being changed"),
        (Stack("REVIEW_IN_PROGRESS"), "look", "never made"),
        (Stack("ROLLBACK_COMPLETE"), "look", "first release failed"),
        (Stack("UPDATE_ROLLBACK_COMPLETE"), "look", "the one before runs"),
        (Stack("UPDATE_ROLLBACK_FAILED"), "wrong", "stuck"),
        (Stack("DELETE_FAILED"), "wrong", "describe-stack-events"),
        (Unasked("denied", "cloudformation:DescribeStacks"), "look", "may not ask"),
    ],
)
def test_how_it_stands(found, level, words):
    (finding,) = stack.judge(found, NAME, {})
    assert seen(finding, level, words)


def test_what_the_folder_says_otherwise_is_named():
    stands = Stack(
        "UPDATE_COMPLETE", {"Domain": "tea.example", "Mail": "ses", "Alarms": "a@b.example"}
    )
    wanted = {"Domain": "shop.example", "Mail": "smtp", "Alarms": "a@b.example"}
    _, finding = stack.judge(stands, NAME, wanted)
    assert seen(finding, "look", "Domain, Mail: this folder says otherwise")


def test_a_hand_in_the_resources_is_named():
    _, finding = stack.judge(Stack("UPDATE_COMPLETE", drift="DRIFTED"), NAME, {})
    assert seen(finding, "look", "by hand")


@pytest.mark.parametrize(
    ("backup", "stage", "levels"),
    [
        (Backup("books", on=True, since=NOW - 35 * DAY, protected=True), "prod", ["ok"]),
        (Backup("books", on=True, since=NOW - 35 * DAY, protected=False), "dev", ["ok"]),
        (Backup("books", on=True, since=NOW, protected=False), "prod", ["ok", "wrong"]),
        (Backup("books", on=True, since=None, protected=True), "prod", ["look"]),
        (Backup("books", on=False, since=None, protected=True), "prod", ["wrong"]),
        (Unasked("denied", "dynamodb:DescribeContinuousBackups"), "prod", ["look"]),
    ],
)
def test_the_table_can_be_restored_and_not_be_deleted(backup, stage, levels):
    assert [one.level for one in stack.judge_backup(backup, stage, NOW)] == levels


def test_how_far_back_is_said():
    (finding,) = stack.judge_backup(
        Backup("books", on=True, since=NOW - 35 * DAY, protected=True), "prod", NOW
    )
    assert "the last 35 days" in finding.says
