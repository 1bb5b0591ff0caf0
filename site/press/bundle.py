"""Bundles the portal's modules and styles for browsers, by esbuild."""

import shutil
from pathlib import Path

from press import node
from press.sources import BUNDLE, laid

ENTRIES = ("boot.js", "portal.css", "scan/reader.js")
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


def bundle(root: Path) -> None:
    """Raises PressFailure with esbuild's words."""
    portal = root / "site" / "portal"
    entries = [str(portal / name) for name in ENTRIES if (portal / name).is_file()]
    target = laid(root, "zh") / BUNDLE
    shutil.rmtree(target, ignore_errors=True)
    if entries:
        esbuild = str(root / "node_modules/.bin/esbuild")
        node.find().run([esbuild, *entries, *OPTIONS, f"--outdir={target}"], root)
