"""Colours, type, space, corners and times are named once, in tokens.css, and used by name."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

SITE = Path(__file__).parents[2] / "site"
TOKENS = SITE / "theme/assets/css/tokens.css"
DRAWINGS = SITE / "theme/assets/css/drawings.css"
"""The drawings have a palette of their own, named in their file and used in no other."""

SHEETS = sorted({*SITE.glob("portal/**/*.css"), *SITE.glob("theme/**/*.css")} - {TOKENS})
SCRIPTS = sorted(SITE.glob("portal/**/*.js"))

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
DECLARATION = re.compile(r"([\w-]+)\s*:\s*([^;{}]+);")
COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?\(")
SIZE = re.compile(r"(?<![\w.-])\d*\.?\d+(?:px|rem|pt|mm)\b")
TIME = re.compile(r"(?<![\w.-])\d*\.?\d+m?s\b")

OF_TYPE = {"font", "font-size"}
OF_SPACE = re.compile(r"(?:padding|margin|gap|row-gap|column-gap)(?:-\w+)*$")
OF_CORNERS = re.compile(r"border(?:-\w+)*-radius$")
OF_MOTION = re.compile(r"(?:transition|animation)(?:-\w+)?$")


def declarations(sheet: Path) -> Iterator[tuple[str, str]]:
    css = COMMENT.sub("", sheet.read_text(encoding="utf-8"))
    return ((match[1], match[2].strip()) for match in DECLARATION.finditer(css))


def literals(name: str, value: str) -> list[str]:
    """What of a declaration ought to be a token."""
    found = COLOUR.findall(value)
    if name in OF_TYPE or OF_SPACE.match(name) or OF_CORNERS.match(name):
        found += [size for size in SIZE.findall(value) if size.strip("0.pxrem")]
    if OF_MOTION.match(name):
        found += TIME.findall(value)
    return found


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.relative_to(SITE).as_posix())
def test_a_sheet_uses_tokens(sheet: Path):
    wrong = [
        f"{name}: {value}"
        for name, value in declarations(sheet)
        if literals(name, value) and not (sheet == DRAWINGS and name.startswith("--p-draw-"))
    ]
    assert wrong == []


def test_no_script_knows_a_colour():
    wrong = {
        script.name: found
        for script in SCRIPTS
        if (found := re.findall(r"""["'`]#[0-9a-fA-F]{3,8}["'`]""", script.read_text("utf-8")))
    }
    assert wrong == {}


def test_every_token_used_is_named_and_every_one_named_is_used():
    named = {name for name, _ in declarations(TOKENS) if name.startswith("--p-")}
    texts = [file.read_text(encoding="utf-8") for file in (TOKENS, *SHEETS)]
    used = {name for text in texts for name in re.findall(r"var\((--p-[\w-]+)", text)}
    own = {name for sheet in SHEETS for name, _ in declarations(sheet) if name.startswith("--p-")}
    drawn = {f"--p-{name}" for script in SCRIPTS for name in names_in(script)}
    assert used - named - own == set()
    assert named - used - drawn == set()


def names_in(script: Path) -> list[str]:
    """Tokens that a script reads, for what it paints."""
    return re.findall(r'token\("([\w-]+)"\)', script.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("color", "#fff"),
        ("background", "rgb(0 0 0 / 50%)"),
        ("font-size", "0.85rem"),
        ("padding", "2px var(--p-space-2)"),
        ("border-radius", "1rem"),
        ("box-shadow", "0 0 4px #000"),
        ("transition", "color 200ms"),
    ],
)
def test_a_literal_is_found(name: str, value: str):
    assert literals(name, value)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("color", "var(--p-ink)"),
        ("margin", "0 auto"),
        ("border", "1px solid var(--p-line)"),
        ("width", "min(24rem, 100vw)"),
        ("border-radius", "50%"),
        ("font-size", "1.2em"),
    ],
)
def test_what_is_no_literal_stands(name: str, value: str):
    assert not literals(name, value)
