"""Bundles the portal's modules and styles for browsers, by esbuild."""

import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from press import node
from press.source.laid import BUNDLE, TOKENS, laid

PORTAL = "site/portal"
PAGES = ("boot.js", "portal.css", "staff.css", "console.css", "welcome.css")
BESIDE = tuple(
    f"beside/{name}" for name in ("page.js", "ask.js", "reading.js", "share.js", "sheet.css")
)
WORKERS = ("scan/reader.js",)
"""Both apart from the pages: what they shared would be one more file to every page."""
DESIGN = ("design/page.js", "design/page.css")
"""Every piece in each state, beside the site: `make run` serves it, nobody publishes it."""

OFFLINE = "sw.js"
"""The service worker: one classic script, which all browsers that have workers understand."""

OPTIONS = (
    "--bundle",
    "--minify",
    "--charset=utf8",
    "--target=es2020,chrome87,safari15",
    "--log-level=warning",
)
MODULES = ("--splitting", "--format=esm", "--chunk-names=chunks/[name]-[hash]")
CLASSIC = ("--format=iife",)


def modules(root: Path) -> Path:
    """Where esbuild tells which file of the pages' bundle imports which."""
    return laid(root, "zh").parent / "modules.json"


def bundle(root: Path) -> None:
    """Raises PressFailure with esbuild's words."""
    portal = root / PORTAL
    target = laid(root, "zh") / BUNDLE
    shutil.rmtree(target, ignore_errors=True)
    here, told = (f"--outbase={portal}", f"--outdir={target}"), f"--metafile={modules(root)}"
    design = (f"--outbase={portal / 'design'}", f"--outdir={root / 'build/design'}")
    runs = (
        (PAGES, *MODULES, *here, told),
        (BESIDE, *MODULES, *here),
        (WORKERS, *MODULES, *here),
        ((OFFLINE,), *CLASSIC, f"--outdir={target}"),
        (DESIGN, *MODULES, *design),
    )
    with ThreadPoolExecutor() as hands:
        for run in [hands.submit(_make, root, *run) for run in runs]:
            run.result()


def _make(root: Path, names: tuple[str, ...], *how: str) -> None:
    entries = [root / PORTAL / name for name in names]
    if found := [str(entry) for entry in entries if entry.is_file()]:
        tokens = f"--alias:{TOKENS.name}={laid(root, 'zh') / TOKENS}"
        node.find().run([_esbuild(root), *found, *OPTIONS, tokens, *how], root)


def _esbuild(root: Path) -> str:
    """The program itself; the one in .bin would start Node, only to start it."""
    modules = root / "node_modules"
    return str(next(modules.glob("@esbuild/*/bin/esbuild"), modules / ".bin/esbuild"))
