"""Pages to print come from the command line, whole or not at all."""

import re

import pytest

from chalicelib.usecases.staff.appoint import Appoint, appoint
from deploy.cli.shop import the_shop


@pytest.fixture
def codes(perennial, monkeypatch):
    """A channel's and a member's code in a shop with an address of its own."""
    monkeypatch.setenv("PUBLIC", "https://tea.example")
    channel = perennial("channel", "add", "门口", "By the door").partition(" ")[0]
    with the_shop() as (shop, _):
        wanted = Appoint(contact="anna@demo.example", role="staff", by="test", name="Anna")
        member = appoint(wanted, shop.world.ports)
    return channel, member.code


def links(page: str) -> list[str]:
    return re.findall(r">(tea\.example/[RC]/\w+)</text>", page)


def test_a_poster_goes_to_the_output(perennial, codes):
    channel, member = codes
    page = perennial("poster", channel)
    assert page.startswith('<svg xmlns="http://www.w3.org/2000/svg" width="148mm" height="210mm"')
    assert page.endswith("</svg>\n")
    assert links(page) == [f"tea.example/C/{channel}"]
    assert ">松风茶舍</text>" in page
    small = perennial("poster", member, "--size", "A6", "--lang", "en")
    assert 'width="105mm"' in small
    assert links(small) == [f"tea.example/R/{member}"]
    assert "Anna" not in small


def test_a_sheet_holds_the_cards_of_many(perennial, codes, tmp_path):
    said = perennial("poster", "--sheet", *codes, "--copies", 6, "-o", tmp_path / "cards.svg")
    assert said == f"Written: {tmp_path}/cards-1.svg, {tmp_path}/cards-2.svg.\n"
    pages = [(tmp_path / f"cards-{n}.svg").read_text() for n in (1, 2)]
    assert [len(links(page)) for page in pages] == [10, 2]
    assert not (tmp_path / "cards.svg").exists()
    perennial("poster", "--sheet", *codes, "--cards", "table", "-o", tmp_path / "table.svg")
    assert len(links((tmp_path / "table.svg").read_text())) == 2


def test_a_poster_shows_a_drawing_of_the_site_or_a_file(perennial, codes, tmp_path):
    own = tmp_path / "cup.svg"
    own.write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 6"><path d="M1 1z"/></svg>'
    )
    assert '<path d="M1 1z">' in perennial("poster", codes[0], "--drawing", own)
    assert "data:image/png;base64," in perennial("poster", codes[0], "--drawing", "gaiwan")


def test_who_prints_for_a_machine_of_their_own_is_told(perennial, codes, tmp_path, monkeypatch):
    monkeypatch.delenv("PUBLIC")
    said = perennial("poster", codes[0], "-o", tmp_path / "a.svg")
    assert "leads to http://127.0.0.1:8000: name the shop's public address by PUBLIC=" in said


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ((), "Name one CODE, or some after --sheet"),
        (("CODE", "--sheet", "CODE"), "Name one CODE"),
        (("--sheet", "CODE", "--copies", "0"), "At least one copy"),
        (("--sheet", "CODE", "--copies", "11"), "2 pages: name a file for them by -o"),
        (("ABCDE",), "No channel has the code 'ABCDE'"),
        (("ABCD23458",), "No member has the code 'ABCD23458'"),
        (("--sheet", "CODE", "ABCD23458", "-o", "FILE"), "No member has the code"),
        (("CODE", "--drawing", "nowhere", "-o", "FILE"), "neither a drawing of the site nor"),
        (("CODE", "--drawing", "TEXT", "-o", "FILE"), "The drawing is no SVG"),
        (("CODE", "-o", "TEXT"), "is there already: name a new file"),
        (("CODE", "-o", "FILE/a/b.svg"), "There is no folder"),
    ],
)
def test_what_cannot_be_printed_is_one_sentence_and_no_file(
    perennial, codes, tmp_path, words, sentence
):
    (tmp_path / "text").write_text("precious")
    named = {"CODE": codes[0], "FILE": f"{tmp_path}/file", "TEXT": f"{tmp_path}/text"}
    before = sorted(tmp_path.iterdir())
    with pytest.raises(SystemExit, match=sentence):
        perennial("poster", *(re.sub("CODE|FILE|TEXT", lambda m: named[m[0]], w) for w in words))
    assert sorted(tmp_path.iterdir()) == before
    assert (tmp_path / "text").read_text() == "precious"


def test_the_third_page_that_is_there_already_stops_all(perennial, codes, tmp_path):
    (tmp_path / "cards-3.svg").write_text("precious")
    with pytest.raises(SystemExit, match=r"cards-3\.svg is there already"):
        perennial("poster", "--sheet", codes[0], "--copies", 30, "-o", tmp_path / "cards.svg")
    assert [file.name for file in tmp_path.glob("cards*")] == ["cards-3.svg"]
