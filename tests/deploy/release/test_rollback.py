"""Which release is gone back to, and what is said of it."""

from dataclasses import replace

import pytest

from deploy.release.owner.answers import Answers
from deploy.release.owner.talk import Refused
from deploy.release.rollback import chosen, notes
from tests.deploy.release.after.test_verdict import RELEASED


def released(number, archive, **more):
    return replace(RELEASED, number=number, archive=archive, **more)


ONE, TWO = released(1, "a"), released(2, "b")
BEGUN = released(3, "c", state="begun")
AGAIN = released(3, "a", of=1)


@pytest.mark.parametrize(
    ("newest_first", "to", "number"),
    [
        ((TWO, ONE), None, 1),
        ((BEGUN, TWO, ONE), None, 2),
        ((released(3, "c"), TWO, ONE), 1, 1),
        ((released(3, "b"), TWO, ONE), None, 1),
        ((released(4, "b", of=2), released(3, "c"), TWO, ONE), None, 1),
    ],
)
def test_it_is_the_one_before_what_is_there_or_the_one_named(newest_first, to, number):
    assert chosen(newest_first, to).number == number


@pytest.mark.parametrize(
    ("newest_first", "to", "said"),
    [
        ((ONE,), None, "no release before this one"),
        ((AGAIN, TWO, ONE), None, "no release before this one"),
        ((TWO, ONE), 7, "no release 7 that was finished"),
        ((BEGUN, TWO), 3, "no release 3 that was finished"),
    ],
)
def test_what_is_not_there_is_refused(newest_first, to, said):
    with pytest.raises(Refused, match=said):
        chosen(newest_first, to)


def test_rows_that_are_written_otherwise_by_now_are_told():
    answers = Answers("prod", {})
    assert "it may not read" in "\n".join(notes(answers, replace(TWO, rows="2"), ONE))
    assert "it may not read" not in "\n".join(notes(answers, TWO, ONE))


def test_what_was_said_otherwise_then_is_named():
    former = replace(ONE, parameters={"Domain": "old.example", "Stage": "prod"})
    said = "\n".join(notes(Answers("prod", {"domain": "new.example"}), TWO, former))
    assert "as they were: Domain." in said
