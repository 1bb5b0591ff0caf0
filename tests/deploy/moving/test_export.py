"""A shop goes into a file and comes out of it the same, wherever somebody dies on the way."""

import pytest

from chalicelib.store.engine.sqlite import SQLite
from chalicelib.store.port import Key, Update, number
from chalicelib.wiring import World
from deploy.cli.keeping import export
from deploy.cli.shop import the_shop
from deploy.local import settings
from deploy.local.claim import hold
from deploy.moving import laying, tally
from deploy.moving.shop_file import Writing, check
from tests.deploy.moving.yard import ENGINE, deaths, empty_shop, kinds, lines


@pytest.fixture
def exported(perennial, tmp_path, small_blocks):
    perennial("export", tmp_path / "shop.jsonl")
    return tmp_path / "shop.jsonl"


@pytest.fixture
def other(data, tmp_path, monkeypatch):
    """From here on the command is about another folder."""
    folder = empty_shop(tmp_path / "other", data)
    monkeypatch.setenv("DATA", str(folder))
    return folder


def kinds_of(folder):
    store = SQLite(folder / "shop.db")
    found = kinds(store)
    store.close()
    return found


def test_a_file_has_a_head_sealed_blocks_and_a_tail(exported, data):
    head, *body, tail = lines(exported)
    assert head["format"] == "perennial-shop/1"
    assert {tuple(line) for line in body} == {("row",), ("block", "sha256"), ("change",)}
    assert tail["rows"] == sum(count for count, _ in kinds_of(data).values())
    assert tail["kinds"] == {kind: list(sums) for kind, sums in kinds_of(data).items()}


def test_an_export_says_what_it_is_and_shows_no_secret(perennial, data, tmp_path, capsys):
    said = perennial("export", tmp_path / "shop.jsonl")
    assert "is whole: " in said
    assert str(data / "secret") in said
    assert "demo.example" not in said
    secret = (data / "secret").read_bytes()
    assert secret not in (tmp_path / "shop.jsonl").read_bytes()
    assert secret.hex().encode() not in (tmp_path / "shop.jsonl").read_bytes()


def test_what_went_out_comes_in_the_same(exported, data, other, perennial):
    said = perennial("import", exported)
    assert "Books in order: members 6" in said
    assert "demo.example" not in said
    missed = {kind for kind, sums in kinds_of(data).items() if kinds_of(other)[kind] != sums}
    assert missed <= {"M BAL", "M REFBY", "P", "I"}, "only what the untold news changed"


def test_what_was_not_told_yet_is_told_once(exported, data, other, perennial, monkeypatch):
    """The friend who bought last is credited in the shop as it was, and in its copy: the same."""
    perennial("import", exported)
    for folder in (data, other):
        monkeypatch.setenv("DATA", str(folder))
        with the_shop() as (shop, _):
            while shop.world.tick():
                pass
    here, there = kinds_of(data), kinds_of(other)
    assert here.keys() == there.keys()
    assert {kind: n for kind, (n, _) in here.items()} == {kind: n for kind, (n, _) in there.items()}


def test_a_contact_before_is_told_once_by_whoever_has_the_news(
    exported, other, perennial, monkeypatch
):
    """Its news needs the row as it was: the file carries it."""
    perennial("import", exported)
    for _ in range(2):
        with the_shop() as (shop, _settings):
            while shop.world.tick():
                pass
            assert [message.to for message in shop.outbox.messages()] == ["m2@demo.example"]


def numbers(folder):
    return {kind: number for kind, (number, _) in kinds_of(folder).items()}


def test_an_import_killed_at_any_write_ends_in_the_same_rows(
    exported, other, perennial, monkeypatch, unproved
):
    perennial("import", exported)
    whole = numbers(other)
    (other / "shop.db").unlink()
    died = 0
    for _ in deaths(monkeypatch, laying, "_write", lambda: perennial("import", exported)):
        died += 1
        perennial("import", exported)
        assert numbers(other) == whole
        (other / "shop.db").unlink()
    assert died > 10


def test_an_import_killed_while_it_tells_tells_once(
    exported, other, perennial, monkeypatch, unproved
):
    perennial("import", exported)
    whole, died = numbers(other), 0
    (other / "shop.db").unlink()
    for _ in deaths(monkeypatch, World, "told", lambda: perennial("import", exported), step=13):
        died += 1
        perennial("import", exported)
        assert numbers(other) == whole
        (other / "shop.db").unlink()
    assert died > 2


@pytest.mark.parametrize("call", ["_write", "_block"])
def test_an_export_killed_at_any_write_goes_on_from_its_last_whole_block(
    data, perennial, monkeypatch, tmp_path, small_blocks, call
):
    perennial("export", tmp_path / "whole.jsonl")
    whole = without_digests((tmp_path / "whole.jsonl").read_bytes())
    died = 0
    file = tmp_path / "shop.jsonl"
    for _ in deaths(monkeypatch, Writing, call, lambda: perennial("export", file)):
        died += 1
        perennial("export", file)
        assert without_digests(file.read_bytes()) == whole
        assert check(file).tally.rows == lines(file)[-1]["rows"]
        file.unlink()
    assert died > 7
    assert not list(tmp_path.glob("*.moment*"))


def test_an_export_that_goes_on_keeps_to_the_moment_at_which_it_began(
    data, perennial, monkeypatch, tmp_path, small_blocks
):
    before = kinds_of(data)
    file = tmp_path / "shop.jsonl"
    dead = deaths(monkeypatch, Writing, "_block", lambda: perennial("export", file))
    for _ in range(4):
        next(dead)
    perennial("owner", "new@demo.example")
    perennial("export", file)
    assert check(file).tally.kinds == before != kinds_of(data)


def test_an_export_torn_in_the_midst_of_a_line_goes_on(
    data, perennial, monkeypatch, tmp_path, small_blocks
):
    file, part = tmp_path / "shop.jsonl", tmp_path / "shop.jsonl.part"
    perennial("export", file)
    whole = file.read_bytes()
    dead = deaths(monkeypatch, Writing, "_block", lambda: perennial("export", file))
    file.unlink()
    for _ in range(4):
        next(dead)
    begun = part.read_bytes()
    part.write_bytes(begun[:-30])
    perennial("export", file)
    assert file.read_bytes().partition(b"\n")[2] != b""
    assert without_digests(file.read_bytes()) == without_digests(whole)


def without_digests(text):
    """A head says when the file was begun, and every seal depends on it."""
    return [line for line in text.splitlines()[1:] if b"sha256" not in line]


def test_a_file_is_never_written_over(perennial, refused, tmp_path):
    (tmp_path / "shop.jsonl").write_text("precious")
    assert "is there already" in refused("export", tmp_path / "shop.jsonl")
    assert (tmp_path / "shop.jsonl").read_text() == "precious"


def test_an_engine_goes_into_a_file_and_the_file_into_another_engine(
    data, perennial, engine, monkeypatch, tmp_path, small_blocks
):
    perennial("move", "--to", ENGINE)
    there = kinds(engine)
    monkeypatch.setenv("ENGINE", ENGINE)
    perennial("export", tmp_path / "shop.jsonl")
    monkeypatch.delenv("ENGINE")
    monkeypatch.setenv("DATA", str(empty_shop(tmp_path / "other", data)))
    perennial("import", tmp_path / "shop.jsonl")
    assert kinds_of(tmp_path / "other") == there


def test_an_engine_that_goes_on_meanwhile_makes_no_file(
    data, perennial, refused, engine, monkeypatch, tmp_path
):
    perennial("move", "--to", ENGINE)
    monkeypatch.setenv("ENGINE", ENGINE)
    monkeypatch.setattr("deploy.cli.keeping.export.rows_of", changing(engine))
    assert refused("export", tmp_path / "shop.jsonl").startswith(
        "The shop went on meanwhile (M BAL)"
    )
    assert not list(tmp_path.glob("shop*"))


def changing(engine):
    def rows_of(store, after):
        engine.write([Update(Key("M#X", "BAL"), put={"available": number(1)})])
        return tally.rows_of(store, after)

    return rows_of


def test_an_open_engine_is_not_exported(data, perennial, refused, engine, monkeypatch, tmp_path):
    monkeypatch.setenv("ENGINE", ENGINE)
    with hold(data):
        assert "holds the data folder" in refused("export", tmp_path / "shop.jsonl")


def test_a_change_that_no_story_can_follow_holds_the_import_up_until_it_is_left(
    exported, other, perennial, refused, monkeypatch
):
    monkeypatch.setattr(World, "told", lambda _, changes: tuple(changes))
    assert "cannot be followed: run it again, or with --leave" in refused("import", exported)
    assert refused("overview", "rebuild").startswith("This shop is not whole yet")
    assert "they stand in the file" in perennial("import", exported, "--leave")


def test_an_imported_shop_is_not_filled_with_the_demo(exported, other, perennial):
    perennial("import", exported)
    before = kinds_of(other)
    perennial("seed")
    assert kinds_of(other) == before


def test_the_key_of_a_deployed_shop_lies_in_its_stack_not_in_a_folder(data):
    here = settings.read([], {"DATA": str(data)})
    assert export._key_of(here) == str(data / "secret")
    there = settings.read([], {"DATA": str(data), "ENGINE": "dynamodb:eu-west-1/books"})
    assert "stack" in export._key_of(there)
