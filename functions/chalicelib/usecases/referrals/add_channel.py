"""A manager makes a channel: a code of its own for a window, a counter, a flyer."""

from dataclasses import dataclass

from chalicelib.domain.decision import Decision
from chalicelib.domain.programme import Words
from chalicelib.domain.referrals.channel import Channel, ChannelAdded
from chalicelib.ports import Ports


@dataclass(frozen=True, slots=True)
class AddChannel:
    """`landing` is a path of this site, with a slash at both ends."""

    name: Words
    landing: str = "/welcome/"


def add_channel(asked: AddChannel, ports: Ports) -> Channel:
    channel = Channel(
        code=ports.secrets.new_code("channel"),
        name=asked.name,
        landing=asked.landing,
        created_at=ports.now(),
    )
    return ports.book.settle((), lambda _: Decision(channel, (ChannelAdded(channel),)))
