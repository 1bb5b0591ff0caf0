"""Rows laid into an empty table, a block and the mark of it in one transaction."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, cast

from chalicelib.store.engine.sqlite import SQLite
from chalicelib.store.port import Action, Delete, Done, Key, Put, Row, Store, key_of, text
from deploy.local.settings import Unusable
from deploy.moving.tally import MARK

LAST_CHANGE = 2**62

SOME = 16
HOUSEKEEPING = {"EXPIRY", "PROOF"}
"""What a shop writes by itself in its first minute, before anybody has come."""

State = Literal["laying", "laid", "done"]


@dataclass(frozen=True, slots=True)
class Mark:
    """What is being laid there, the last row that lies, and how far it has come.

    As it is written with the rows, whoever dies in between goes on exactly there. When all is done
    it stays, so that the same command once more finds nothing to do.
    """

    what: str
    after: Key | None = None
    state: State = "laying"


def begin(store: Store, what: str) -> Mark:
    """Mark an empty table, or find where the same was left. Raises Unusable, nothing written."""
    found = mark_of(store)
    if found and found.what == what:
        return found
    if found and found.state != "done":
        raise Unusable("Something else was being laid there and is not whole: empty it first.")
    there = [key_of(row) for row in store.walk(limit=SOME).rows]
    if any(key != MARK and key.pk not in HOUSEKEEPING for key in there):
        raise Unusable("There are rows there already: nothing is laid over them.")
    mark = Mark(what)
    _write(store, [*(Delete(key) for key in there if key != MARK), Put(_row(mark))])
    return mark


def lay(store: Store, rows: Sequence[Row], mark: Mark) -> None:
    """Write the rows with the mark that names their last, or none of it."""
    _write(store, [*map(Put, rows), Put(_row(mark))])


def finish_rows(store: Store, mark: Mark) -> None:
    """All rows lie. Where we keep the feed, it forgets them: nobody is to be told of a move."""
    if isinstance(store, SQLite):
        store.trim(upto=LAST_CHANGE)
    _write(store, [Put(_row(Mark(mark.what, state="laid")))])


def end(store: Store, mark: Mark) -> None:
    _write(store, [Put(_row(Mark(mark.what, state="done")))])


def mark_of(store: Store) -> Mark | None:
    row = store.get(MARK)
    if row is None:
        return None
    said = {name: value["S"] for name, value in row.items()}
    after = Key(said["after_pk"], said["after_sk"]) if "after_pk" in said else None
    return Mark(said["what"], after, cast("State", said["state"]))


def is_whole(store: Store) -> bool:
    mark = mark_of(store)
    return mark is None or mark.state == "done"


def must_be_done(store: Store) -> None:
    """Raises Unusable for a shop of which a part is still on its way."""
    if not is_whole(store):
        raise Unusable("This shop is not whole yet: run the import or the move again.")


def _row(mark: Mark) -> Row:
    said = {"what": mark.what, "state": mark.state}
    if mark.after:
        said |= {"after_pk": mark.after.pk, "after_sk": mark.after.sk}
    return {name: text(value) for name, value in {"pk": MARK.pk, "sk": MARK.sk, **said}.items()}


def _write(store: Store, actions: Sequence[Action]) -> None:
    if store.write(actions) != Done():
        raise Unusable("The engine gave no clear answer: run the same command again, it goes on.")
