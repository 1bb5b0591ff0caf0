"""What MkDocs reads: the docs, filled in, and the pages that the programme writes."""

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from chalicelib.domain.programme import LANGUAGES, Language, Programme
from chalicelib.domain.programme.file import Finding
from press.checks.text import exempt
from press.source import (
    answers,
    brand,
    configured,
    excerpts,
    front_matter,
    library,
    placeholders,
    schema,
)
from press.source.answers import Written
from press.source.schema import ANSWERS, FAQ, GENERATED, MEMBERSHIP

BUNDLE = PurePosixPath("assets/portal")
"""Where the browser code is laid, in the Chinese tree: the root of the one origin."""

TOKENS = PurePosixPath("assets/css/tokens.css")
"""Instead of the theme's own: MkDocs prefers what stands among the docs."""


def laid(root: Path, language: Language) -> Path:
    return root / "build" / "docs" / language


def told_of_answers(root: Path) -> Path:
    """Where the library of answers lies until the site is finished."""
    return root / "build" / "docs" / "answers.json"


def lay(root: Path, programme: Programme) -> list[Finding]:
    """Write the trees under build/docs, unless there are findings; the same keeps its time."""
    found = []
    trees = {language: _tree(root, language, programme) for language in LANGUAGES}
    for language, tree in trees.items():
        found += tree.found
        if not found:
            _write(tree.files, laid(root, language))
    if not found:
        told = library.library(
            {language: tree.answers for language, tree in trees.items()},
            {language: tree.place for language, tree in trees.items()},
            {language: configured.shop(root, language) for language in LANGUAGES},
        )
        told_of_answers(root).write_text(told, encoding="utf-8")
    return found


@dataclass(slots=True)
class _Tree:
    """A language's docs: files by their place, the answers apart, and what hinders."""

    files: dict[PurePosixPath, bytes] = field(default_factory=dict)
    answers: list[Written] = field(default_factory=list)
    found: list[Finding] = field(default_factory=list)

    def place(self, path: PurePosixPath) -> str:
        """Where a page of the tree is served."""
        head = front_matter.split(self.files[path].decode()).head
        return schema.address(path, front_matter.read(head, path, path.name).meta)


def _tree(root: Path, language: Language, programme: Programme) -> _Tree:
    docs = root / "docs" / language
    known = placeholders.values(programme, language)
    tree = _Tree()
    for path in _below(docs):
        content = (docs / path).read_bytes()
        if path.suffix == ".md":
            content, faults = _page(content, known, f"docs/{language}/{path}")
            tree.found += faults
        if path.suffix == ".md" and ANSWERS in path.parents:
            _take(content, path, language, tree)
        else:
            tree.files[path] = content
    for path in GENERATED.keys() & tree.files.keys():
        file, source = f"docs/{language}/{path}", GENERATED[path]
        tree.found.append(Finding(file, 1, f"is written from {source}", "remove the file"))
    link = _linker({*tree.files})
    rules = excerpts.render("membership", programme, language, link)
    tree.files[MEMBERSHIP] = rules.encode()
    tokens = (root / brand.TOKENS).read_text(encoding="utf-8")
    tree.files[TOKENS] = brand.dressed(tokens, brand.chosen(programme)).encode()
    if tree.answers:
        tree.files[FAQ] = answers.page(tree.answers, programme, language).encode()
    return tree


def _take(content: bytes, path: PurePosixPath, language: Language, tree: _Tree) -> None:
    """Put an answer among the answers: it is no page of its own."""
    page = front_matter.split(content.decode(errors="replace"))
    head = front_matter.read(page.head, path, f"docs/{language}/{path}")
    tree.found += head.findings
    if isinstance(head.meta, schema.Answer):
        tree.answers.append(answers.written(path, head.meta, page.body))


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
