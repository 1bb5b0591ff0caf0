"""A sentence for each No, said by one noun and alike in both languages."""

import string

import pytest

from chalicelib.web.door.sentences import NOUNS, SENTENCES, sentence


def test_no_two_nouns_speak_for_one_code():
    assert sum(map(len, NOUNS)) == len(SENTENCES)


@pytest.mark.parametrize("code", SENTENCES)
def test_both_languages_tell_the_same_facts(code):
    zh, en = (
        {name for _, name, _, _ in string.Formatter().parse(text) if name}
        for text in (SENTENCES[code].zh, SENTENCES[code].en)
    )
    assert zh == en


def test_a_fact_that_is_not_known_leaves_a_gap_and_no_failure():
    assert sentence("not_yet_read", {}, "en") == "Please read on for … more seconds."
