"""A shop after all that can happen in it, and every kind of row in its table."""

from dataclasses import dataclass

from chalicelib.domain.members.member import Member
from chalicelib.domain.rewards.redemption import Redemption
from chalicelib.domain.rewards.reward import Reward
from chalicelib.usecases.points.adjust_points import AdjustPoints, adjust_points
from chalicelib.usecases.points.check_in import CheckIn, check_in
from chalicelib.usecases.points.reverse_entry import ReverseEntry, reverse_entry
from chalicelib.usecases.rewards.undo_commit import UndoCommit, undo_commit
from chalicelib.usecases.rewards.void_redemption import VoidRedemption, void_redemption
from tests.shop import Shop


@dataclass(frozen=True, slots=True)
class Busy:
    """`anna` brought `bo`, who stays, and `cy`, who returned what he bought.

    `held` and `done` are redemptions of anna's, of the limited `tea`; `gift` is an instant one
    of cy's, who has read a page.
    """

    shop: Shop
    anna: Member
    bo: Member
    cy: Member
    tea: Reward
    held: Redemption
    done: Redemption
    gift: Redemption


def busy_shop() -> Busy:
    shop = Shop()
    anna = shop.member("anna@demo.example")
    shop.world.clock.move(days=31)  # so that there are lots of two days
    tea, cake = shop.reward(30, 9, per_member=5), shop.reward(15, 9)
    shop.buy(anna, 300_00, order="A-ONE")
    check_in(CheckIn(shop.wish(anna.id), anna.id), shop.ports)
    bo = friend(shop, anna, "bo@demo.example", order="B-ONE")
    cy = friend(shop, anna, "cy@demo.example", order="C-ONE")
    shop.refund("C-ONE", 40_00)
    shop.tick()
    shop.refund("A-ONE", 100_00)
    owe_and_repay(shop, bo)
    done = every_ending(shop, anna, tea)
    shop.redeem(anna, cake)
    held = shop.redeem(anna, tea).value
    give(shop, anna, 7)
    give(shop, anna, -5)
    put_right(shop, cy)
    shop.read(cy)
    gift = shop.redeem(cy, shop.reward(10, 3, per_member=2, instant=True)).value
    return Busy(shop, anna, bo, cy, tea, held, done, gift)


def friend(shop: Shop, referrer: Member, contact: str, *, order: str) -> Member:
    """Somebody brought, whose first purchase credits both sides."""
    brought = shop.member(contact, ref=referrer.code)
    shop.buy(brought, 40_00, order=order)
    shop.tick()
    return brought


def owe_and_repay(shop: Shop, member: Member) -> None:
    """Buy, spend it all, return the goods, and pay what is owed by the next purchase."""
    shop.buy(member, 200_00, order="OWED")
    all_of_it = shop.reward(shop.account(member).available, 1)
    shop.commit(shop.redeem(member, all_of_it).value)
    shop.refund("OWED", 150_00)
    assert shop.account(member).debt
    shop.buy(member, 190_00)
    assert not shop.account(member).debt


def every_ending(shop: Shop, member: Member, reward: Reward) -> Redemption:
    """Hold, and void, lapse, commit and undo; return the one that stays committed."""
    void = shop.redeem(member, reward).value
    void_redemption(VoidRedemption(shop.wish(member.id), member.id, void.id), shop.ports)
    shop.redeem(member, reward)
    shop.world.clock.move(minutes=16)
    shop.tick()
    undone = shop.commit(shop.redeem(member, reward).value).value
    undo_commit(UndoCommit(shop.wish(shop.staff.id), undone.id, "wrong tin"), shop.ports)
    return shop.commit(shop.redeem(member, reward).value).value


def put_right(shop: Shop, member: Member) -> None:
    """Give points, and take them back again."""
    give(shop, member, 9)
    seq = shop.account(member).seq
    asked = ReverseEntry(shop.wish(shop.staff.id), member.id, seq, "a test")
    reverse_entry(asked, shop.ports)


def give(shop: Shop, member: Member, points: int) -> None:
    asked = AdjustPoints(shop.wish(shop.staff.id), member.id, points, "a test")
    adjust_points(asked, shop.ports)
