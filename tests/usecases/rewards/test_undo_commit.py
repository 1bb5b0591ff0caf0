"""Taking a commit back."""

import pytest

from chalicelib.domain.rewards.redemption import NotCommitted, UndoTooLate
from chalicelib.usecases.rewards.undo_commit import RedemptionUnknown, UndoCommit, undo_commit


def undo(shop, redemption_id, why="拿错了"):
    return undo_commit(UndoCommit(shop.wish(shop.staff.id), redemption_id, why), shop.ports)


def test_points_and_piece_return_and_the_statement_says_why(shop):
    anna, tea = shop.member("anna@demo.example"), shop.reward(20, 3)
    redemption = shop.commit(shop.redeem(anna, tea).value).value
    undone = undo(shop, redemption.id).value
    assert (undone.state, undone.why) == ("voided", "拿错了")
    assert shop.account(anna).available == 20
    assert (shop.stock(tea).left, shop.stock(tea).sold) == (3, 0)
    assert "拿错了" in shop.entries(anna)[-1].reason.zh


def test_it_is_too_early_too_late_or_for_nothing(shop):
    anna, tea = shop.member("anna@demo.example"), shop.reward(20, 3)
    redemption = shop.redeem(anna, tea).value
    with pytest.raises(NotCommitted):
        undo(shop, redemption.id)
    shop.commit(redemption)
    shop.world.clock.move(minutes=10, seconds=1)
    with pytest.raises(UndoTooLate):
        undo(shop, redemption.id)
    with pytest.raises(RedemptionUnknown):
        undo(shop, "0" * 26)
