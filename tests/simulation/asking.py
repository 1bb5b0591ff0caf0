"""Asking a story while something goes wrong, until there is an answer."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Any

from chalicelib.domain.decision import Answered
from chalicelib.domain.refusals import OutcomeUnknown, Refusal, Unavailable
from chalicelib.store.port import Key
from tests.simulation.branch import Branch
from tests.simulation.seam import Died, Storm, at, calm

NO_ANSWER = (Died, OutcomeUnknown, Unavailable)

PATIENCE = 4
"""So often is one asked in a storm, before it is over."""

Story = Callable[[str], Any]
"""Asked for under a key."""


@dataclass(frozen=True)
class Mishap:
    """What befalls the one who asks.

    `fate` befalls the call of that number, or is a `storm` over all of them. The wish's own `twin`,
    or a `rival`, may run wholly before that call. Who is `gone` does not ask again.
    """

    fate: str | Storm = ""
    call: int = 1
    rival: Callable[[], object] | None = None
    gone: bool = False


class Gone(Exception):
    """Nobody waits for the answer any more, and nothing has been written."""


class Asking:
    """What a walk with a `shop` does with its stories; `heard` keeps every answer."""

    shop: Branch
    chance: Random

    def __init__(self) -> None:
        self.heard: list[tuple[Callable[[], Any], object]] = []
        self.granted: set[Key] = set()
        self.keys = 0

    def _ask(self, actor: str, story: Story, mishap: Mishap | None) -> Any:
        """Ask under one key until there is an answer; every copy hears the same."""
        self.keys += 1
        key = f"a key of its own {self.keys:06}"

        def wish() -> Any:
            return story(key)

        answers = self._meet(wish, mishap)
        if not answers and mishap and mishap.gone and not self._written(Key(f"I#{actor}", key)):
            raise Gone
        # Who has an answer asks again now and then only: what was told must stand by itself.
        if not answers or (mishap and self.chance.randrange(2)):
            answers.append(self._try(wish))
        assert all(answer == answers[0] for answer in answers), ("I28", answers)
        self.heard.append((wish, answers[0]))
        self.granted.add(Key(f"I#{actor}", key))
        return answers[0]

    def _asked(
        self,
        actor: str,
        story: Story,
        mishap: Mishap | None,
        refusal: Callable[[], str | None],
        bound: Callable[[], bool] = lambda: True,
    ) -> Any:
        """Return what is granted, None for what is refused: each as the model has it.

        Beside a rival a refusal may be true of what stood before; what is granted is so of both,
        unless it was not `bound` by what the rival has changed.
        """
        before = refusal()
        answer = self._ask(actor, story, mishap)
        if isinstance(answer, tuple):
            assert answer[0] in {before, refusal()}, (answer, before)
            return None
        assert refusal() is None or (before is None and not bound()), (answer, refusal())
        return answer

    def _settle(self, story: Callable[[], Any], mishap: Mishap | None) -> Any:
        """As `_ask`, for what its own state makes unique; a refusal is raised."""
        self._meet(story, mishap)
        return story()

    def _meet(self, story: Callable[[], Any], mishap: Mishap | None) -> list[object]:
        """Every answer that came through."""
        seam, heard, tries = self.shop.seam, list[object](), 1
        if mishap and isinstance(mishap.fate, Storm):
            seam.meet(mishap.fate)
            tries = 1 if mishap.gone else PATIENCE
        elif mishap and mishap.fate == "twin":
            seam.interrupt(mishap.call, lambda: heard.append(self._try(story)))
        elif mishap and mishap.rival:
            seam.interrupt(mishap.call, mishap.rival)
        elif mishap:
            seam.meet(at(mishap.call, mishap.fate))
        while tries and not heard:
            tries -= 1
            heard += [self._try(story)]
            heard = [answer for answer in heard if answer is not None]
        seam.meet(calm)
        return heard

    def _written(self, key: Key) -> bool:
        return self.shop.seam.beneath.get(key) is not None

    def _try(self, story: Callable[[], Any]) -> object:
        try:
            answer = story()
        except NO_ANSWER:
            return None
        except Refusal as refusal:
            return refusal.code, refusal.facts
        return answer.value if isinstance(answer, Answered) else answer
