"""The whole ledger, taken away."""

from itertools import islice

import pytest

from chalicelib.domain.ledger.account import chain
from chalicelib.domain.refusals import NotFound
from chalicelib.usecases.points.export_ledger import export_ledger


def test_every_entry_comes_from_the_first_to_the_head_over_many_pages(shop):
    anna = shop.member("anna@demo.example")
    for _ in range(230):
        shop.buy(anna, 1_000)
    told = export_ledger(anna.id, shop.ports)
    head = ""
    for seq, entry in enumerate(told.entries, start=1):
        assert entry.seq == seq
        head = chain(head, entry)
        assert head == entry.hash
    assert (seq, head) == (231, told.account.head)


def test_what_is_written_meanwhile_is_left_for_the_next_export(shop):
    anna = shop.member("anna@demo.example")
    shop.buy(anna, 8_800)
    told = export_ledger(anna.id, shop.ports)
    begun = list(islice(told.entries, 1))
    shop.buy(anna, 9_900)
    assert [entry.seq for entry in (*begun, *told.entries)] == [1, 2]


def test_points_past_their_day_are_named_before_their_entry_is_written(shop):
    anna = shop.member("anna@demo.example")
    shop.buy(anna, 8_800)
    assert export_ledger(anna.id, shop.ports).past_due == 0
    shop.world.clock.move(days=400)
    told = export_ledger(anna.id, shop.ports)
    assert (told.account.available, told.past_due) == (108, 108)


def test_nobody_has_no_ledger(shop):
    with pytest.raises(NotFound):
        export_ledger("0000000000009999", shop.ports)
