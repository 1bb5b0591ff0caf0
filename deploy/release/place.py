"""Where a stage is released to, and what it shall hold there."""

from dataclasses import dataclass

from deploy.release.account import Account
from deploy.release.kept.depot import Depot
from deploy.release.owner.answers import Answers
from deploy.release.owner.talk import Talk
from deploy.release.site.lay import Read
from deploy.release.site.pages import Site
from deploy.release.stack.formation import Stack


@dataclass(frozen=True, slots=True)
class Place:
    """Where a stage is released to, and who is spoken with."""

    answers: Answers
    account: Account
    depot: Depot
    stack: Stack
    talk: Talk


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What AWS shall hold, by the names of a Record.

    As long as only AWS can tell the address, it is empty and no site is laid. `content` is None
    where the depot holds all of it already.
    """

    archive: str
    template: str
    parameters: dict[str, str]
    address: str
    site: Site
    commit: str
    rows: str
    remarks: tuple[str, ...] = ()
    content: Read | None = None
    of: int | None = None
