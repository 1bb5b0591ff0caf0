"""The rules in force as they were published, and a draft of new ones tried."""

from typing import Annotated

from msgspec import Meta, Struct

from chalicelib.domain.programme import AdjustmentRule, MessageRule, Words
from chalicelib.domain.programme.in_chinese import in_chinese
from chalicelib.usecases.programme.check_draft import check_draft
from chalicelib.web.door import Ask, Reply, Route
from chalicelib.web.wire import Told


class Published(Struct, frozen=True):
    """`text` is programme.toml as it was built; its other rules are in `/api/programme`."""

    version: str
    text: str
    adjustment: AdjustmentRule
    messages: MessageRule


class Draft(Told, frozen=True):
    """`text` as programme.toml would have it."""

    text: Annotated[str, Meta(max_length=16_000)]


class Fault(Struct, frozen=True):
    """What is wrong on a line, counted from 1, and how to mend it."""

    line: int
    what: Words
    mend: Words


class Change(Struct, frozen=True):
    """A rule that would change, as the file spells it; null where there is none."""

    rule: str
    old: str | None
    new: str | None


class Checked(Struct, frozen=True):
    """Nothing is published. Without `findings` it would build, and `version` is the draft's.

    `same_version`: rules change, but the version that entries are booked under does not.
    """

    findings: list[Fault]
    version: str | None
    same_version: bool
    changes: list[Change]


def published(ask: Ask[None]) -> Reply:
    law = ask.ports.programme
    return Reply(Published(law.version, ask.ports.published, law.adjustment, law.messages))


def check(ask: Ask[Draft]) -> Reply:
    tried = check_draft(ask.said.text, ask.ports)
    changes = [Change(each.rule, each.old, each.new) for each in tried.differences]
    findings = [Fault(each.line, _both(each.what), _both(each.mend)) for each in tried.findings]
    same = bool(changes) and tried.version == ask.ports.programme.version
    return Reply(Checked(findings, tried.version, same, changes))


def _both(english: str) -> Words:
    return Words(zh=in_chinese(english) or english, en=english)


ROUTES = (
    Route("GET", "/api/admin/programme", "auditor", published, answer=Published),
    Route("POST", "/api/admin/programme/check", "auditor", check, body=Draft, answer=Checked),
)
