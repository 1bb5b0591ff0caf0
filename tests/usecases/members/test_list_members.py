"""The console lists members."""

import pytest
from msgspec.structs import replace

from chalicelib.store.book import Book
from chalicelib.store.directory import Directory
from chalicelib.store.nouns import NOUNS
from chalicelib.usecases.members.list_members import ListMembers, list_members
from chalicelib.usecases.members.read_standings import read_standings
from chalicelib.usecases.members.update_profile import UpdateProfile, update_profile
from deploy.bench.stories.meter import Meter

NAMES = ["王小明", "王大力", "Anna", "anna li", "ＡＮＮＡＬ", "Bo", None]


@pytest.fixture
def people(world):
    """One joins each minute."""
    made = []
    for number, name in enumerate(NAMES):
        made.append(world.join(f"{number}@demo.example", name=name).member)
        world.clock.move(minutes=1)
    return made


def pages(world, **asked):
    """Leaf through to the end."""
    after, found = None, []
    while True:
        part = list_members(ListMembers(after=after, **asked), world.ports)
        found.append([member.name for member in part.items])
        after = part.after
        if after is None:
            return found


def test_all_are_listed_newest_first_page_by_page(world, people):
    everyone = [member.name for member in reversed(people)]
    assert pages(world, limit=3) == [everyone[:3], everyone[3:6], everyone[6:]]
    assert pages(world, limit=7) == [everyone]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("王", {"王大力", "王小明"}),
        ("王小", {"王小明"}),
        ("ANNA", {"Anna", "anna li", "ＡＮＮＡＬ"}),
        ("anna l", {"anna li"}),
        ("b", {"Bo"}),
        ("小明", set()),
        ("zz", set()),
        ("\ud800", set()),
        ("\U0010ffff", set()),
        ("x" * 5000, set()),
    ],
)
def test_a_name_is_found_by_how_it_begins(world, people, query, found):
    listed = list_members(ListMembers(query=query), world.ports)
    assert {member.name for member in listed.items} == found


def test_those_of_one_name_are_listed_page_by_page(world, people):
    assert pages(world, query="anna", limit=1) == [["Anna"], ["anna li"], ["ＡＮＮＡＬ"]]


def test_a_whole_code_id_or_contact_finds_its_one_member(world, people):
    anna = people[2]
    for query in (anna.code.lower(), anna.id, " 2@Demo.Example "):
        assert list_members(ListMembers(query=query), world.ports).items == (anna,)


def test_a_changed_name_is_found_and_the_old_one_no_more(world, people):
    update_profile(UpdateProfile(member=people[5].id, name="Cara"), world.ports)
    assert not list_members(ListMembers(query="Bo"), world.ports).items
    assert [m.id for m in list_members(ListMembers(query="ca"), world.ports).items] == [
        people[5].id
    ]


@pytest.mark.parametrize("after", ["N0B0DY", "M#1", "x" * 3000, "\ud800"])
def test_a_page_after_nobody_is_empty(world, people, after):
    for query in ("", "anna"):
        part = list_members(ListMembers(query=query, after=after), world.ports)
        assert (part.items, part.after) == ((), None)


def calls(world):
    """How often the store is asked for a first page and where its members stand."""
    meter = Meter(world.store)
    book = Book(meter, NOUNS, world.clock)
    ports = replace(world.ports, book=book, directory=Directory(meter))
    read_standings(list_members(ListMembers(limit=3), ports).items, ports)
    return meter.bill.reads


def test_a_page_costs_as_many_calls_whatever_the_size_of_the_shop(world, people):
    few = calls(world)
    for number in range(60):
        world.join(f"more-{number}@demo.example")
    assert calls(world) == few == 3
