"""The stock of rewards as rows, a shard a row."""

from chalicelib.domain.rewards.reward import PIECES, Stock, StockChanged
from chalicelib.ports import StockOf
from chalicelib.store.book import Reading
from chalicelib.store.port import Action, AtLeast, Key, Row, Update
from chalicelib.store.rows import Integer, Item


class StockRow(Item):
    """pk `R#<reward>`, from the second shard on `R#<reward>#<shard>`, sk `STOCK#<shard>`.

    left + held + sold = total. A partition takes 500 transactions a second: shards are no use
    within one.
    """

    left = Integer()
    held = Integer()
    sold = Integer()
    total = Integer()


def stock_key(want: StockOf) -> Key:
    apart = f"#{want.shard:02}" if want.shard else ""
    return Key(f"R#{want.reward}{apart}", f"STOCK#{want.shard:02}")


def parse_stock(row: Row) -> Stock:
    read = StockRow.of(row)
    reward, shard = read.pk.removeprefix("R#"), int(read.sk.removeprefix("STOCK#"))
    return Stock(reward.partition("#")[0], shard, **{name: getattr(read, name) for name in PIECES})


def change_stock(change: StockChanged) -> list[Action]:
    """What is taken off must still be left; what others take meanwhile stays taken."""
    return [
        Update(
            stock_key(StockOf(change.reward, shard)),
            add={"left": pieces, "total": pieces},
            when=(AtLeast("left", max(0, -pieces)),),
        )
        for shard, pieces in change.moves
    ]


def stock_row(stock: Stock) -> Row:
    where = stock_key(StockOf(stock.reward, stock.shard))
    plain = {name: getattr(stock, name) for name in PIECES}
    return StockRow.values(pk=where.pk, sk=where.sk, **plain)


READINGS = {StockOf: Reading(stock_key, parse_stock)}
WRITINGS = {StockChanged: change_stock}
