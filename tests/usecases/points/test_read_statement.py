"""The statement, page by page."""

import pytest

from chalicelib.domain.refusals import NotFound
from chalicelib.usecases.points.read_statement import read_entries, read_lots, read_pending


@pytest.mark.fault(32)
def test_pages_follow_each_other_while_new_entries_arrive(shop):
    anna = shop.member("anna@demo.example")
    for number in range(6):
        shop.buy(anna, 1_000 + number * 100)
    first = read_entries(anna.id, shop.ports, before=None, limit=3)
    shop.buy(anna, 9_900)
    second = read_entries(anna.id, shop.ports, before=int(first.after or 0), limit=3)
    last = read_entries(anna.id, shop.ports, before=int(second.after or 0), limit=3)
    read = [entry.seq for page in (first, second, last) for entry in page.items]
    assert read == list(range(7, 0, -1))
    assert last.after is None


def test_lots_count_to_the_balance_and_no_more_after_their_day(shop):
    anna = shop.member("anna@demo.example")
    shop.buy(anna, 8_800)
    lots = read_lots(anna.id, shop.ports)
    assert sum(points for _, points in lots) == shop.account(anna).available
    shop.world.clock.move(days=400)
    assert read_lots(anna.id, shop.ports) == ()


def test_nobody_has_no_lots(shop):
    with pytest.raises(NotFound):
        read_lots("0000000000009999", shop.ports)


def test_a_hold_tells_until_when_for_as_long_as_its_voucher_is_open(shop):
    anna, tea = shop.member("anna@demo.example"), shop.reward(5, 9)
    shop.buy(anna, 8_800)
    used, forgotten = shop.redeem(anna, tea).value, shop.redeem(anna, tea).value
    held = {3: used.expires_at, 4: forgotten.expires_at}
    assert read_pending(shop.entries(anna), shop.ports) == held
    shop.commit(used)
    assert read_pending(shop.entries(anna), shop.ports) == {4: forgotten.expires_at}
    shop.world.clock.move(minutes=16)
    assert read_pending(shop.entries(anna), shop.ports) == {}
