"""What the account is allowed is held against what the stage wants."""

import pytest

from deploy.doctor import quotas
from deploy.doctor.cloud import Unasked
from deploy.doctor.quotas import Gate, Stacks
from tests.deploy.doctor.judged import seen


@pytest.mark.parametrize(
    ("most", "stage", "level", "words"),
    [
        (1_000, "prod", "ok", "1,000 functions at once"),
        (13, "prod", "ok", "wants 13"),
        (10, "prod", "look", "a new account has 10"),
        (10, "dev", "ok", "wants 5"),
        (
            Unasked("denied", "lambda:GetAccountSettings"),
            "prod",
            "look",
            "lambda:GetAccountSettings",
        ),
    ],
)
def test_functions_at_once(most, stage, level, words):
    assert seen(quotas.judge_concurrency(most, stage), level, words)


def test_too_few_are_told_how_to_ask_for_more():
    assert "L-B99A9384" in quotas.judge_concurrency(10, "prod").do


@pytest.mark.parametrize(
    ("gate", "level"),
    [
        (Gate(10_000, 5_000), "ok"),
        (Gate(99, 5_000), "look"),
        (Gate(10_000, 199), "look"),
        (Unasked("late", "apigateway:GetAccount"), "look"),
    ],
)
def test_requests_a_second(gate, level):
    assert seen(quotas.judge_gate(gate, "prod"), level, "")


@pytest.mark.parametrize(
    ("stacks", "level"),
    [
        (Stacks(3, 2_000), "ok"),
        (Stacks(20, 20), "wrong"),
        (Unasked("late", "cloudformation:ListStacks"), "look"),
    ],
)
def test_stacks(stacks, level):
    assert seen(quotas.judge_stacks(stacks), level, "")
