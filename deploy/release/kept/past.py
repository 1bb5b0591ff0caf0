"""What has been released of a stage before."""

from dataclasses import dataclass

from deploy.release.kept.depot import Depot
from deploy.release.kept.record import Record


@dataclass(frozen=True, slots=True)
class Past:
    """The newest release, finished or not, and the last that was finished."""

    newest: Record | None
    before: Record | None

    @property
    def number(self) -> int:
        """Return the next one's; a release that was not finished is gone on with."""
        if self.newest is None:
            return 1
        return self.newest.number + (self.newest.state == "done")


def past(depot: Depot) -> Past:
    newest = None
    for record in depot.records():
        newest = newest or record
        if record.state == "done":
            return Past(newest, record)
    return Past(newest, None)
