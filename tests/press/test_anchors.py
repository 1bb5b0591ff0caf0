"""What an entry says of its rule can be looked up: the page of rules has that section."""

import pytest

from chalicelib.domain.ledger.why import RULES
from chalicelib.domain.programme import LANGUAGES, Language, Programme
from press.source.excerpts import render


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_that_names_a_section_finds_it(language: Language, programme: Programme):
    page = render("membership", programme, language)
    for rule in RULES.values():
        assert rule.anchor is None or f"{{ #{rule.anchor} }}\n" in page, rule


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_one_person_may_adjust_is_told(language: Language, programme: Programme):
    page = render("membership", programme, language)
    assert f"{programme.adjustment.alone_up_to:,}" in page.partition("{ #corrections }")[2]
