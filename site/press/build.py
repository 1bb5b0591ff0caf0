"""The whole site, step by step, and only what its inputs ask for."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from time import monotonic

from chalicelib.domain.programme import Programme
from chalicelib.domain.programme.file import Finding, ProgrammeError, parse
from press import memory, node
from press.bundle import bundle
from press.checks import check
from press.failure import PressFailure
from press.finish import finish
from press.render import render
from press.share import gallery
from press.sources import lay

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


def prepare(root: Path) -> tuple[Finding, ...]:
    """Lay out what MkDocs reads, and return the advice. Raises PressFailure with the refusals."""
    rules = programme(root)
    verdict = check(root, rules)
    refuse(verdict.refusals)
    refuse(lay(root, rules))
    return verdict.advice


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
    with step("Site: pages from docs and programme.toml", say):
        prepare(root)
    with step("Site: browser libraries by the lock", say):
        node.install(root)
    with step("Site: browser code", say):
        bundle(root)
    with step("Site: Chinese and English by MkDocs, pictures to share beside it", say):
        _render_and_paint(root)


def _render_and_paint(root: Path) -> None:
    with ThreadPoolExecutor(max_workers=1) as aside:
        painting = aside.submit(gallery.paint, root, programme(root))
        render(root)
    gallery.hang(painting.result())


@contextmanager
def step(name: str, say: Say) -> Iterator[None]:
    """One line: the name when it begins, the seconds when it is done."""
    began = monotonic()
    say(f"{name} … ")
    yield
    say(f"{monotonic() - began:.1f} s\n")
