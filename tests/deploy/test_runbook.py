"""Whoever is woken finds what it means, where to look, what to do, and whether to wake another."""

import re
from pathlib import Path

import pytest

from deploy.template import watch
from deploy.template.functions import FUNCTIONS

DEPLOY = Path(__file__).parents[2] / "deploy"
RUNBOOKS = {"en": "RUNBOOK.md", "zh": "RUNBOOK.zh.md"}
TEXTS = {language: (DEPLOY / name).read_text("utf-8") for language, name in RUNBOOKS.items()}

INTRODUCTION = {"en": "Before anything else", "zh": "先做这几件"}
PARTS = {
    "en": ["Means", "Look", "Do", "Wake somebody"],
    "zh": ["意思", "先看", "怎么办", "要不要叫人"],
}
ALIKE = {"en": r"as in \w+\.", "zh": r"同 \w+。"}
REFERS = {"en": r"(?:as in|see) ([A-Z]\w+)", "zh": r"(?:同时有|同|见) ([A-Z]\w+)"}


def sections(language):
    return dict(re.findall(r"^## (.+)\n((?:(?!## ).*\n)*)", TEXTS[language], re.MULTILINE))


SECTIONS = {language: sections(language) for language in TEXTS}
EACH = [
    (language, name)
    for language, found in SECTIONS.items()
    for name in found
    if name != INTRODUCTION[language]
]

BUDGETS = [name for name, one in watch.resources().items() if one["Type"] == "AWS::Budgets::Budget"]


@pytest.mark.parametrize("language", TEXTS)
def test_each_alarm_has_its_section_and_each_section_its_alarm(language):
    named = set(SECTIONS[language]) - {INTRODUCTION[language]}
    assert named == {*watch.alarms(), *BUDGETS}


@pytest.mark.parametrize(("language", "name"), EACH)
def test_a_section_says_the_four_things(language, name):
    parts = re.findall(r"^- \*\*(.+?)\*\*[:：] ?(.+)$", SECTIONS[language][name], re.MULTILINE)
    assert [part for part, _ in parts] == PARTS[language]
    look = dict(parts)[PARTS[language][1]]
    assert "`" in look or re.fullmatch(ALIKE[language], look)


@pytest.mark.parametrize("language", TEXTS)
def test_what_it_refers_to_is_there(language):
    for name in re.findall(REFERS[language], TEXTS[language]):
        assert name in SECTIONS[language]
    resources = {f"{name}Log" for name in FUNCTIONS}
    resources |= {one.queue for one in FUNCTIONS.values()} | {"Table"}
    assert set(re.findall(r"\$\(of (\w+)\)", TEXTS[language])) <= resources


def test_both_languages_say_the_same_to_type_in_the_same_order():
    assert list(SECTIONS["en"])[1:] == list(SECTIONS["zh"])[1:]
    for name in list(SECTIONS["en"])[1:]:
        english, chinese = (re.findall(r"`(aws .+?)`", SECTIONS[one][name]) for one in SECTIONS)
        assert english == chinese, name
    english, chinese = (re.findall(r"```(.+?)```", TEXTS[one], re.DOTALL) for one in TEXTS)
    assert english == chinese
