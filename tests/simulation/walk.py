"""A walk: any order of stories, mishaps, copies, jobs and clocks; every choice by one chance."""

from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from random import Random

from tests.simulation.asking import NO_ANSWER, Gone, Mishap
from tests.simulation.people import People
from tests.simulation.seam import Seam, Storm, calm
from tests.simulation.wire import WireSeam

SEAMS = {"sqlite": Seam, "dynamodb": WireSeam}

MINUTES = (-5, -5, 1, 1, 5, 11, 16, *(24 * 60 * days for days in (1, 1, 1, 3, 8, 40, 400)))

STORIES = {
    "join_by_a_friend": 3,
    "bring_a_friend": 3,
    "buy": 14,
    "buy_the_same_order": 2,
    "two_tills": 2,
    "refund": 8,
    "check_in": 8,
    "adjust": 8,
    "propose": 3,
    "approve": 3,
    "decline": 1,
    "complete": 2,
    "read_a_page": 6,
    "name_referrer": 3,
    "two_referrers": 1,
    "redeem": 14,
    "two_for_the_last": 2,
    "hand_over": 6,
    "commit": 8,
    "void": 6,
    "undo": 5,
    "commit_while_the_hold_lapses": 1,
    "add_a_reward": 3,
    "change_reward": 3,
    "two_changes": 1,
    "change_stock": 4,
    "freeze": 2,
    "unfreeze": 3,
    "frozen_at_the_till": 2,
    "reverse": 5,
    "two_reversals": 1,
    "change_contact": 2,
    "two_for_one_contact": 1,
    "leave": 1,
    "left_at_the_till": 1,
    "come_back": 1,
    "ask_again": 6,
    "turn": 3,
    "two_turns_at_once": 1,
    "turn_beside_a_story": 2,
}
"""Each by its name, and how often it is met beside the others."""

RATES = (0.02, 0.1, 0.4)
"""A job of a hundred calls comes to its end in a slight storm only."""

PROVED = 8
"""One turn in so many proves the books, which takes as long as all the others."""

RIVALS = (
    *("buy", "refund", "check_in", "adjust", "propose", "approve", "decline"),
    *("redeem", "commit", "void", "undo", "turn_as_rival"),
    *("change_reward", "change_stock", "freeze", "unfreeze", "reverse", "change_contact", "leave"),
)
"""What may run wholly inside another story; none of them moves the clock."""

OUTER = {*RIVALS, "buy_the_same_order", "read_a_page"} - {"turn_as_rival"}
"""What a rival may run in: one transaction, and the answer is judged by what stood before it."""


class Walk(People):
    """One world of few people."""

    def __init__(self, engine: str, chance: Random, *, members: int = 9) -> None:
        super().__init__(SEAMS[engine](), chance, hold_days=chance.choice((0, 3)))
        self.most = members
        self.steps: Counter[str] = Counter()
        self.mishaps: Counter[str] = Counter()
        self._begin()

    def _begin(self) -> None:
        anna = self.join()
        self.join(None, anna)
        self.join()
        for _ in range(3):
            self.add_a_reward()
        self.bring_a_friend(None)
        self.buy(None, anna, 8_888)
        self.agree()

    def step(self, story: str | None = None) -> None:
        """One story under whatever befalls it; then all that was touched must agree."""
        self._weather()
        name = story or self.chance.choices(*zip(*STORIES.items(), strict=True))[0]
        if ("friend" in name or name in {"two_referrers", "come_back"}) and len(
            self.members
        ) >= self.most:
            name = "buy"
        if name in {"commit", "void", "undo", "commit_while_the_hold_lapses"} and not self.sold:
            name = "redeem"
        self.steps[name] += 1
        with suppress(Gone):
            getattr(self, name)(self._mishap(name))
        self.agree()

    def end(self) -> None:
        """Whatever has happened, all that is due comes to its end."""
        self.shop.seam.meet(calm)
        self.shop.seam.renew_index()
        self.shop.tick()
        self.agree_at_the_end()

    def close(self) -> None:
        self.shop.seam.close()

    # What nobody asks for.

    def turn(self, mishap: Mishap | None) -> None:
        """One turn of a job that may end anywhere, fed late, again and out of order."""
        self.shop.seam.meet(self._storm(self.chance.choice(RATES)) if mishap else calm)
        self._turn(Random(self.chance.getrandbits(32)))  # noqa: S311 - a schedule
        self.shop.seam.meet(calm)

    def two_turns_at_once(self, _: Mishap | None) -> None:
        self._turn_beside(self._turn)

    def turn_beside_a_story(self, _: Mishap | None) -> None:
        self._turn_beside(self._rival)

    def turn_as_rival(self, _: Mishap | None = None) -> None:
        self._turn()
        self.agree()

    def tell(self) -> None:
        """Let the shop come to rest, or leave the news for later."""
        if self.shop.seam.plan is calm and not self.chance.randrange(30):
            self.shop.seam.renew_index()
            self.turn(Mishap())

    def _turn_beside(self, rival: Callable[[], None]) -> None:
        then = self._storm(self.chance.choice(RATES))
        self.shop.seam.interrupt(self.chance.randint(1, 30), rival, then)
        self._turn()
        self.shop.seam.meet(calm)

    def _turn(self, chance: Random | None = None) -> None:
        proving = not self.chance.randrange(PROVED)
        if proving:
            # Proof looks twice, a minute apart: an index lags for moments, not from look to look.
            self.shop.seam.renew_index()
        with suppress(*NO_ANSWER):
            self.shop.turn(chance, proving=proving)

    # What goes wrong.

    def _weather(self) -> None:
        number = self.chance.randrange(100)
        if number < 8:
            self.shop.world.clock.move(minutes=self.chance.choice(MINUTES))
            self.latest = max(self.latest, self.shop.world.clock.now)
            self.mishaps["clock moved"] += 1
        elif number < 12:
            self.shop.seam.keep_index()
        elif number < 18:
            self.shop.seam.renew_index()

    def _mishap(self, story: str) -> Mishap | None:
        """Most are in a storm; some meet one fate, their twin or a rival at one call."""
        kind, call = self.chance.randrange(20), self.chance.randint(1, 4)
        if kind < 2:
            return None
        if kind < 14:
            return Mishap(self._storm(), gone=not self.chance.randrange(16))
        if kind < 16:
            return Mishap(self.chance.choice(self.shop.seam.fates), call)
        if kind < 18 or story not in OUTER:
            return Mishap("twin", call)
        return Mishap(call=call, rival=self._rival)

    def _rival(self) -> None:
        name = self.chance.choice(RIVALS)
        if name in {"commit", "void", "undo"} and not self.sold:
            name = "redeem"
        self.mishaps["rival"] += 1
        getattr(self, name)(None)
        self.agree()

    def _storm(self, rate: float | None = None) -> Storm:
        return self.shop.seam.storm(self.chance.getrandbits(32), rate)
