"""MkDocs over both languages at once, strictly, into build/rendered."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from chalicelib.domain.programme import LANGUAGES, Language
from press.failure import PressFailure

CONFIGS: dict[Language, str] = {"zh": "mkdocs.yml", "en": "mkdocs.en.yml"}
BUILDER = os.environ.get("BUILDER", "mkdocs")
"""Or another that reads the same configs, as CONTRIBUTING says."""

ORIGIN = "https://public.invalid"
"""What stands in the rendered pages for the address that `finish` writes."""

ENVIRONMENT = {
    "PUBLIC": f"{ORIGIN}/",
    "PUBLIC_EN": f"{ORIGIN}/en/",
    "NO_MKDOCS_2_WARNING": "1",
    "DISABLE_MKDOCS_2_WARNING": "true",
    "PYTHONWARNINGS": "ignore",  # jieba's own, about its regular expressions
}


def rendered(root: Path, language: Language) -> Path:
    return root / "build" / "rendered" / language


def same(file: Path, place: Path) -> None:
    """The file at another place too: a second name for it, where the disk knows such."""
    place.unlink(missing_ok=True)
    try:
        os.link(file, place)
    except OSError:
        shutil.copy2(file, place)


@contextmanager
def rendering(root: Path) -> Iterator[None]:
    """Let MkDocs work beside what is done within, and end it where that fails.

    Raises PressFailure with what MkDocs warned of; its whole log stays in build/.
    """
    running = {language: _start(root, language) for language in LANGUAGES}
    try:
        yield
    except BaseException:
        for process in running.values():
            process.kill()
            process.communicate()
        raise
    failed = [
        told for language, process in running.items() if (told := _end(root, language, process))
    ]
    if failed:
        raise PressFailure("\n".join(failed))


def _end(root: Path, language: Language, process: "subprocess.Popen[str]") -> str:
    """Wait for it; return what has to be mended."""
    log, _ = process.communicate()
    (root / "build" / f"mkdocs.{language}.log").write_text(log, encoding="utf-8")
    return _told(log, language) if process.returncode else ""


def _start(root: Path, language: Language) -> "subprocess.Popen[str]":
    # The site has files of the last time under a second name: none may be written over.
    shutil.rmtree(rendered(root, language), ignore_errors=True)
    command = [sys.executable, "-m", BUILDER, "build", "--strict"]
    where = ["-f", CONFIGS[language], "-d", str(rendered(root, language))]
    return subprocess.Popen(
        command + where,
        cwd=root,
        env=os.environ | ENVIRONMENT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
    )


def _told(log: str, language: Language) -> str:
    """Only what has to be mended, with the names of the pages people write."""
    lines = [line for line in log.split("\n") if line.startswith(("WARNING", "ERROR"))]
    told = "\n".join(lines) or log.strip()
    return (
        f"docs/{language}, by {CONFIGS[language]} (all of it: build/mkdocs.{language}.log):\n{told}"
    )
