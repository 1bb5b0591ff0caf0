"""The world put together: what the stories need, over one store, and what follows its changes."""

import logging
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from msgspec import Struct

from chalicelib.domain.refusals import OutcomeUnknown, Unavailable
from chalicelib.ports import Limiter, Ports, Secrets, Sender
from chalicelib.senders.alarm import LoggedAlarm
from chalicelib.store.archive import Archive
from chalicelib.store.book import Book
from chalicelib.store.directory import Directory
from chalicelib.store.engine.feed import Feed
from chalicelib.store.engine.streams import changes_of
from chalicelib.store.news import made_at, news_of
from chalicelib.store.nouns import NOUNS
from chalicelib.store.port import Change, Store
from chalicelib.store.shelf import Shelf
from chalicelib.web.door import Stage
from chalicelib.web.journal import metrics, turns
from chalicelib.wiring.errands import Errands
from chalicelib.wiring.rules import content, library, programme, published

LOG = logging.getLogger("perennial.feed")


class World(Struct, frozen=True):
    """Everything real, put together once."""

    ports: Ports
    stage: Stage
    store: Store
    feed: Feed | None = None
    sweep: Callable[[], int] = lambda: 0
    """Forgets rows past their time, where the engine does not do that by itself."""
    pages: int = 1
    """Pages of the books that the reconciler proves in a turn."""

    def told(self, changes: Sequence[Change]) -> tuple[Change, ...]:
        """Let the stories follow what has changed; told again, they change nothing more.

        Return the changes that a story failed on: the others go on, these are to be told again.
        """
        return tuple(change for change in changes if not self._tell(change))

    def pushed(self, event: Mapping[str, Any]) -> dict[str, Any]:
        """Take what DynamoDB Streams hands to a function, and name what is to come again."""
        failed = self._batch(changes_of(event), quiet=False)
        return {"batchItemFailures": [{"itemIdentifier": change.id} for change in failed]}

    def tick(self) -> int:
        """One turn of what nobody asks for: news from the feed, and what is due by now.

        Returns how much was done; 0 means that a pause does no harm.
        """
        return self._follow() + self._due()

    def _due(self) -> int:
        """What AWS starts once a minute leaves a line each time, what ticks all day when it did
        something.
        """
        from chalicelib.web.triggers import on_time  # late: who answers requests does without

        quiet = self.feed is not None
        with turns.run("due", self.stage.name, metrics.DUE_LAG, quiet=quiet) as facts:
            facts["due_lag"] = self.ports.each((self.ports.now(),), self._waiting)
            done = on_time(self.ports, pages=self.pages) + self.sweep()
            facts["done"] = done
        return done

    def _waiting(self, now: int) -> int:
        """How long what is due first has been due, in seconds."""
        due = self.ports.shelf.next_due()
        return 0 if due is None else max(0, now - due)

    def _follow(self) -> int:
        if self.feed is None:
            return 0
        changes = self.feed.take()
        failed = self._batch(changes, quiet=True)
        if failed:
            self.feed.failed(changes, failed)
        else:
            self.feed.done(changes)
        return len(changes) - len(failed)

    def _batch(self, changes: Sequence[Change], *, quiet: bool) -> tuple[Change, ...]:
        with turns.run("feed", self.stage.name, metrics.FEED_LAG, quiet=quiet) as facts:
            if (made := made_at(changes)) is not None:
                facts["feed_lag"] = max(0, self.ports.now() - made)
            failed = self.told(changes)
            facts |= {"done": len(changes) - len(failed), "undone": len(failed)}
        return failed

    def _tell(self, change: Change) -> bool:
        from chalicelib.web.triggers import on_news  # late, as in `_due`

        try:
            if news := news_of(change):
                on_news(news, self.ports)
        except (Unavailable, OutcomeUnknown) as away:
            LOG.warning(
                "A change must wait: %s.", away.code, extra={"facts": {"change": change.id}}
            )
            return False
        except Exception:  # the last resort: one change that a story fails on holds up no other
            facts = {"change": change.id}
            LOG.exception("A change could not be followed.", extra={"facts": facts})
            return False
        return True


def ports_over(
    store: Store,
    now: Callable[[], int],
    chance: Secrets,
    limiter: Limiter,
    sender: Sender,
    public: str,
) -> Ports:
    """Put all that a story needs over one store; `public` is the shop's address."""
    law = programme()
    return Ports(
        programme=law,
        content=content(law),
        library=library(),
        now=now,
        secrets=chance,
        book=Book(store, NOUNS, now),
        shelf=Shelf(store),
        directory=Directory(store),
        archive=Archive(store),
        limiter=limiter,
        sender=sender,
        alarm=LoggedAlarm(),
        each=Errands(lambda one: turns.name_of(one, chance)),
        published=published(),
        public=public,
    )
