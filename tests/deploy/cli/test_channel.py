"""Channels are made, listed and printed from the command line."""

import pytest

from deploy.cli.shop import the_shop


def names():
    with the_shop() as (shop, _):
        return {channel.name.en: channel for channel in shop.world.ports.shelf.channels()}


def test_a_channel_is_made_and_listed(perennial):
    said = perennial("channel", "add", "店门橱窗", "Shop window", "--action", "join")
    code = said.partition(" ")[0]
    assert said == f"{code} leads to http://127.0.0.1:8000/c/{code}\n"
    assert perennial("channel", "list") == f"{code}  店门橱窗  Shop window  /welcome/  join\n"


def test_a_shop_without_channels_says_how_to_make_one(perennial):
    assert "channel add" in perennial("channel", "list")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("", "Door"), "A channel has a short name in each language"),
        (("门", "D" * 10_000), "A channel has a short name"),
        (("门", "Door", "--landing", "//a.example"), "lands on a page"),
        (("门", "Door", "--landing", "/nowhere/"), r"Refused: landing_unknown\."),
    ],
)
def test_what_no_channel_can_be_is_refused_in_one_sentence(perennial, words, sentence):
    with pytest.raises(SystemExit, match=sentence):
        perennial("channel", "add", *words)
    assert names() == {}


def test_a_channels_poster_carries_its_name(perennial, tmp_path):
    code = perennial("channel", "add", "门口", "By the door", "--action", "join").partition(" ")[0]
    perennial("channel", "poster", code.lower(), "--lang", "en", "-o", tmp_path / "a.svg")
    page = (tmp_path / "a.svg").read_text()
    assert ">By the door</text>" in page
    assert ">Scan to join</text>" in page
    assert f">127.0.0.1:8000/C/{code}</text>" in page


def test_a_members_code_is_no_channels(perennial):
    with pytest.raises(SystemExit, match="No channel has the code 'ABCD23458'"):
        perennial("channel", "poster", "ABCD23458")
