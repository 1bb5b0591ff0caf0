"""What the world hands every story."""

import pytest

from tests.world import NOON, make_world


@pytest.fixture
def world():
    return make_world()


def test_an_act_is_of_now_on_the_shops_own_day(world):
    act = world.ports.act("STAFF")
    assert (act.actor, act.at, act.today) == ("STAFF", NOON, "2026-11-22")
    assert act.programme == world.ports.programme.version
    world.clock.move(hours=12)
    assert world.ports.act("STAFF").today == "2026-11-23"


def test_a_member_is_named_by_id_or_by_code_as_typed(world):
    anna = world.join("anna@demo.example").member
    assert world.ports.member_id(anna.id) == anna.id
    assert world.ports.member_id(f"{anna.code[:4]} {anna.code[4:]}".lower()) == anna.id


def test_what_could_be_taken_for_a_key_names_nobody(world):
    unknown = world.ports.secrets.new_code("referral")
    for text in ("", "M#1", "1#BAL", "anna", "x" * 3000, "\ud800", unknown):
        assert world.ports.member_id(text) is None
