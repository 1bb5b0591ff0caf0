"""Which release comes next, and which one was the last to be finished."""

from dataclasses import replace

import pytest

from deploy.release.kept.past import past
from tests.deploy.release.after.test_verdict import RELEASED


class Kept:
    """A depot with these releases, oldest first."""

    def __init__(self, *states):
        numbered = enumerate(states, 1)
        self._records = [replace(RELEASED, number=n, state=state) for n, state in numbered]

    def records(self):
        return reversed(self._records)


@pytest.mark.parametrize(
    ("states", "number", "before"),
    [
        ((), 1, None),
        (("begun",), 1, None),
        (("done",), 2, 1),
        (("done", "begun"), 2, 1),
        (("done", "done"), 3, 2),
    ],
)
def test_a_release_that_was_not_finished_is_gone_on_with(states, number, before):
    found = past(Kept(*states))
    assert found.number == number
    assert (found.before.number if found.before else None) == before


def test_two_releases_are_alike_if_they_put_the_same_on_aws():
    assert RELEASED.is_as(replace(RELEASED, number=9, at="later", commit="other", who="else"))
    assert not RELEASED.is_as(replace(RELEASED, archive="archives/other.zip"))
    assert not RELEASED.is_as(replace(RELEASED, parameters={"Domain": "tea.example"}))
    assert not RELEASED.is_as(None)
