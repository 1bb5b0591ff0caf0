"""The floor: bare Chalice routes that do a story's raw reads and writes, and nothing else.

They run on the same server and engine as the story, and read who asks as it does. What one request
of the story asked of the store beyond that was noted; each request here asks the same, and writes
under names of its own, so that it can be asked again.
"""

from collections.abc import Sequence
from itertools import count

from chalice.app import Chalice

from chalicelib.domain.members.session import SignedIn
from chalicelib.ports import Ports
from chalicelib.store.port import Action, Done, Equals, Key, Put, Row, Store, Update, number, text
from chalicelib.usecases.identity.who import who
from deploy.bench.stories.meter import Asked

PATH = "/api/floor/{story}/{member}"


class Floor:
    """`asked` by story: the reads and writes of one request, without those of its session."""

    def __init__(
        self, ports: Ports, store: Store, asked: dict[str, Sequence[Asked]], members: int
    ) -> None:
        self._ports = ports
        self._store = store
        self._asked = asked
        self._next = {
            (story, str(member)): self._open(story, member)
            for story in asked
            for member in range(members)
        }

    def app(self) -> Chalice:
        app = Chalice("floor", configure_logs=False)

        def ask(story: str, member: str) -> dict[str, object]:
            # Chalice keeps one for all threads; here each has the same to say.
            request = app.current_request
            assert request
            assert request.method == "GET" or request.json_body is not None
            cookie = request.headers["cookie"].removeprefix("s=")
            assert isinstance(who(cookie, self._ports), SignedIn)
            return {"seq": self.answer(story, member)}

        app.route(PATH, methods=["GET", "POST"])(ask)
        return app

    def answer(self, story: str, member: str) -> int:
        turn = next(self._next[story, member])
        for asked in self._asked[story]:
            if callable(asked):
                asked(self._store)
                continue
            actions = [_renamed(action, _mark(story, member), turn) for action in asked]
            written = self._store.write(actions)
            assert written == Done(), written
        return turn

    def _open(self, story: str, member: int) -> "count[int]":
        """Lay the account that the story's update begins from, if it has one."""
        opening = next(
            (
                (action, seq)
                for asked in self._asked[story]
                for action in (() if callable(asked) else asked)
                if isinstance(action, Update) and (seq := _seq(action)) is not None
            ),
            None,
        )
        if opening is None:
            return count()
        action, seq = opening
        row = self._store.get(action.key)
        assert row
        pk = text(action.key.pk + _mark(story, str(member)))
        self._store.write([Put({**row, "pk": pk, "seq": number(seq)})])
        return count(seq)


def _mark(story: str, member: str) -> str:
    return f"~{story}{member}"


def _seq(update: Update) -> int | None:
    """The number that the account was read at."""
    found = (c.value["N"] for c in update.when if isinstance(c, Equals) and c.attribute == "seq")
    return next((int(value) for value in found), None)


def _renamed(action: Action, mark: str, turn: int) -> Action:
    if isinstance(action, Put):
        row: Row = action.row
        own = {"pk": text(row["pk"]["S"] + mark), "sk": text(f"{row['sk']['S']}~{turn}")}
        return Put({**row, **own}, action.when)
    if isinstance(action, Update) and _seq(action) is not None:
        key = Key(action.key.pk + mark, action.key.sk)
        put = {**action.put, "seq": number(turn + 1)}
        return Update(key, put, action.add, action.remove, (Equals("seq", number(turn)),))
    return action
