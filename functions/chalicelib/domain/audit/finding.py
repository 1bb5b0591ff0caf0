"""Findings: where the books break a law, each in one sentence."""

from collections.abc import Iterator

from msgspec import Struct

from chalicelib.domain.audit.laws import Law
from chalicelib.domain.audit.records import Unreadable


class Finding(Struct, frozen=True):
    """`where` names the place (a member, an entry, a redemption …), `what` the thing in it.

    `about` is the id of the member whose rows tell it, empty where no one member's do.
    """

    law: Law
    where: str
    what: str
    expected: str
    stands: str
    about: str = ""

    @property
    def name(self) -> str:
        """What stays the same of it while numbers move."""
        return f"{self.law} · {self.where}: {self.what}"

    def __str__(self) -> str:
        return f"{self.name} should be {self.expected}, but {self.stands} stands."


def differ(
    law: Law, where: str, what: str, *, expected: object, stands: object
) -> Iterator[Finding]:
    """Find whether what stands is not what is expected."""
    if expected != stands:
        yield Finding(law, where, what, _said(expected), _said(stands))


def unreadable(row: Unreadable) -> Finding:
    return Finding("I1", row.place, "what it says", "readable", row.why)


def _said(value: object) -> str:
    if value in (None, "", ()):
        return "nothing"
    if not isinstance(value, tuple):
        return str(value)
    return ", ".join(_pair(part) for part in value)


def _pair(part: object) -> str:
    return ": ".join(map(str, part)) if isinstance(part, tuple) and part else _said(part)
