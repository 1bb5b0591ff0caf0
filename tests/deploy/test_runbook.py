"""Whoever is woken finds what it means, where to look, what to do, and whether to wake another."""

import re
from pathlib import Path

import pytest

from deploy.template import watch
from deploy.template.functions import FUNCTIONS

RUNBOOK = (Path(__file__).parents[2] / "deploy" / "RUNBOOK.md").read_text("utf-8")

INTRODUCTION = "Before anything else"

SECTIONS = dict(re.findall(r"^## (.+)\n((?:(?!## ).*\n)*)", RUNBOOK, re.MULTILINE))

BUDGETS = [name for name, one in watch.resources().items() if one["Type"] == "AWS::Budgets::Budget"]


def test_each_alarm_has_its_section_and_each_section_its_alarm():
    assert set(SECTIONS) - {INTRODUCTION} == {*watch.alarms(), *BUDGETS}


@pytest.mark.parametrize("name", [name for name in SECTIONS if name != INTRODUCTION])
def test_a_section_says_the_four_things(name):
    parts = re.findall(r"^- \*\*(.+?)\*\*: (.+)$", SECTIONS[name], re.MULTILINE)
    assert [part for part, _ in parts] == ["Means", "Look", "Do", "Wake somebody"]
    look = dict(parts)["Look"]
    assert "`" in look or re.fullmatch(r"as in \w+\.", look)


def test_what_it_refers_to_is_there():
    for name in re.findall(r"(?:as in|see) ([A-Z]\w+)", RUNBOOK):
        assert name in SECTIONS
    resources = {f"{name}Log" for name in FUNCTIONS}
    resources |= {one.queue for one in FUNCTIONS.values()} | {"Table"}
    assert set(re.findall(r"\$\(of (\w+)\)", RUNBOOK)) <= resources
