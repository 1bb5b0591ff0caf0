"""A channel is named by its code, as typed."""

import pytest

from chalicelib.domain.programme import Words
from chalicelib.domain.referrals.channel import ChannelUnknown
from chalicelib.usecases.referrals.add_channel import AddChannel, add_channel
from chalicelib.usecases.referrals.find_channel import find_channel


def test_a_channel_is_found_however_its_code_is_typed(world):
    made = add_channel(AddChannel(Words(zh="橱窗", en="Window")), world.ports)
    typed = f" {made.code[:3].lower()}-{made.code[3:].lower()} "
    assert find_channel(typed, world.ports) == made


@pytest.mark.parametrize("text", ["", "000000", "ABCD23458", "../"])
def test_what_is_no_code_of_a_channel_finds_none(world, text):
    with pytest.raises(ChannelUnknown):
        find_channel(text, world.ports)
