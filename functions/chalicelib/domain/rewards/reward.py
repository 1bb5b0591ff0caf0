"""Rewards: what points buy, what of it is on the shelf, and how a manager changes either."""

from collections.abc import Sequence
from typing import TypedDict

from msgspec import Struct
from msgspec.structs import replace

from chalicelib.domain.decision import Change
from chalicelib.domain.ledger import levels
from chalicelib.domain.ledger.account import Account
from chalicelib.domain.programme import Programme, Words
from chalicelib.domain.refusals import Conflict, Malformed, NotFound
from chalicelib.domain.rewards.picture import Picture


class RewardUnknown(NotFound):
    code = "reward_unknown"


class LevelUnknown(Malformed):
    code = "level_unknown"


class RewardClosed(Conflict):
    code = "reward_closed"


class LevelRequired(Conflict):
    code = "level_required"


class LimitReached(Conflict):
    code = "limit_reached"


class StockTooLow(Conflict):
    """Fewer pieces are `left` than are to be taken off: what is held or sold stays."""

    code = "stock_too_low"


class Reward(Struct, frozen=True):
    """`price` in points; no `per_member` means no limit, no `level` means everyone.

    An `instant` one has no voucher: it is spent the moment it is redeemed. `widest` is the widest
    limit it had before the one it has; `revision` grows with every change.
    """

    id: str
    name: Words
    price: int
    created_at: int
    per_member: int | None = None
    level: str | None = None
    open: bool = True
    shards: int = 1
    instant: bool = False
    widest: int = 0
    revision: int = 0
    picture: Picture | None = None

    @property
    def most(self) -> int:
        """No member's count is above it: what was had within a wider limit is not taken away."""
        return max(self.widest, self.per_member or 0)


class Stock(Struct, frozen=True):
    """Pieces of one reward: left + held + sold = total, for each shard."""

    reward: str
    shard: int
    left: int
    held: int
    sold: int
    total: int


SHARDS_MAX = 32

PIECES = ("left", "held", "sold", "total")
"""Where they are, and all of them."""


class RewardAdded(Change, frozen=True):
    reward: Reward
    stock: tuple[Stock, ...]


class RewardChanged(Change, frozen=True):
    before: Reward
    after: Reward


class StockChanged(Change, frozen=True):
    """Pieces put on the shelf or taken off: (shard, by how many its left and total move)."""

    reward: str
    moves: tuple[tuple[int, int], ...]


class Said(TypedDict, total=False):
    """What a reward is to be; what is not said stays as it is."""

    name: Words
    price: int
    per_member: int | None
    level: str | None
    open: bool
    picture: Picture | None


def must_be_open_to(
    account: Account, reward: Reward, taken: int, today: str, programme: Programme
) -> None:
    """Raises RewardClosed, LevelRequired, LimitReached; `taken` is how many they have had."""
    if not reward.open:
        raise RewardClosed
    if reward.level and not levels.at_least(account, reward.level, today, programme):
        raise LevelRequired(level=reward.level)
    if reward.per_member is not None and taken >= reward.per_member:
        raise LimitReached(limit=reward.per_member)


def change(reward: Reward, said: Said, programme: Programme) -> RewardChanged:
    """Make it as said, from now on: a hold keeps the name and the points it was made with.

    A member's count is kept only while there is a limit, so that a reward without one costs a
    write less. A limit that is set later therefore counts from then on, and goes on from what was
    counted under an earlier one; what was had in between, without a limit, never counts. Who has
    had more than a narrower limit allows keeps it and gets no more. Raises LevelUnknown.
    """
    must_be_level(said.get("level"), programme)
    after = replace(reward, **said)
    if after == reward:
        return RewardChanged(reward, reward)
    return RewardChanged(reward, replace(after, widest=reward.most, revision=reward.revision + 1))


def restock(shelf: Sequence[Stock], pieces: int) -> StockChanged:
    """Add pieces, or take them off where negative; the shards come out as even as may be.

    No piece moves between shards: somebody who looks at one after the other would miss it. Raises
    StockTooLow.
    """
    rest = sum(stock.left for stock in shelf) + pieces
    if rest < 0:
        raise StockTooLow(left=rest - pieces)
    moves, reach = [], max if pieces > 0 else min
    farthest = sorted(shelf, key=lambda stock: stock.left, reverse=pieces > 0)
    for waiting, stock in zip(range(len(shelf), 0, -1), farthest, strict=True):
        left = reach(stock.left, rest // waiting)
        rest -= left
        moves.append((stock.shard, left - stock.left))
    return StockChanged(shelf[0].reward, tuple(move for move in moves if move[1]))


def moved(stock: Stock, pieces: int) -> Stock:
    return replace(stock, left=stock.left + pieces, total=stock.total + pieces)


def together(shards: Sequence[Stock]) -> Stock:
    """Return all pieces of a reward, as if they lay on its first shard."""
    sums = {name: sum(getattr(each, name) for each in shards) for name in PIECES}
    return replace(shards[0], **sums)


def must_be_level(level: str | None, programme: Programme) -> None:
    """Raises LevelUnknown."""
    if level and level not in {each.id for each in programme.levels}:
        raise LevelUnknown(level=level)
