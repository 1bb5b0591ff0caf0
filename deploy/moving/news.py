"""What is still to be told: a change of rows that the stories have not followed yet."""

from collections.abc import Iterator

from chalicelib.store.engine.sqlite import SQLite
from chalicelib.store.port import Change
from chalicelib.wiring import World
from deploy.local.settings import Unusable
from deploy.moving.blocks import MOST


def tell_all(world: World) -> None:
    """Let the stories follow all that has changed, so that nothing is left to be told elsewhere.

    Where the functions follow the feed themselves there is nothing to do here. Raises Unusable if a
    change cannot be followed.
    """
    store, feed = world.store, world.feed
    while feed and (changes := feed.take()):
        if world.told(changes):
            raise Unusable("A change cannot be followed: open the shop once, its journal says why.")
        feed.done(changes)
    if isinstance(store, SQLite) and store.aside():
        raise Unusable("Changes are set aside: `perennial feed` shows them, and hands them on.")


def untold(store: SQLite, *, skip: int) -> Iterator[list[Change]]:
    """All that waits, in order, but the first; what was set aside comes last: in a copy."""
    store.bring_back()
    after = seen = 0
    while changes := store.changes(after=after, limit=MOST):
        if seen >= skip:
            yield changes
        seen += len(changes)
        after = int(changes[-1].id)
