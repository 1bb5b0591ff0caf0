"""A member tells more about themselves."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from chalicelib.domain.members.member import BirthdayInvalid, MemberUnknown
from chalicelib.domain.members.names import NameInvalid
from chalicelib.ports import AccountOf, MemberOf
from chalicelib.usecases.members.update_profile import UpdateProfile, update_profile


@pytest.fixture
def anna(world):
    return world.join("anna@demo.example").member


def balance(world, member):
    want = AccountOf(member.id)
    return world.ports.book.read((want,))(want).available


def test_what_is_not_said_stays_as_it_is(world, anna):
    update_profile(UpdateProfile(member=anna.id, name="Anna"), world.ports)
    updated = update_profile(UpdateProfile(member=anna.id, birthday="1990-05-20"), world.ports)
    assert (updated.member.name, updated.member.birthday) == ("Anna", "1990-05-20")
    want = MemberOf(anna.id)
    assert world.ports.book.read((want,))(want) == updated.member


def test_a_complete_profile_earns_once(world, anna):
    before = balance(world, anna)
    earned = [
        update_profile(UpdateProfile(member=anna.id, **said), world.ports).points
        for said in ({"name": "Anna"}, {"birthday": "1990-05-20"}, {"name": "Anna Li"})
    ]
    assert earned == [0, 30, 0]
    assert balance(world, anna) == before + 30
    newest = world.ports.shelf.entries(anna.id, before=None, limit=1)[0]
    assert (newest.kind, newest.source, newest.growth) == ("earn", "profile", 10)


def test_the_same_said_again_after_a_lost_answer_is_answered_the_same_and_pays_nothing(world, anna):
    whole = UpdateProfile(member=anna.id, name="Anna", birthday="1990-05-20")
    before = balance(world, anna)
    first = update_profile(whole, world.ports)
    world.clock.move(minutes=5)
    assert update_profile(whole, world.ports) == first
    assert (first.points, balance(world, anna)) == (30, before + 30)


def test_the_same_said_another_time_is_told_that_nothing_came_of_it(world, anna):
    whole = UpdateProfile(member=anna.id, name="Anna", birthday="1990-05-20")
    first = update_profile(whole, world.ports)
    world.clock.move(minutes=5, seconds=1)
    again = update_profile(whole, world.ports)
    assert (again.member, again.points) == (first.member, 0)


def test_completed_many_times_at_once_it_still_earns_once(world, anna):
    whole = UpdateProfile(member=anna.id, name="Anna", birthday="1990-05-20")
    before = balance(world, anna)
    with ThreadPoolExecutor(8) as pool:
        earned = [
            each.points for each in pool.map(lambda _: update_profile(whole, world.ports), range(8))
        ]
    assert earned == [30] * 8
    assert balance(world, anna) == before + 30


@pytest.mark.parametrize(
    ("said", "refusal"),
    [
        ({"name": ""}, NameInvalid),
        ({"name": "\u202e"}, NameInvalid),
        ({"birthday": ""}, BirthdayInvalid),
        ({"birthday": "2026-11-23"}, BirthdayInvalid),
        ({"name": "Anna", "birthday": "soon"}, BirthdayInvalid),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_changed(world, anna, said, refusal):
    with pytest.raises(refusal):
        update_profile(UpdateProfile(member=anna.id, **said), world.ports)
    want = MemberOf(anna.id)
    assert world.ports.book.read((want,))(want) == anna


def test_nobody_is_nobody(world):
    with pytest.raises(MemberUnknown):
        update_profile(UpdateProfile(member="N0B0DY", name="X"), world.ports)
