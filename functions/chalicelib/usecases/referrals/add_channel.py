"""A manager makes a channel: a code of its own for a window, a counter, a flyer."""

from dataclasses import dataclass

from chalicelib.domain.decision import Decision
from chalicelib.domain.programme import Words
from chalicelib.domain.referrals.channel import Channel, ChannelAdded
from chalicelib.domain.trail import HOUSE
from chalicelib.ports import Ports, View


@dataclass(frozen=True, slots=True)
class AddChannel:
    """`landing` is a path of this site, with a slash at both ends; `by` is who adds it."""

    name: Words
    landing: str = "/welcome/"
    by: str = HOUSE


def add_channel(asked: AddChannel, ports: Ports) -> Channel:
    act = ports.act(asked.by)
    channel = Channel(
        code=ports.secrets.new_code("channel"),
        name=asked.name,
        landing=asked.landing,
        created_at=act.at,
    )

    def decide(_: View) -> Decision[Channel]:
        said = {"zh": asked.name.zh, "en": asked.name.en, "landing": asked.landing}
        step = ports.trace(act, "add_channel", channel.code, **said)
        return Decision(channel, (ChannelAdded(channel), step))

    return ports.book.settle((), decide)
