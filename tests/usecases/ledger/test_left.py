"""Of a member who has left: each law about them is broken by hand, and the break is named."""

import pytest

from chalicelib.ports import MemberOf
from chalicelib.usecases.ledger.plan_repair import plan_repair
from chalicelib.usecases.ledger.reconcile_books import reconcile_books
from chalicelib.usecases.ledger.verify_ledger import verify_ledger
from chalicelib.usecases.members.leave import leave
from tests.usecases.ledger.busy import Busy, busy_shop
from tests.usecases.ledger.vandal import Vandal

CY = "member {cy}"
LAST, REFUND = 9, 10


@pytest.fixture
def busy():
    """Cy has left; what he bought before he came to anna's code is refunded afterwards."""
    busy = busy_shop()
    busy.shop.buy(busy.cy, 30_00, order="C-TWO")
    leave(busy.shop.world.sign_in("cy@demo.example").session, busy.shop.ports)
    busy.shop.refund("C-TWO", 30_00)
    busy.shop.tick()
    return busy


def breaks(busy: Busy):
    found = []
    verify_ledger(busy.shop.ports, found=found.append)
    return found


def left(v: Vandal):
    return next(e for e in v.busy.shop.entries(v.busy.cy) if e.reason.code == "left")


def profile(**changed):
    return lambda v: v.put(f"M#{v.busy.cy.id}", "PROFILE", **changed)


def account(**changed):
    return lambda v: v.balance(v.busy.cy, **changed)


def forged(which, **changed):
    return lambda v: v.forge(v.busy.cy, which(v), **changed)


def after(v):
    return v.entry(v.busy.cy, seq=left(v).seq + 1)


def contact(v):
    """The contact that was let go is said to be his still."""
    v.put(f"U#email#{v.names['hash']}", "U", member="{cy}")


PLANTED = [
    ("I12", f"{CY}, entry {{left}}", "the lots it ends", forged(left, lots=(("2027-12-31", 1),))),
    ("I15", CY, "the entry it was closed with", account(closed_from=0)),
    ("I15", CY, "the entry it was closed with", account(closed_from=2)),
    ("I15", f"{CY}, entry {{next}}", "its kind", forged(after, kind="earn")),
    ("I15", f"{CY}, entry {{next}}", "its kind", forged(after, kind="reverse", points=3)),
    ("I25", "contact email {hash}", "the contact of member {cy}", contact),
    ("I25", CY, "the owner of its code", lambda v: v.drop(f"CODE#{v.busy.cy.code}", "CODE")),
    ("I26", CY, "the account", account(closed_from=0)),
    ("I26", CY, "the account", profile(status="active")),
    ("I26", CY, "its name", profile(name="Cyril")),
    ("I26", CY, "its contact", profile(contact="cy@demo.example")),
    ("I26", CY, "its birthday", profile(birthday="1990-05-20")),
    ("I26", CY, "its consents", profile(consents=(("terms@2026-11-01", 1),))),
]


def named(busy: Busy) -> dict[str, str]:
    digest = busy.shop.ports.secrets.digest
    seq = next(e.seq for e in busy.shop.entries(busy.cy) if e.reason.code == "left")
    hash_ = digest("contact", "cy@demo.example")
    return {"cy": busy.cy.id, "hash": hash_, "left": str(seq), "next": str(seq + 1)}


def test_who_has_left_in_order_breaks_no_law(busy):
    assert breaks(busy) == []
    while reconcile_books(busy.shop.ports, pages=100):
        pass
    assert busy.shop.world.alarms == []
    assert plan_repair(busy.shop.ports) == []


@pytest.mark.fault(86)
@pytest.mark.parametrize(
    ("law", "where", "what", "spoil"),
    PLANTED,
    ids=lambda part: part if isinstance(part, str) else "",
)
def test_a_planted_break_is_found_in_its_place(busy, law, where, what, spoil):
    names = named(busy)
    spoil(Vandal(busy, names))
    found = [(one.law, one.where, one.what) for one in breaks(busy)]
    assert (law, where.format(**names), what.format(**names)) in found


def test_a_finding_says_that_something_personal_stands_and_not_what(busy):
    profile(name="Cyril")(Vandal(busy, named(busy)))
    assert "Cyril" not in "".join(map(str, breaks(busy)))


def test_an_account_reopened_by_hand_is_closed_by_the_plan(busy):
    account(closed_from=0)(Vandal(busy, named(busy)))
    (mend,) = plan_repair(busy.shop.ports)
    assert mend.after.closed_from == int(named(busy)["left"])


def test_a_contact_that_who_left_is_said_to_have_is_freed_by_the_plan(busy):
    names = named(busy)
    contact(Vandal(busy, names))
    (mend,) = plan_repair(busy.shop.ports)
    assert (mend.before.hash, mend.after) == (names["hash"], None)


def test_a_profile_of_who_left_is_read_without_a_name(busy):
    want = MemberOf(busy.cy.id)
    assert busy.shop.ports.book.read((want,))(want).name == ""
