"""Whose account, where, by which clock, with which rights."""

import pytest

from deploy.doctor import account
from deploy.doctor.account import Identity, Place
from deploy.doctor.cloud import Unasked
from tests.deploy.doctor.judged import seen

USER = Identity("123456789012", "arn:aws:iam::123456789012:user/lin")
ROOT = Identity("123456789012", "arn:aws:iam::123456789012:root")
ASKED = "sts:GetCallerIdentity"


@pytest.mark.parametrize(
    ("identity", "released", "level", "words"),
    [
        (USER, "", "ok", "account 123456789012, as user/lin."),
        (USER, "123456789012", "ok", "user/lin"),
        (USER, "210987654321", "wrong", "210987654321, where this stage stands"),
        (ROOT, "", "look", "as root"),
        (Unasked("keys", ASKED), "", "look", "no credentials"),
        (Unasked("silent", ASKED), "", "look", "does not answer"),
        (Unasked("refused", ASKED, "ExpiredToken"), "", "wrong", "ExpiredToken"),
    ],
)
def test_who_asks(identity, released, level, words):
    assert seen(account.judge_identity(identity, released), level, words)


@pytest.mark.parametrize(
    ("arn", "principal"),
    [
        (USER.arn, USER.arn),
        (
            "arn:aws:sts::123456789012:assumed-role/Release/lin@shop.example",
            "arn:aws:iam::123456789012:role/Release",
        ),
    ],
)
def test_rights_belong_to_the_user_or_the_role_of_a_session(arn, principal):
    assert Identity("123456789012", arn).principal == principal


@pytest.mark.parametrize(
    ("ahead", "levels"),
    [
        (None, []),
        (0, ["ok"]),
        (-60, ["ok"]),
        (61, ["look"]),
        (-300, ["look"]),
        (301, ["wrong"]),
        (-86_400, ["wrong"]),
    ],
)
def test_a_clock_that_is_far_off_signs_nothing(ahead, levels):
    assert [one.level for one in account.judge_clock(ahead)] == levels


def test_a_clock_is_told_which_way_it_is_off():
    assert "90 s ahead" in next(account.judge_clock(90)).says
    assert "90 s behind" in next(account.judge_clock(-90)).says


LAMBDAS, MAILS = frozenset({"eu-central-1", "ap-east-1"}), frozenset({"eu-central-1"})


@pytest.mark.parametrize(
    ("place", "level", "words"),
    [
        (Place("eu-central-1", LAMBDAS, MAILS), "ok", "eu-central-1"),
        (Place("", LAMBDAS, MAILS), "wrong", "none is set"),
        (Place("cn-north-1", LAMBDAS, MAILS), "wrong", "an AWS of its own"),
        (Place("eu-centarl-1", LAMBDAS, MAILS), "look", "not known"),
        (Place("ap-east-1", LAMBDAS, MAILS), "wrong", "SES"),
        (Place("ap-east-1", LAMBDAS, MAILS, by_ses=False), "ok", "ap-east-1"),
    ],
)
def test_a_region_has_what_the_shop_needs(place, level, words):
    assert seen(account.judge_place(place), level, words)


@pytest.mark.parametrize(
    ("denied", "level", "words"),
    [
        ((), "ok", "a simulation grants all"),
        (("s3:PutObject", "iam:PassRole"), "wrong", "s3:PutObject, iam:PassRole"),
        (Unasked("denied", "iam:SimulatePrincipalPolicy"), "look", "may not ask"),
    ],
)
def test_rights_are_told_as_far_as_a_simulation_goes(denied, level, words):
    assert seen(account.judge_rights(denied), level, words)
