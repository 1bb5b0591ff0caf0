"""The floor: bare Chalice routes that do a story's raw reads and writes, and nothing else.

They run on the same server and engine as the story. What one call of the story asked of the store
was noted; each call here asks the same, under names of its own, so that it can be asked again.
"""

from collections.abc import Sequence
from itertools import count
from threading import Lock

from chalice.app import Chalice

from chalicelib.store.port import Action, Done, Equals, Key, Put, Row, Store, Update, number, text
from chalicelib.web.application import Application

PATH = "/api/floor/{story}/{member}"
Asked = Sequence[Sequence[Key] | Sequence[Action]]


class Floor:
    """`asked` by story: keys of each read and actions of the write, as a story asked them."""

    def __init__(self, store: Store, asked: dict[str, Asked], members: int) -> None:
        self._store = store
        self._asked = asked
        self._next = {
            (story, str(member)): self._open(story, member)
            for story in asked
            for member in range(members)
        }
        self._lock = Lock()

    def app(self) -> Chalice:
        app = Application("floor", configure_logs=False)

        def view(story: str, member: str) -> dict[str, object]:
            request = app.current_request
            assert request
            assert request.json_body is not None
            return {"seq": self.answer(story, member)}

        app.route(PATH, methods=["POST"], content_types=["*/*"])(view)
        return app

    def answer(self, story: str, member: str) -> int:
        turn = next(self._next[story, member])
        for asked in self._asked[story]:
            if isinstance(asked[0], Key):
                self._store.get_many([key for key in asked if isinstance(key, Key)])
                continue
            actions = [a for a in asked if not isinstance(a, Key)]
            written = self._store.write([_renamed(a, _mark(story, member), turn) for a in actions])
            assert written == Done(), written
        return turn

    def _open(self, story: str, member: int) -> "count[int]":
        """Lay the account that the story's update begins from."""
        action, seq = next(
            (action, seq)
            for asked in self._asked[story]
            for action in asked
            if isinstance(action, Update) and (seq := _seq(action))
        )
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
