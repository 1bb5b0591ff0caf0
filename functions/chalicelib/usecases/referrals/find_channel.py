"""Somebody of the shop names a channel by its code."""

from chalicelib.domain.referrals.channel import Channel, ChannelUnknown
from chalicelib.ports import ChannelOf, Ports


def find_channel(text: str, ports: Ports) -> Channel:
    """`text` as typed. Raises ChannelUnknown."""
    code = ports.secrets.read_code(text, "channel")
    want = ChannelOf(code) if code else None
    channel = ports.book.read((want,))(want) if want else None
    if channel is None:
        raise ChannelUnknown
    return channel
