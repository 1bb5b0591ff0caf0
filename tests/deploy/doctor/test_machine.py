"""A machine that lacks something is told what, and what to do about it."""

from dataclasses import replace

import pytest

from deploy.bench.stories.served import free_port
from deploy.doctor import machine
from deploy.doctor.machine import GB, Machine, judge

GOOD = Machine(
    python=(3, 13),
    tools=frozenset({"git", "make", "npm"}),
    node=22,
    carried=False,
    left=50 * GB,
    port=8000,
    listening=False,
)


def levels(facts):
    return {one.about: one.level for one in judge(facts) if one.level != "ok"}


def test_a_good_machine_has_nothing_to_look_at():
    assert not levels(GOOD)


@pytest.mark.parametrize(
    ("lack", "says"),
    [
        ({"python": (3, 10)}, {"Python": "wrong"}),
        ({"python": (3, 11)}, {}),
        ({"tools": frozenset({"make", "npm"})}, {"git": "wrong"}),
        ({"tools": frozenset({"git", "npm"})}, {"make": "wrong"}),
        ({"tools": frozenset({"git", "make"})}, {"Node": "look"}),
        ({"node": None}, {"Node": "look"}),
        ({"node": 18}, {"Node": "look"}),
        ({"node": None, "carried": True}, {}),
        ({"left": GB}, {"Disk": "look"}),
        ({"left": GB // 10}, {"Disk": "wrong"}),
        ({"listening": True}, {"Port": "look"}),
    ],
)
def test_what_it_lacks_is_named(lack, says):
    assert levels(replace(GOOD, **lack)) == says


def test_whatever_is_not_well_says_what_to_do():
    bad = Machine((3, 9), frozenset(), None, carried=False, left=0, port=1, listening=True)
    assert all(one.do for one in judge(bad))


def test_this_machine_is_asked(tmp_path):
    asked = machine.ask(tmp_path, free_port())
    assert {"git", "make"} <= asked.tools
    assert asked.left > 0
    assert not asked.listening


def test_a_node_that_hangs_or_says_nonsense_counts_as_none(tmp_path, monkeypatch):
    node = tmp_path / "node"
    node.write_text("#!/bin/sh\necho nonsense\n")
    node.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert machine.ask(tmp_path, free_port()).node is None
