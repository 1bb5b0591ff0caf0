"""Of who has left, what they liked to read is forgotten; told by the feed, once or again."""

from chalicelib.domain.content.reading import Read, ReadsForgotten
from chalicelib.domain.decision import Decision
from chalicelib.domain.members.member import MemberChanged
from chalicelib.ports import Ports

TOGETHER = 80


def forget_reads(moved: MemberChanged, ports: Ports) -> int:
    """Returns how many pages read were looked at."""
    if not moved.after.has_left:
        return 0
    seen, after = 0, ""
    while some := tuple(ports.shelf.reads(moved.after.id, after=after, limit=TOGETHER)):
        _forget(some, ports)
        seen, after = seen + len(some), some[-1].page
    return seen


def _forget(reads: tuple[Read, ...], ports: Ports) -> None:
    ports.book.settle((), lambda _: Decision(None, (ReadsForgotten(reads),)))
