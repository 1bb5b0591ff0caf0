"""What a page of the portal will ask for, named in its head: a browser asks for it at once."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from chalicelib.domain.programme import Language
from press.bundle import PORTAL, modules
from press.source.laid import laid

_PAGE = re.compile(r' data-view="([a-z]+)"(?: data-words="([a-z]+)")?')

_DRAWN_AT_ONCE = {"card": ("node_modules/lean-qr/index.mjs",)}
"""What a page imports only to draw, and draws as it opens."""


@dataclass(frozen=True, slots=True)
class Preload:
    """`drawn`: what each file of the bundle imports by itself; `made`: the file of a source.

    `fetched`: what it may import later, when somebody asks for it.
    """

    drawn: dict[str, list[str]]
    made: dict[str, str]
    fetched: dict[str, list[str]]

    @classmethod
    def read(cls, root: Path) -> "Preload":
        """From what esbuild told when it bundled the portal."""
        told = json.loads(modules(root).read_text(encoding="utf-8"))["outputs"]
        folder = f"{laid(root, 'zh').relative_to(root)}/"
        drawn, fetched = (
            {
                name.removeprefix(folder): [
                    one["path"].removeprefix(folder)
                    for one in file["imports"]
                    if one["kind"] == kind
                ]
                for name, file in told.items()
            }
            for kind in ("import-statement", "dynamic-import")
        )
        made = {
            file["entryPoint"].removeprefix(f"{PORTAL}/"): name.removeprefix(folder)
            for name, file in told.items()
            if "entryPoint" in file
        }
        return cls(drawn, made, fetched)

    def told(self, html: str, language: Language) -> str:
        """The page with its modules named; as it was, where it is none of the portal's."""
        found = _PAGE.search(html)
        if not found:
            return html
        view, words = found.groups()
        wanted = (
            "boot.js",
            f"pages/{view}.js",
            f"words/{language}.js",
            f"words/{words}/{language}.js",
            *_DRAWN_AT_ONCE.get(view, ()),
        )
        links = "".join(
            f'<link rel="modulepreload" href="/{file}">' for file in self._closure(wanted)
        )
        return html.replace("</head>", f"{links}</head>", 1)

    def later(self, files: Sequence[str]) -> list[str]:
        """What these files of a page may ask for besides: neither other pages nor other words."""
        others = {self.made["boot.js"]} if "boot.js" in self.made else set()
        words = {file for source, file in self.made.items() if source.startswith("words/")}
        asked = [
            wanted
            for file in files
            if file in self.fetched and file not in others
            for wanted in self.fetched[file]
            if wanted not in words
        ]
        return [file for file in self._closure_of(asked) if file not in files]

    def _closure(self, sources: tuple[str, ...]) -> list[str]:
        """Their files and what these import, each once; a source without a file has none."""
        return self._closure_of([self.made[source] for source in sources if source in self.made])

    def _closure_of(self, files: Sequence[str]) -> list[str]:
        found: list[str] = []
        waiting = [*files]
        while waiting:
            file = waiting.pop(0)
            if file not in found:
                found.append(file)
                waiting += self.drawn[file]
        return found
