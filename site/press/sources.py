"""What MkDocs reads: the docs, filled in, and the pages that the programme writes."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath

from chalicelib.domain.programme import LANGUAGES, Language, Programme
from chalicelib.domain.programme.file import Finding
from press import excerpts, front_matter, placeholders
from press.checks import exempt
from press.schema import GENERATED

BUNDLE = PurePosixPath("assets/portal")
"""Where the browser code is laid, in the Chinese tree: the root of the one origin."""


def laid(root: Path, language: Language) -> Path:
    return root / "build" / "docs" / language


def lay(root: Path, programme: Programme) -> list[Finding]:
    """Write the trees under build/docs, unless there are findings; the same keeps its time."""
    found = []
    for language in LANGUAGES:
        files, faults = _tree(root, language, programme)
        found += faults
        if not found:
            _write(files, laid(root, language))
    return found


def _tree(
    root: Path, language: Language, programme: Programme
) -> tuple[dict[PurePosixPath, bytes], list[Finding]]:
    docs = root / "docs" / language
    known = placeholders.values(programme, language)
    files: dict[PurePosixPath, bytes] = {}
    found: list[Finding] = []
    for path in _below(docs):
        content = (docs / path).read_bytes()
        if path.suffix == ".md":
            content, faults = _page(content, known, f"docs/{language}/{path}")
            found += faults
        files[path] = content
    if GENERATED in files:
        file = f"docs/{language}/{GENERATED}"
        found.append(Finding(file, 1, "is written from programme.toml", "remove the file"))
    link = _linker(set(files))
    files[GENERATED] = excerpts.render("membership", programme, language, link).encode()
    return files, found


def _below(folder: Path) -> Iterator[PurePosixPath]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.name != ".DS_Store":
            yield PurePosixPath(path.relative_to(folder).as_posix())


def _page(content: bytes, known: dict[str, str], file: str) -> tuple[bytes, list[Finding]]:
    try:
        page = front_matter.split(content.decode())
    except UnicodeDecodeError:
        return content, [Finding(file, 1, "is not UTF-8 text", "save it as UTF-8")]
    head, head_faults = placeholders.fill(page.head, known, file)
    body, body_faults = placeholders.fill_body(page.body, known, file, first_line=page.body_line)
    faults = head_faults + body_faults
    return (head + exempt.without_notes(body)).encode(), faults


def _linker(files: set[PurePosixPath]) -> Callable[[str, str], str]:
    """`link("我的", "me")` as a Markdown link, whether the page is me.md or me/index.md."""

    def link(words: str, page: str) -> str:
        for name in (f"{page}.md", f"{page}/index.md"):
            if PurePosixPath(name) in files:
                return f"[{words}]({name})"
        return words

    return link


def _write(files: dict[PurePosixPath, bytes], folder: Path) -> None:
    for path in _below(folder) if folder.is_dir() else ():
        if path not in files and BUNDLE not in path.parents:
            (folder / path).unlink()
    for path, content in files.items():
        target = folder / path
        if not target.is_file() or target.read_bytes() != content:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
    for place, _, _ in os.walk(folder, topdown=False):
        if not any(Path(place).iterdir()):
            shutil.rmtree(place)
