"""Asking a story while something goes wrong, until there is an answer."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

from chalicelib.domain.decision import Answered
from chalicelib.domain.refusals import OutcomeUnknown, Refusal, Unavailable
from tests.simulation.branch import Branch
from tests.simulation.seam import Died, Fate, at, calm


@dataclass(frozen=True)
class Mishap:
    """What befalls one call: a fate, or that a rival runs wholly before it, or the wish's twin."""

    what: Fate | Literal["twin"] | Callable[[], object]
    call: int


NO_ANSWER = (Died, OutcomeUnknown, Unavailable)


Heard = list[tuple[Callable[[], Any], object]]
"""Stories asked, and what each was answered."""


class Asking:
    """What a machine with a `shop` does with its stories; `heard` keeps every answer."""

    shop: Branch
    heard: Heard

    def _ask(self, story: Callable[[], Any], mishap: Mishap | None) -> Any:
        """Ask under one key until there is an answer; every copy hears the same."""
        answers = [a for a in self._meet(story, mishap) if a is not None]
        answers += [self._try(story)] if mishap or not answers else []
        assert all(answer == answers[0] for answer in answers), ("I28", answers)
        self.heard.append((story, answers[0]))
        return answers[0]

    def _settle(self, story: Callable[[], Any], mishap: Mishap | None) -> Any:
        """As `_ask`, for what its own state makes unique; a refusal is raised."""
        self._meet(story, mishap)
        return story()

    def _meet(self, story: Callable[[], Any], mishap: Mishap | None) -> list[object]:
        heard: list[object] = []
        if mishap and mishap.what == "twin":
            self.shop.seam.interrupt(mishap.call, lambda: heard.append(self._try(story)))
        elif mishap and callable(mishap.what):
            self.shop.seam.interrupt(mishap.call, mishap.what)
        elif mishap:
            self.shop.seam.meet(at(mishap.call, mishap.what))
        heard.append(self._try(story))
        self.shop.seam.meet(calm)
        return heard

    def _try(self, story: Callable[[], Any]) -> object:
        try:
            answer = story()
        except NO_ANSWER:
            return None
        except Refusal as refusal:
            return refusal.code, refusal.facts
        return answer.value if isinstance(answer, Answered) else answer
