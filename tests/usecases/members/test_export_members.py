"""Members leave the shop in a file, and the trail knows of it."""

import pytest
from msgspec.structs import replace

from chalicelib.domain.members.member import TooManyToExport
from chalicelib.domain.refusals import Forbidden
from chalicelib.usecases.members import export_members as exporting
from chalicelib.usecases.members.export_members import ExportMembers, export_members
from chalicelib.usecases.members.list_members import ListMembers


@pytest.fixture
def people(shop):
    return [shop.member(f"{number}@demo.example") for number in range(7)]


@pytest.fixture
def manager(shop):
    return shop.world.appoint("manager@demo.example", "manager")


def export(shop, by, *, contacts=False, limit=3, query=""):
    asked = ExportMembers(search=ListMembers(limit=limit, query=query), contacts=contacts, by=by)
    return export_members(asked, shop.ports)


def steps(shop, who):
    return shop.ports.shelf.steps(who.id, before=None, limit=10).items


def test_all_whom_a_search_finds_are_in_it_page_by_page_and_each_once(shop, people, manager):
    found = [standing.member.id for standing in export(shop, manager)]
    assert len(found) == len(set(found)) == len(people) + len([shop.staff, manager])


def test_it_is_a_step_of_the_trail_which_holds_no_words(shop, people, manager):
    export(shop, manager, query=people[0].code)
    export(shop, manager, query=people[1].code)
    second, first = steps(shop, manager)[:2]
    assert (first.deed, first.target) == ("export", "members")
    assert first.digest != second.digest


def test_an_auditor_gets_no_contacts_in_full(shop, people):
    auditor = shop.world.appoint("auditor@demo.example", "auditor")
    before = steps(shop, auditor)
    with pytest.raises(Forbidden):
        export(shop, auditor, contacts=True)
    assert steps(shop, auditor) == before
    assert export(shop, replace(auditor))


def test_more_than_a_file_holds_is_refused_and_no_step_is_made(shop, people, manager, monkeypatch):
    before = steps(shop, manager)
    monkeypatch.setattr(exporting, "MOST", 5)
    with pytest.raises(TooManyToExport):
        export(shop, manager)
    assert steps(shop, manager) == before
