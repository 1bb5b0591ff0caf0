"""The whole site, step by step, and only what its inputs ask for."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import monotonic

from chalicelib.domain.programme import Programme
from chalicelib.domain.programme.file import Finding, ProgrammeError, parse
from press import memory, node
from press.bundle import bundle
from press.checks import refusals
from press.failure import PressFailure
from press.finished import homescreen
from press.finished.finish import finish
from press.render import rendering
from press.share import gallery
from press.source.laid import lay

Say = Callable[[str], None]


def build(root: Path, public: str, say: Say) -> None:
    """Make build/site for the address `public`. Raises PressFailure; the old site then stays."""
    inputs = memory.inputs(root)
    done = memory.remembered(root)
    if done == {"rendered": inputs, "site": inputs + public} and (root / "build/site").is_dir():
        say("Site: up to date\n")
        return
    if done.get("rendered") != inputs:
        memory.remember(root, {})
        _press(root, say)
        memory.remember(root, {"rendered": inputs})
    with step("Site: languages, policy, lists", say):
        refuse(finish(root, programme(root), public))
    memory.remember(root, {"rendered": inputs, "site": inputs + public})


def programme(root: Path) -> Programme:
    """Raises PressFailure with the findings."""
    file = root / "programme.toml"
    try:
        return parse(file.read_text(encoding="utf-8"), file.name)
    except ProgrammeError as error:
        raise PressFailure(str(error)) from error


def refuse(findings: Sequence[Finding]) -> None:
    if findings:
        raise PressFailure("\n".join(str(finding) for finding in findings))


def _press(root: Path, say: Say) -> None:
    rules = programme(root)
    with step("Site: pages from docs and programme.toml", say):
        if unread := lay(root, rules):
            refuse(refusals(root, rules) or unread)
    with step("Site: browser libraries by the lock", say):
        node.install(root)
    with step("Site: browser code", say):
        bundle(root)
    with step("Site: Chinese and English by MkDocs; beside it, checks and pictures", say):
        with rendering(root):
            refuse(refusals(root, rules))
            pictures, icons = gallery.paint(root, rules), homescreen.icons(root, rules)
        gallery.hang(pictures)
        homescreen.put(icons)


@contextmanager
def step(name: str, say: Say) -> Iterator[None]:
    """One line: the name when it begins, the seconds when it is done."""
    began = monotonic()
    say(f"{name} … ")
    yield
    say(f"{monotonic() - began:.1f} s\n")
