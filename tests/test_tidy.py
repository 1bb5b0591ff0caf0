"""The house stays tidy: sizes, captions, rooms and their mirrors."""

import ast
import re
import statistics
import subprocess
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]

FILE_AT_MOST = 250
FILE_MEDIAN = 60
TESTS_AT_MOST = 400
FUNCTION_AT_MOST = 45
FUNCTION_P90 = 20
NESTING_AT_MOST = 2
ROOM_AT_MOST = 15
ROOM_OF_TESTS_AT_MOST = 20
"""Files; beside the tests of a room stand those who act in them."""

DOOR_AT_MOST = 60
"""Lines of functions/app.py."""
DOOR_OPENS = re.compile(r"chalice\.|chalicelib\.(wiring|web)\b")

FOUND = subprocess.run(
    ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
    cwd=ROOT,
    capture_output=True,
    text=True,
    check=True,
).stdout.split("\n")
FILES = [ROOT / name for name in FOUND if name and (ROOT / name).is_file()]

ROOMS = {
    "functions/chalicelib": "tests",
    "qr": "tests/qr",
    "site/press": "tests/press",
    "deploy": "tests/deploy",
}
"""Each place of modules and where its tests stand."""

OWN_FOLDERS = {"browser", "simulation", "portal", "theme", "deploy/local/load", "qr/paper"}
"""Folders of tests that mirror no room of modules, with what is below them."""

SHELVES = {"site/theme/.icons/songfeng"}
"""Drawings of one set, which pages call by their names."""


def is_under(path: Path, *folders: str) -> bool:
    return any(path.is_relative_to(ROOT / folder) for folder in folders)


MODULES = [p for p in FILES if p.suffix == ".py" and not is_under(p, "tests")]
TESTS = [p for p in FILES if p.suffix == ".py" and is_under(p, "tests")]
SCRIPTS = [p for p in FILES if p.suffix == ".js" and is_under(p, "site")]


def length(path: Path) -> int:
    return len(path.read_text().splitlines())


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


Function = ast.FunctionDef | ast.AsyncFunctionDef


def functions(path: Path) -> Iterator[Function]:
    tree = ast.parse(path.read_text())
    return (node for node in ast.walk(tree) if isinstance(node, Function))


def lines_of(function: Function) -> int:
    """Count its lines without the docstring, which is for readers."""
    docstring = function.body[0] if ast.get_docstring(function) else None
    spared = docstring.end_lineno - docstring.lineno + 1 if docstring else 0
    return function.end_lineno - function.lineno + 1 - spared


BLOCKS = (ast.If, ast.For, ast.While, ast.Try, ast.Match)
"""What branches or repeats; `with` only says what is open meanwhile."""


def depth(node: ast.AST) -> int:
    """Count the blocks within blocks; `elif` stands beside its `if`, not inside."""
    if isinstance(node, ast.If) and len(node.orelse) == 1 and isinstance(node.orelse[0], ast.If):
        return max(1 + max(map(depth, node.body)), depth(node.orelse[0]))
    own = isinstance(node, BLOCKS)
    inner = (c for c in ast.iter_child_nodes(node) if not isinstance(c, (Function, ast.Lambda)))
    return own + max(map(depth, inner), default=0)


@pytest.mark.parametrize("path", MODULES + SCRIPTS, ids=name)
def test_a_file_fits_in_a_head(path):
    assert length(path) <= FILE_AT_MOST


@pytest.mark.parametrize("path", TESTS, ids=name)
def test_a_file_of_stories_is_no_novel(path):
    assert length(path) <= TESTS_AT_MOST


def test_most_files_are_short():
    assert statistics.median(map(length, MODULES)) <= FILE_MEDIAN


def test_most_scripts_are_short():
    if SCRIPTS:
        assert statistics.median(map(length, SCRIPTS)) <= FILE_MEDIAN


def test_a_function_fits_on_a_page():
    long = {
        f"{name(path)}: {function.name}": lines_of(function)
        for path in MODULES
        for function in functions(path)
        if lines_of(function) > FUNCTION_AT_MOST
    }
    assert not long


def test_most_functions_fit_in_a_glance():
    sizes = [lines_of(function) for path in MODULES for function in functions(path)]
    assert statistics.quantiles(sizes, n=10)[-1] <= FUNCTION_P90


def test_blocks_are_not_buried_in_blocks():
    deep = {
        f"{name(path)}: {function.name}"
        for path in MODULES
        for function in functions(path)
        if depth(function) > NESTING_AT_MOST
    }
    assert not deep


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_a_module_opens_with_its_caption(path):
    caption = ast.get_docstring(ast.parse(path.read_text())) or ""
    assert caption.partition("\n\n")[0].count("\n") == 0
    assert caption


@pytest.mark.parametrize("path", SCRIPTS, ids=name)
def test_a_script_opens_with_its_caption(path):
    assert re.match(r"//|/\*\*?", path.read_text())


def test_every_room_has_its_tests():
    rooms = {mirror(path) for path in MODULES if path.name != "__init__.py"} - {None}
    tested = {str(path.parent.relative_to(ROOT)) for path in TESTS}
    assert not {room for room in rooms if not any(t.startswith(room) for t in tested)}


def test_every_folder_of_tests_mirrors_a_room():
    rooms = {mirror(path) for path in MODULES} - {None}
    own = [f"tests/{folder}" for folder in OWN_FOLDERS]
    folders = {path.parent for path in TESTS if not is_under(path, *own)} - {ROOT / "tests"}
    found = {str(folder.relative_to(ROOT)) for folder in folders}
    assert not {f for f in found if not any(r == f or r.startswith(f"{f}/") for r in rooms)}


def test_a_room_is_seen_at_one_glance():
    """Folders are not counted: a room that grows is parted by noun."""
    parted = [path for path in FILES if not is_under(path, "docs", *SHELVES)]
    held = Counter(name(path.parent) for path in parted if path.parent != ROOT)
    modules = {room: files for room, files in held.items() if not room.startswith("tests")}
    tests = held.keys() - modules.keys()
    assert not {room: files for room, files in modules.items() if files > ROOM_AT_MOST}
    assert not {room: held[room] for room in tests if held[room] > ROOM_OF_TESTS_AT_MOST}


def mirror(path: Path) -> str | None:
    """Return the folder where a module's tests belong."""
    for place, tests in ROOMS.items():
        if is_under(path, place):
            return str(Path(tests) / path.parent.relative_to(ROOT / place))
    return None


def test_the_door_only_opens_rooms():
    """import-linter cannot see this module: it belongs to no package."""
    door = ROOT / "functions" / "app.py"
    assert length(door) <= DOOR_AT_MOST
    nodes = list(ast.walk(ast.parse(door.read_text())))
    named = [
        f"{node.module}.{alias.name}"
        for node in nodes
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    ]
    named += [alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names]
    assert not [one for one in named if not DOOR_OPENS.match(one)]


REGISTRIES = "|".join(
    (
        "pypi" + r"\.org",
        "pythonhosted" + r"\.org",
        "registry" + r"\.npmjs",
        "registry" + r"\.yarnpkg",
    )
)
FORBIDDEN = re.compile(
    rf"{REGISTRIES}|--(extra-)?index-url[= ]+\w|--find[-]links|\"resolved\":"
    r"|(?<![\w./])/(home|root|work|Users)/\w"
)


def test_no_file_names_a_registry_or_a_place_on_somebodys_machine():
    found = {}
    for path in FILES:
        try:
            text = path.read_text()
        except UnicodeDecodeError:
            continue
        if seen := FORBIDDEN.search(text):
            found[name(path)] = seen[0]
    assert not found
