"""What a writer has looked at and lets stand: `<!-- promise: ok, the reason -->`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from chalicelib.domain.programme.file import Finding

TOPICS = ("promise", "number")
_NOTE = re.compile(
    r"(?:<!--|//|/\*|#)[ \t]*(?P<topic>promise|number)[ \t]*[:：][ \t]*ok\b"
    r"[ \t]*[,，:：;；]?[ \t]*(?P<reason>[^\n]*?)[ \t]*(?:-->|\*/|$)",
    re.MULTILINE,
)
_COMMENT = re.compile(r"[ \t]*<!--[ \t]*(?:promise|number)[ \t]*[:：][^\n]*?-->")


@dataclass(frozen=True, slots=True)
class Exemption:
    """`lines` are those it lets stand: its own, and the next where it stands alone."""

    topic: str
    reason: str
    lines: tuple[int, ...]


def exemptions(text: str) -> Iterator[Exemption]:
    for note in _NOTE.finditer(text):
        line = text.count("\n", 0, note.start()) + 1
        before = text[text.rfind("\n", 0, note.start()) + 1 : note.start()]
        lines = (line,) if before.strip() else (line, line + 1)
        yield Exemption(note["topic"], note["reason"], lines)


def lines(text: str, topic: str) -> frozenset[int]:
    """The lines on which findings of the topic are let stand."""
    assert topic in TOPICS
    found = (one for one in exemptions(text) if one.topic == topic)
    return frozenset(line for one in found for line in one.lines)


def without_notes(text: str) -> str:
    """The text as readers get it: a note to the writer is no part of the page."""
    return _COMMENT.sub("", text)


def without_reason(text: str, file: str) -> Iterator[Finding]:
    for one in exemptions(text):
        if len(one.reason) < 2:  # noqa: PLR2004 - a lone character is no reason
            what = f"lets a {one.topic} stand without a reason"
            mend = f"write the reason: <!-- {one.topic}: ok, why it may stand -->"
            yield Finding(file, one.lines[0], what, mend)
