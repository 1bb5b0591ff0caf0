"""The reconciler over HTTP: an auditor sees its rounds and the alarms that stand."""

from chalicelib.store.port import Key, Update, number
from chalicelib.usecases.ledger.reconcile_books import reconcile_books

PATH = "/api/admin/reconciler"


def test_before_the_first_round_there_is_nothing_to_see(hired):
    assert hired("auditor").get(PATH).json == {"now": None, "last": None, "alarms": []}


def test_a_round_and_its_alarms_are_seen(world, hired, member):
    auditor, lin = hired("auditor"), member.get("/api/me").json["id"]
    spoilt = Update(Key(f"M#{lin}", "BAL"), put={"spent": number(7)})
    world.store.write([spoilt])
    for _ in range(2):  # the second look at a page comes a minute later
        reconcile_books(world.ports, pages=9)
        world.clock.move(minutes=1)
    seen = auditor.get(PATH).json
    assert seen["now"] == seen["last"]
    assert (seen["now"]["done"], seen["now"]["members"]) == (True, 2)
    alarm = next(one for one in seen["alarms"] if one["law"] == "I7")
    assert (alarm["where"], alarm["what"]) == (f"member {lin}", "spent")
    assert (alarm["expected"], alarm["stands"]) == ("0", "7")
    assert alarm["rule"].startswith("Balances, growth and counters")


def test_staff_do_not_see_it(staff):
    assert staff.get(PATH).status == 403
