"""Rewards and redemptions as rows: `R#<reward>`, `H#<redemption>`, `LIM#`."""

from zlib import crc32

from pynamodb.attributes import BooleanAttribute, UnicodeAttribute

from chalicelib.domain.programme import Words
from chalicelib.domain.rewards.redemption import Begun, Closed, Redemption
from chalicelib.domain.rewards.reward import Reward, RewardAdded, RewardChanged
from chalicelib.ports import RedemptionOf, RewardOf, StockOf, TakenOf
from chalicelib.store.book import Reading
from chalicelib.store.nouns.points.ledger import member_pk
from chalicelib.store.nouns.stock import stock_key, stock_row
from chalicelib.store.port import (
    Absent,
    AbsentOrBelow,
    Action,
    AtLeast,
    Equals,
    Key,
    Put,
    Row,
    Update,
    text,
)
from chalicelib.store.rows import Integer, Item, Pairs

LIST_PK = "REWARDS"

DUE_SHARDS = 8
"""All holds of a rush end in the same minutes: one index partition takes a thousand of them a
second, and turns the writes of the table away beyond that."""

DUE_PKS = tuple(f"HX#{shard}" for shard in range(DUE_SHARDS))


class RewardRow(Item):
    """pk `R#<reward>`, sk `META`; g2 lists all by when they were added."""

    name_zh = UnicodeAttribute()
    name_en = UnicodeAttribute()
    price = Integer()
    created_at = Integer()
    per_member = Integer(null=True)
    level = UnicodeAttribute(null=True)
    open = BooleanAttribute()
    shards = Integer()
    instant = BooleanAttribute(null=True)
    widest = Integer(null=True)
    revision = Integer(null=True)
    picture = UnicodeAttribute(null=True)


class HoldRow(Item):
    """pk `H#<redemption>`, sk `HOLD`; g1 `HX#<shard>` by end while held; g2 by member and time."""

    seed = UnicodeAttribute()
    member = UnicodeAttribute()
    reward = UnicodeAttribute()
    name_zh = UnicodeAttribute()
    name_en = UnicodeAttribute()
    points = Integer()
    lots = Pairs()
    state = UnicodeAttribute()
    at = Integer()
    expires_at = Integer()
    shard = Integer()
    limited = BooleanAttribute()
    closed_at = Integer(null=True)
    closed_by = UnicodeAttribute(null=True)
    why = UnicodeAttribute(null=True)


class TakenRow(Item):
    """pk `M#<member>`, sk `LIM#<reward>`: how many the member holds or has had."""

    n = Integer()


def reward_key(want: RewardOf) -> Key:
    return Key(f"R#{want.reward}", "META")


def redemption_key(want: RedemptionOf) -> Key:
    return Key(f"H#{want.redemption}", "HOLD")


def taken_key(want: TakenOf) -> Key:
    return Key(member_pk(want.member), f"LIM#{want.reward}")


def parse_reward(row: Row) -> Reward:
    read = RewardRow.of(row)
    later = {"instant", "widest", "revision"}
    names = [name for name in Reward.__struct_fields__ if name not in {"id", "name"} | later]
    return Reward(
        id=read.pk.removeprefix("R#"),
        name=Words(read.name_zh, read.name_en),
        instant=bool(read.instant),
        widest=read.widest or 0,
        revision=read.revision or 0,
        **{name: getattr(read, name) for name in names},
    )


def parse_redemption(row: Row) -> Redemption:
    read = HoldRow.of(row)
    names = [name for name in Redemption.__struct_fields__ if name not in {"id", "name", "lots"}]
    return Redemption(
        id=read.pk.removeprefix("H#"),
        name=Words(read.name_zh, read.name_en),
        lots=tuple(read.lots),
        **{name: getattr(read, name) for name in names},
    )


def parse_taken(row: Row) -> int:
    return TakenRow.of(row).n


def add_reward(change: RewardAdded) -> list[Action]:
    reward = change.reward
    where = reward_key(RewardOf(reward.id))
    listed = {"g2p": LIST_PK, "g2s": f"{reward.created_at:010}#{reward.id}"}
    row = RewardRow.values(pk=where.pk, sk=where.sk, **listed, **_said(reward))
    return [Put(row, (Absent(),)), *(Put(stock_row(stock), (Absent(),)) for stock in change.stock)]


def change_reward(change: RewardChanged) -> list[Action]:
    """Whatever of it can be said no more is gone; nobody has changed it since it was read."""
    before, after = change.before, change.after
    said = _said(after)
    unsaid = tuple(name for name in _said(before) if name not in said)
    # Rows made before rewards could be changed have no revision.
    unmoved = (AbsentOrBelow("revision", after.revision), AtLeast("created_at", before.created_at))
    where = reward_key(RewardOf(before.id))
    return [Update(where, put=RewardRow.values(**said), remove=unsaid, when=unmoved)]


def begin(change: Begun) -> list[Action]:
    """A piece leaves the shelf while one is left, and counts for the member up to the limit."""
    redemption = change.redemption
    target = "held" if redemption.state == "held" else "sold"
    stock = Update(
        stock_key(StockOf(redemption.reward, redemption.shard)),
        add={"left": -1, target: 1},
        when=(AtLeast("left", 1),),
    )
    made: list[Action] = [Put(hold_row(redemption), (Absent(),)), stock]
    if change.per_member is None:
        return made
    taken = taken_key(TakenOf(redemption.member, redemption.reward))
    return [*made, Update(taken, add={"n": 1}, when=(AbsentOrBelow("n", change.per_member),))]


def close(change: Closed) -> list[Action]:
    """A redemption leaves its state once; its piece is sold, or back on the shelf."""
    before, after = change.before, change.after
    closed = {"state": after.state, "closed_at": after.closed_at, "closed_by": after.closed_by}
    values = HoldRow.values(**closed, **({"why": after.why} if after.why else {}))
    moved = Update(
        redemption_key(RedemptionOf(before.id)),
        put=values,
        remove=("g1p", "g1s"),
        when=(Equals("state", text(before.state)),),
    )
    source = "sold" if before.state == "committed" else "held"
    target = "left" if change.back else "sold"
    stock = Update(
        stock_key(StockOf(before.reward, before.shard)),
        add={source: -1, target: 1},
        when=(AtLeast(source, 1),),
    )
    if not (change.back and before.limited):
        return [moved, stock]
    taken = taken_key(TakenOf(before.member, before.reward))
    return [moved, stock, Update(taken, add={"n": -1}, when=(AtLeast("n", 1),))]


def _said(reward: Reward) -> dict[str, str | int]:
    names = [name for name in Reward.__struct_fields__ if name not in {"id", "name"}]
    plain = {name: value for name in names if (value := getattr(reward, name)) is not None}
    return {"name_zh": reward.name.zh, "name_en": reward.name.en, **plain}


def hold_row(redemption: Redemption) -> Row:
    where = redemption_key(RedemptionOf(redemption.id))
    names = [name for name in Redemption.__struct_fields__ if name not in {"id", "name"}]
    shard = DUE_PKS[crc32(redemption.id.encode()) % DUE_SHARDS]
    due = {"g1p": shard, "g1s": f"{redemption.expires_at:010}#{redemption.id}"}
    return HoldRow.values(
        pk=where.pk,
        sk=where.sk,
        **(due if redemption.state == "held" else {}),
        g2p=member_pk(redemption.member),
        g2s=f"H#{redemption.at:010}#{redemption.id}",
        name_zh=redemption.name.zh,
        name_en=redemption.name.en,
        **{name: value for name in names if (value := getattr(redemption, name)) is not None},
    )


READINGS = {
    RewardOf: Reading(reward_key, parse_reward),
    RedemptionOf: Reading(redemption_key, parse_redemption),
    TakenOf: Reading(taken_key, parse_taken),
}
WRITINGS = {
    RewardAdded: add_reward,
    RewardChanged: change_reward,
    Begun: begin,
    Closed: close,
}
