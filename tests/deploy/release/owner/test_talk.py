"""A question put to whoever is there."""

import pytest

from deploy.release.owner.talk import Refused, Talk


@pytest.mark.parametrize("word", ["yes", "Y", " yes ", "是"])
def test_a_yes_goes_on(word):
    Talk(reads=lambda _: word).must_agree("Go on?")


@pytest.mark.parametrize("word", ["", "no", "n", "yess", "later"])
def test_anything_else_changes_nothing(word):
    with pytest.raises(Refused, match="Nothing was changed"):
        Talk(reads=lambda _: word).must_agree("Go on?")


def test_without_a_terminal_it_says_how_to_agree_beforehand():
    with pytest.raises(Refused, match="YES=1"):
        Talk().must_agree("Go on?")
    Talk(agreed=True).must_agree("Go on?")
