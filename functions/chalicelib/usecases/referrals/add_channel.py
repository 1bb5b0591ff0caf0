"""A manager makes a channel: a code of its own for a window, a counter, a flyer."""

from msgspec import Struct

from chalicelib.domain.content import WELCOME
from chalicelib.domain.decision import Decision
from chalicelib.domain.programme import Words
from chalicelib.domain.referrals.channel import Action, Channel, ChannelAdded, LandingUnknown
from chalicelib.domain.trail import HOUSE
from chalicelib.ports import Ports, View


class AddChannel(Struct, frozen=True):
    """`landing` is the address of a page of this site; `by` is who adds it."""

    name: Words
    landing: str = "/welcome/"
    by: str = HOUSE
    action: Action | None = None


def add_channel(asked: AddChannel, ports: Ports) -> Channel:
    """Raises LandingUnknown."""
    if asked.landing not in (WELCOME.zh, WELCOME.en) and not ports.content.at(asked.landing):
        raise LandingUnknown(landing=asked.landing)
    act = ports.act(asked.by)
    channel = Channel(
        code=ports.secrets.new_code("channel"),
        name=asked.name,
        landing=asked.landing,
        created_at=act.at,
        action=asked.action,
    )

    def decide(_: View) -> Decision[Channel]:
        said = {"zh": asked.name.zh, "en": asked.name.en, "landing": asked.landing}
        step = ports.trace(act, "add_channel", channel.code, **said, action=asked.action)
        return Decision(channel, (ChannelAdded(channel), step))

    return ports.book.settle((), decide)
