"""What people do in a walk, and what each must be answered: the model's side of every story."""

from tests.simulation.asking import Mishap
from tests.simulation.people.leavers import Leavers
from tests.simulation.people.readers import Readers
from tests.simulation.people.redemptions import Redemptions


class People(Leavers, Redemptions, Readers):
    """Each story is asked for under what may befall it, and its answer held against the model."""

    def ask_again(self, _: Mishap | None) -> None:
        """I28: an old wish is answered as it was, whatever has happened since."""
        if self.heard:
            story, answer = self.pick(self.heard)
            assert self._try(story) == answer, "I28"
