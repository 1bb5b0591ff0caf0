"""What mkdocs.yml and its English heir say, as far as the press goes by it."""

from pathlib import Path
from typing import Any

import yaml

from chalicelib.domain.programme import Language
from press.render import CONFIGS


class _Config(yaml.SafeLoader):
    """What `!ENV` and the like would give is left out."""


_Config.add_multi_constructor("", lambda _loader, _tag, _node: None)


def config(root: Path, language: Language) -> dict[str, Any]:
    """A language's own file, without what it inherits."""
    text = (root / CONFIGS[language]).read_text(encoding="utf-8")
    return yaml.load(text, _Config) or {}  # noqa: S506 - a SafeLoader


def shop(root: Path, language: Language) -> dict[str, Any]:
    """What the pages say of the shop under `extra: shop:`; English has its own words for some."""
    said: dict[str, Any] = (config(root, "zh").get("extra") or {}).get("shop") or {}
    own: dict[str, Any] = (config(root, language).get("extra") or {}).get("shop") or {}
    return said | own
