"""What people do in a month is played, and each act asks for something."""

import pytest

from deploy.bench.money.acting.acts import ACTS
from deploy.bench.money.acting.played import counted


@pytest.fixture(scope="module")
def seen():
    return {act.name: spent for act, spent in counted()}


@pytest.mark.parametrize("name", [act.name for act in ACTS])
def test_each_act_asks_the_functions_and_leaves_a_line_for_each_request(seen, name):
    assert seen[name].requests >= 1
    assert seen[name].sent > 0
    assert seen[name].logged > 100 * seen[name].requests


def test_a_purchase_writes_its_four_rows_the_cards_and_what_the_feed_folds(seen):
    """Four rows in the purchase, one of the card, two of the overview: two units each."""
    bill = seen["a purchase, the card scanned"].bill
    assert bill.rows == 4 + 1 + 2
    assert bill.wcu == 2 * bill.rows


def test_looking_writes_nothing_and_wakes_nobody(seen):
    looked = seen["the member's page is opened"]
    assert (looked.bill.wcu, looked.wakes, looked.bill.transactions) == (0, 0, 0)


def test_a_scan_is_counted_against_the_limit_of_its_address(seen):
    """A row of the limit, one of the scan, and what its visit counts for."""
    assert seen["a code is scanned, by phone"].bill.rows > 4


def test_who_joins_and_who_signs_in_gets_a_mail(seen):
    assert seen["somebody joins"].mails == 1
    assert seen["a member signs in again"].mails == 1
    assert seen["a check-in"].mails == 0


def test_the_named_shop_has_20_000_scans_and_15_000_purchases():
    times = {act.name: act.times * 5_000 for act in ACTS}
    assert times["a code is scanned, by phone"] == 20_000
    assert times["a purchase, the card scanned"] == 15_000
