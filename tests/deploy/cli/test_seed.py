"""The demo shop is filled from the command line."""

from deploy.cli.shop import the_shop
from deploy.local.dev import demo


def test_the_shop_is_filled_once(perennial):
    perennial("seed")
    perennial("seed")
    with the_shop() as (shop, _):
        people = shop.world.ports.directory.newest(after=None, limit=50).items
    assert len(people) == len(demo.ACCOUNTS)
