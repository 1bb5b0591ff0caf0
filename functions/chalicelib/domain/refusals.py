"""The kinds of No: values with a stable code that a person can act on."""

from typing import ClassVar


class Refusal(Exception):
    """Something a person did that the rules do not allow; never a programmer's error.

    `facts` are plain values for the sentence, e.g. `missing=50`. Particular refusals stand beside
    the function that raises them and subclass a kind.
    """

    code: ClassVar[str]

    def __init__(self, **facts: str | int) -> None:
        super().__init__(self.code)
        self.facts = facts


class Malformed(Refusal):
    """The request says something that cannot be; another try needs another request."""

    code = "malformed"


class Unauthenticated(Refusal):
    code = "unauthenticated"


class Forbidden(Refusal):
    code = "forbidden"


class NotFound(Refusal):
    """No such thing, or not yours: nobody learns which."""

    code = "not_found"


class Conflict(Refusal):
    """Refused by the state of things. Under one key it stays refused; a new try needs a new key."""

    code = "conflict"


class KeyReuse(Refusal):
    """The key already belongs to another request."""

    code = "key_reuse"


class TooMany(Refusal):
    """A limit over time; `retry_after` seconds from now it may be tried again."""

    code = "too_many"

    def __init__(self, *, retry_after: int, **facts: str | int) -> None:
        super().__init__(retry_after=retry_after, **facts)


class Unavailable(Refusal):
    """Certainly nothing was written; the same key may be sent again."""

    code = "unavailable"


class OutcomeUnknown(Refusal):
    """It may have happened: the same key finds out. Never reported as a failure."""

    code = "outcome_unknown"
