"""The book: what stories read together, decide on, and write once."""

from collections.abc import Callable, Sequence
from typing import Any, Protocol, TypeVar

from chalicelib.domain.decision import Answered, Decision, Wish
from chalicelib.ports.wants import Want

T = TypeVar("T")


class View(Protocol):
    """What a decision may look at: the wants read beforehand in one call, others on asking."""

    def __call__(self, want: Want[T]) -> T | None: ...


class Book(Protocol):
    """The ledger and all that hangs on it: read together, decided purely, written once."""

    def once(
        self,
        wish: Wish,
        wants: Sequence[Want[Any]],
        decide: Callable[[View], Decision[T]],
        answer: type[T],
    ) -> Answered[T]:
        """Grant a wish once: seen before? Else read, decide, write, in one transaction.

        The decision is made again on fresh reads when somebody else was quicker. A `Conflict` it
        raises is kept under the wish's key. Raises KeyReuse, Unavailable, OutcomeUnknown.
        """
        ...

    def settle(self, wants: Sequence[Want[Any]], decide: Callable[[View], Decision[T]]) -> T:
        """Read, decide, write, without a key: for acts that their own state makes unique."""
        ...

    def read(self, wants: Sequence[Want[Any]]) -> View: ...

    def glance(self, wants: Sequence[Want[Any]]) -> View:
        """Read for half the price what may lag by a moment: where every find is looked at again."""
        ...
