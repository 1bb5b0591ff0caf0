"""The record of a release: enough to have it back without a build."""

from dataclasses import dataclass, field
from typing import Literal

from deploy.release.site.pages import Page


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """`archive` and `template` are keys of the depot, `rows` how the table's rows are written, `of`
    the number of the release that this one is a return to.
    """

    number: int
    state: Literal["begun", "done"]
    at: str
    who: str
    commit: str
    archive: str
    template: str
    parameters: dict[str, str]
    address: str
    rows: str
    site: dict[str, Page]
    kept: dict[str, Page] = field(default_factory=dict)
    of: int | None = None

    def is_as(self, other: "Record | None") -> bool:
        """Say whether both put the same on AWS."""
        parts = ("archive", "template", "parameters", "site")
        return other is not None and all(getattr(self, p) == getattr(other, p) for p in parts)
