"""Of who has left, what they liked to read is forgotten; told by the feed, once or again."""

from chalicelib.domain.content.reading import ReadsForgotten
from chalicelib.domain.decision import Decision
from chalicelib.domain.members.member import MemberChanged
from chalicelib.ports import Ports

TOGETHER = 80


def forget_reads(moved: MemberChanged, ports: Ports) -> int:
    """Returns how many pages read were looked at."""
    if moved.after.status != "deleted":
        return 0
    seen, after = 0, ""
    while some := tuple(ports.shelf.reads(moved.after.id, after=after, limit=TOGETHER)):
        forgotten = ReadsForgotten(some)
        ports.book.settle((), lambda _, forgotten=forgotten: Decision(None, (forgotten,)))  # type: ignore[misc] # bound at once
        seen, after = seen + len(some), some[-1].page
    return seen
