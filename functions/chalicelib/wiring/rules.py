"""The shop's own programme and what its site holds, found where the functions run."""

from pathlib import Path

from chalicelib.domain.answers import Library
from chalicelib.domain.answers.file import parse as parse_library
from chalicelib.domain.content import Content
from chalicelib.domain.content.file import parse as parse_content
from chalicelib.domain.programme import Programme
from chalicelib.domain.programme.file import parse

PROGRAMME = "programme.toml"
CONTENT = "content-manifest.json"
LIBRARY = "answers.json"


def programme() -> Programme:
    """The rules, from beside the functions in the package, or from the top of the repository."""
    return parse(published(), PROGRAMME)


def published() -> str:
    """The text of the rules, from where `programme` reads them."""
    folders = Path(__file__).resolve().parents[2:4]
    places = [folder / PROGRAMME for folder in folders]
    return next(place for place in places if place.is_file()).read_text("utf-8")


def content(law: Programme) -> Content:
    """The site's pages, from beside the functions or from `build`; none where no site was built.

    Raises BuiltError.
    """
    found = _built(CONTENT)
    return parse_content(found.read_text("utf-8"), law, found.name) if found else Content()


def library() -> Library:
    """What the shop answers, from where `content` looks; nothing where no site was built.

    Raises BuiltError.
    """
    found = _built(LIBRARY)
    return parse_library(found.read_text("utf-8"), found.name) if found else Library()


def _built(name: str) -> Path | None:
    """What the press has written, from beside the functions in the package, or from `build`."""
    package, repository = Path(__file__).resolve().parents[2:4]
    places = (package / name, repository / "build" / name)
    return next((place for place in places if place.is_file()), None)
