"""What stands between the two `---` lines at the head of a page."""

from dataclasses import dataclass
from typing import Any

import yaml

from chalicelib.domain.programme.file import Finding

REQUIRED = {
    "title": "write title: the page's name, as a person would say it",
    "description": "write description: one sentence that search results and shares show",
}


@dataclass(frozen=True, slots=True)
class Page:
    """A page's text in two parts; `body_line` is the line on which the body begins."""

    head: str
    body: str
    body_line: int


def split(text: str) -> Page:
    lines = text.split("\n")
    ends = (n for n, line in enumerate(lines) if n and line.rstrip() in {"---", "..."})
    end = next(ends, None) if lines[0].rstrip() == "---" else None
    if end is None:
        return Page("", text, 1)
    head, body = lines[: end + 1], lines[end + 1 :]
    return Page("\n".join(head) + "\n", "\n".join(body), end + 2)


def findings(head: str, file: str) -> list[Finding]:
    """The front matter's faults; `file` is its name in them."""
    try:
        meta: Any = yaml.safe_load(head.strip().removesuffix("---").removesuffix("...")) or {}
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        line = min(mark.line + 1, head.count("\n") - 1) if mark else 1
        return [Finding(file, line, f"front matter: {error.problem}", "correct the YAML")]
    if not isinstance(meta, dict):
        return [Finding(file, 1, "front matter is not a list of keys", "write key: value lines")]
    found = []
    for key, mend in REQUIRED.items():
        value = meta.get(key)
        if not isinstance(value, str) or not value.strip():
            found.append(Finding(file, _line_of(key, head), f"{key} is missing", mend))
    return found


def _line_of(key: str, head: str) -> int:
    for line, text in enumerate(head.split("\n"), start=1):
        if text.startswith(f"{key}:"):
            return line
    return 1
