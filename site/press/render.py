"""MkDocs over both languages at once, strictly, into build/rendered."""

import os
import subprocess
import sys
from pathlib import Path

from chalicelib.domain.programme import LANGUAGES, Language
from press.failure import PressFailure

CONFIGS: dict[Language, str] = {"zh": "mkdocs.yml", "en": "mkdocs.en.yml"}
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


def render(root: Path) -> None:
    """Raises PressFailure with what MkDocs warned of; its whole log stays in build/."""
    running = [(language, _start(root, language)) for language in LANGUAGES]
    failed = []
    for language, process in running:
        log, _ = process.communicate()
        (root / "build" / f"mkdocs.{language}.log").write_text(log, encoding="utf-8")
        if process.returncode:
            failed.append(_told(log, language))
    if failed:
        raise PressFailure("\n".join(failed))


def _start(root: Path, language: Language) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
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
