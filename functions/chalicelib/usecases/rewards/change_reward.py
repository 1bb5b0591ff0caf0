"""A manager changes a reward on the shelf: name, price, limit, level, open or closed."""

from typing import Any

from msgspec import Struct

from chalicelib.domain.decision import Decision
from chalicelib.domain.rewards import reward as law
from chalicelib.domain.rewards.reward import Reward, RewardUnknown, Said
from chalicelib.ports import Ports, RewardOf, View


class ChangeReward(Struct, frozen=True):
    """`by` is who changes it."""

    reward: str
    said: Said
    by: str


def change_reward(asked: ChangeReward, ports: Ports) -> Reward:
    """Make it as said; asked again it changes nothing. Raises RewardUnknown, LevelUnknown.

    Of two at once each decides on what the other has written: different things both hold, of the
    same thing the later.
    """
    reward = RewardOf(asked.reward)

    def decide(view: View) -> Decision[Reward]:
        found = view(reward)
        if not found:
            raise RewardUnknown
        changed = law.change(found, asked.said, ports.programme)
        if changed.after == found:
            return Decision(found, ())
        step = ports.trace(ports.act(asked.by), "change_reward", found.id, **_facts(asked.said))
        return Decision(changed.after, (changed, step))

    return ports.book.settle((reward,), decide)


def _facts(said: Said) -> dict[str, str | int | None]:
    facts: dict[str, Any] = {**said}
    if name := facts.pop("name", None):
        facts |= {"zh": name.zh, "en": name.en}
    return facts
