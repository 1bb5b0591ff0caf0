"""A stock Material site from the shop's own Markdown: the theme and its search as they come."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from chalicelib.domain.programme import Language
from press.render import ENVIRONMENT

CONFIG = """
site_name: {name}
site_url: http://127.0.0.1/
docs_dir: docs
theme:
  name: material
  language: {language}
  font: false
plugins: [search]
markdown_extensions: [admonition, attr_list, md_in_html, tables]
"""
"""Without its fonts, which it would fetch from Google: here nobody can, so it is spared them."""

NAMES: dict[Language, str] = {"zh": "松风茶舍", "en": "Songfeng Tea House"}
HOME = "index.md"
TEMPLATE = "\ntemplate: "


def build(docs: Path, place: Path, language: Language) -> Path:
    """Build what the press has laid out in `docs`; return the folder of the site."""
    shutil.copytree(docs, place / "docs")
    for page in (place / "docs").rglob("*.md"):
        _without_template(page, is_home=page == place / "docs" / HOME)
    config = place / "mkdocs.yml"
    config.write_text(CONFIG.format(name=NAMES[language], language=language), encoding="utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "-f", str(config)]
    site = place / "site"
    subprocess.run(
        [*command, "-d", str(site)],
        env=os.environ | ENVIRONMENT,
        check=True,
        stderr=subprocess.DEVNULL,  # it warns of links to the pages that it does without
    )
    return site


def _without_template(page: Path, *, is_home: bool) -> None:
    """A page of our own templates is left out; the home page stays with what it says below them."""
    text = page.read_text(encoding="utf-8")
    head, mark, rest = text.partition(TEMPLATE)
    if not mark:
        return
    if not is_home:
        page.unlink()
        return
    _, _, below = rest.partition("\n")
    page.write_text(f"{head}\n{below}", encoding="utf-8")
