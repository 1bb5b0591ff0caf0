"""The shop's own files: the rules, the pages, and what was packed from them."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from chalicelib.domain.programme import Programme
from chalicelib.domain.programme.file import Finding as Fault
from chalicelib.domain.programme.file import ProgrammeError, parse
from deploy.doctor.finding import Finding, look, ok, wrong
from deploy.package import archive
from deploy.package.__main__ import ARCHIVE
from press.checks import Verdict, check

MOST = 1_000_000
"""Bytes of the package: a function that starts cold loads all of it."""


@dataclass(frozen=True, slots=True)
class Package:
    """`current` says that our own files in it are those of this folder."""

    size: int
    sha256: str
    current: bool


@dataclass(frozen=True, slots=True)
class Files:
    """`pages` are not looked at while the rules are faulty; `package` may not be built yet."""

    faults: tuple[Fault, ...] = ()
    sample: bool = False
    pages: Verdict | None = None
    package: Package | None = None


def ask(root: Path) -> Files:
    package = _package(root)
    try:
        rules = _rules(root)
    except ProgrammeError as error:
        return Files(faults=error.findings, package=package)
    return Files(sample=rules.brand.sample, pages=check(root, rules), package=package)


def _rules(root: Path) -> Programme:
    file = root / "programme.toml"
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        raise ProgrammeError(
            (Fault(file.name, 1, "cannot be read", "write it in UTF-8"),)
        ) from None
    return parse(text, file.name)


def _package(root: Path) -> Package | None:
    file = root / ARCHIVE
    if not file.is_file():
        return None
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    return Package(file.stat().st_size, digest, _is_current(file, root))


def _is_current(file: Path, root: Path) -> bool:
    try:
        own = archive.own(root)
        with ZipFile(file) as packed:
            return all(packed.read(name) == data for name, data in own.items())
    except (BadZipFile, FileNotFoundError, KeyError):
        return False


def judge(files: Files) -> Iterator[Finding]:
    yield _programme(files)
    if files.pages:
        yield _pages(files.pages)
    yield _packed(files.package)


def _programme(files: Files) -> Finding:
    if files.faults:
        more = f" (and {len(files.faults) - 1} more)" if files.faults[1:] else ""
        return wrong("Rules", f"{files.faults[0]}{more}.", "make site-check names each.")
    if files.sample:
        return look(
            "Rules",
            "no fault; every page still says that the shop is a sample.",
            "Set sample = false in programme.toml once the words are yours.",
        )
    return ok("Rules", "programme.toml has no fault.")


def _pages(verdict: Verdict) -> Finding:
    advice = f"{len(verdict.advice)} pieces of advice" if verdict.advice else "no advice"
    if verdict.refusals:
        says = f"{len(verdict.refusals)} findings stop the build."
        return wrong("Pages", says, "make site-check names each, with file and line.")
    return ok("Pages", f"in order, {advice}.")


def _packed(package: Package | None) -> Finding:
    if package is None:
        return ok("Package", "not built yet; a release builds it.")
    says = f"{package.size:,} bytes, {package.sha256[:12]}"
    if package.size > MOST:
        do = "A start takes longer: see what pyproject.toml ships."
        return look("Package", f"{says}: more than {MOST:,}.", do)
    if not package.current:
        return look("Package", f"{says}, older than these files.", "make package, or a release.")
    return ok("Package", f"{says}, of these files.")
