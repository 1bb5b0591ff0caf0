"""A first start finds a shop that can be tried out."""

import pytest

from deploy.local.dev import demo
from tests.world import make_world


@pytest.fixture
def world():
    return make_world(limits=True)


def open_shop(world, folder):
    demo.open_shop(world.ports, lambda: world.sent[::-1], folder)


def test_it_has_staff_members_rewards_and_codes_to_scan(world, tmp_path):
    open_shop(world, tmp_path)
    people = {
        member.name: member.role
        for member in world.ports.directory.newest(after=None, limit=50).items
    }
    assert people == {account.name: account.role for account in demo.ACCOUNTS}
    assert len(world.ports.shelf.rewards()) == len(world.ports.programme.rewards)
    assert len(world.ports.shelf.channels()) == len(demo.CHANNELS)


def test_its_members_came_by_a_friend_and_have_bought(world, tmp_path):
    open_shop(world, tmp_path)
    people = {m.name: m for m in world.ports.directory.newest(after=None, limit=50).items}
    member, friend = people[demo.MEMBER.name], people[demo.FRIEND.name]
    assert friend.came_from == member.code
    assert {e.ref for e in world.ports.shelf.entries(friend.id, before=None, limit=9)} >= {"DEMO-2"}


def test_a_first_start_that_was_cut_short_is_made_good(world, tmp_path, monkeypatch):
    with monkeypatch.context() as broken:
        broken.setattr(demo, "_sell", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            open_shop(world, tmp_path)
    open_shop(world, tmp_path)
    assert len(world.ports.directory.newest(after=None, limit=50).items) == len(demo.ACCOUNTS)
    assert len(world.ports.shelf.rewards()) == len(world.ports.programme.rewards)


def test_later_starts_leave_the_shop_as_it_is(world, tmp_path):
    open_shop(world, tmp_path)
    letters = len(world.sent)
    open_shop(world, tmp_path)
    assert len(world.sent) == letters
