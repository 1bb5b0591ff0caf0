"""A manager tries a draft of the rules, by the checks of the build; nothing is published."""

from msgspec import Struct

from chalicelib.domain.programme.difference import Difference, differences
from chalicelib.domain.programme.file import Finding, ProgrammeError, parse
from chalicelib.ports import Ports


class Checked(Struct, frozen=True):
    """Either `findings`, or nothing to mend: a `version`, and what differs from today's rules."""

    findings: tuple[Finding, ...] = ()
    version: str | None = None
    differences: tuple[Difference, ...] = ()


def check_draft(text: str, ports: Ports) -> Checked:
    try:
        draft = parse(text)
    except ProgrammeError as error:
        return Checked(findings=error.findings)
    return Checked(version=draft.version, differences=differences(ports.programme, draft))
