"""The meter notes what passes, and changes nothing of it."""

from chalicelib.store.engine.sqlite import SQLite
from chalicelib.store.port import Absent, Done, Key, Put, Refused, Update, number, text
from deploy.bench.stories.meter import Meter

HERE = Key("a", "b")
ROW = {"pk": text("a"), "sk": text("b"), "n": number(1)}


def test_what_is_asked_is_answered_as_the_store_would():
    meter = Meter(SQLite())
    assert meter.write([Put(ROW, (Absent(),))]) == Done()
    assert meter.get(HERE) == ROW
    assert meter.get_many([HERE, Key("a", "c")]) == [ROW, None]
    assert meter.query("a").rows == (ROW,)
    assert isinstance(meter.write([Put(ROW, (Absent(),))]), Refused)


def test_calls_rows_and_units_are_counted_from_the_beginning():
    meter = Meter(SQLite())
    meter.write([Put(ROW)])
    meter.begin()
    meter.get_many([HERE, Key("a", "c")])
    meter.write([Update(HERE, add={"n": 1}), Put({**ROW, "sk": text("x" * 1024)})])
    bill = meter.bill
    assert (bill.reads, bill.rows_read, bill.rcu) == (1, 2, 2)
    assert (bill.transactions, bill.rows, bill.wcu, bill.index_wcu) == (1, 2, 6, 0)
    assert len(meter.asked) == 2


def test_what_may_lag_costs_half():
    meter = Meter(SQLite())
    meter.get_many([HERE, Key("a", "c")], lagging=True)
    assert meter.bill.rcu == 1
