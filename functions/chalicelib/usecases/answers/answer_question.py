"""A visitor asks something: the answers that fit, and whom to ask when none does."""

from collections.abc import Sequence

from msgspec import Struct

from chalicelib.domain.answers import Answer, Contact
from chalicelib.domain.answers.finding import find
from chalicelib.ports import Ports


class Answered(Struct, frozen=True):
    answers: Sequence[Answer]
    contact: Contact | None


def answer_question(question: str, ports: Ports) -> Answered:
    """At most three, the closest first; to nothing, what is asked often. Raises QuestionTooLong."""
    return Answered(find(question, ports.library), ports.library.contact)
