"""An account on hold: nothing is earned or spent; what is its own still returns."""

import pytest
from msgspec.structs import replace

from chalicelib.domain.ledger import freeze, points
from chalicelib.domain.ledger.adjustment import OwnAccount
from chalicelib.domain.ledger.points import AccountFrozen
from tests.domain.acts import act


def test_a_freeze_remembers_the_entry_it_came_after_and_why(account):
    frozen = freeze.freeze(replace(account, seq=7), "two people, one phone", act()).after
    assert (frozen.frozen, frozen.frozen_from) == (True, 7)
    assert frozen.frozen_why == "two people, one phone"
    with pytest.raises(AccountFrozen):
        points.opened(frozen, act())
    assert not freeze.unfreeze(frozen, act()).after.frozen


def test_freezing_again_keeps_where_it_began(account):
    first = freeze.freeze(account, "first", act()).after
    again = freeze.freeze(replace(first, seq=3), "again", act())
    assert again.after == again.before
    assert (again.after.frozen_from, again.after.frozen_why) == (0, "first")


def test_nobody_freezes_or_frees_themselves(account):
    with pytest.raises(OwnAccount):
        freeze.freeze(account, "?", act(actor="ANNA"))
    with pytest.raises(OwnAccount):
        freeze.unfreeze(replace(account, frozen=True), act(actor="ANNA"))
