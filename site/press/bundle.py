"""Bundles the portal's modules and styles for browsers, by esbuild."""

import shutil
from pathlib import Path

from press import node
from press.sources import BUNDLE, TOKENS, laid

PORTAL = "site/portal"
PAGES = ("boot.js", "portal.css", "staff.css", "welcome.css")
BESIDE = tuple(
    f"beside/{name}" for name in ("page.js", "ask.js", "reading.js", "share.js", "sheet.css")
)
WORKERS = ("scan/reader.js",)
"""Both apart from the pages: what they shared would be one more file to every page."""
DESIGN = ("design/page.js", "design/page.css")
"""Every piece in each state, beside the site: `make run` serves it, nobody publishes it."""

OPTIONS = (
    "--bundle",
    "--splitting",
    "--format=esm",
    "--minify",
    "--charset=utf8",
    "--target=es2020,chrome87,safari15",
    "--chunk-names=chunks/[name]-[hash]",
    "--log-level=warning",
)


def modules(root: Path) -> Path:
    """Where esbuild tells which file of the pages' bundle imports which."""
    return laid(root, "zh").parent / "modules.json"


def bundle(root: Path) -> None:
    """Raises PressFailure with esbuild's words."""
    portal = root / PORTAL
    target = laid(root, "zh") / BUNDLE
    shutil.rmtree(target, ignore_errors=True)
    for names in (PAGES, BESIDE, WORKERS):
        more = [f"--metafile={modules(root)}"] if names is PAGES else []
        _make(root, names, f"--outbase={portal}", f"--outdir={target}", *more)
    _make(root, DESIGN, f"--outbase={portal / 'design'}", f"--outdir={root / 'build/design'}")


def _make(root: Path, names: tuple[str, ...], *places: str) -> None:
    entries = [root / PORTAL / name for name in names]
    if found := [str(entry) for entry in entries if entry.is_file()]:
        tokens = f"--alias:{TOKENS.name}={laid(root, 'zh') / TOKENS}"
        node.find().run([_esbuild(root), *found, *OPTIONS, tokens, *places], root)


def _esbuild(root: Path) -> str:
    """The program itself; the one in .bin would start Node, only to start it."""
    modules = root / "node_modules"
    return str(next(modules.glob("@esbuild/*/bin/esbuild"), modules / ".bin/esbuild"))
