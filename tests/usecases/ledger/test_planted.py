"""The checker's checker: each law is broken by hand, and the break is named in its place."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from chalicelib.domain.audit.laws import LAWS
from chalicelib.domain.audit.records import Granted
from chalicelib.usecases.ledger.verify_ledger import verify_ledger
from tests.usecases.ledger.busy import Busy, busy_shop
from tests.usecases.ledger.vandal import Vandal

DAY, LATER, GONE = "2027-11-30", "2027-12-31", "2026-12-01"


def anna(**changed) -> Callable[[Vandal], None]:
    """Change anna's account."""
    return lambda v: v.balance(v.busy.anna, **changed)


def entry(seq, **changed) -> Callable[[Vandal], None]:
    """Change an entry of anna's, and leave its seal."""
    return lambda v: v.edit(v.entry(v.busy.anna, seq=seq), **changed)


def forged(seq, **changed) -> Callable[[Vandal], None]:
    """Change an entry of anna's, and seal it and all that follow anew."""
    return lambda v: v.forge(v.busy.anna, v.entry(v.busy.anna, seq=seq), **changed)


def redemption(which, **changed) -> Callable[[Vandal], None]:
    return lambda v: v.put(f"H#{getattr(v.busy, which).id}", "HOLD", **changed)


def order(number, **changed) -> Callable[[Vandal], None]:
    return lambda v: v.put(f"O#{number}", "ORDER", **changed)


def stock(**changed) -> Callable[[Vandal], None]:
    return lambda v: v.put(f"R#{v.busy.tea.id}", "STOCK#00", **changed)


def referral(of, **changed) -> Callable[[Vandal], None]:
    return lambda v: v.put(f"M#{getattr(v.busy, of).id}", "REFBY", **changed)


def without(sk) -> Callable[[Vandal], None]:
    """Take a row of anna's away."""
    return lambda v: v.drop(f"M#{v.busy.anna.id}", sk)


def limit(v, n):
    v.put(f"M#{v.busy.anna.id}", f"LIM#{v.busy.tea.id}", n=n)


def cap(v, n, month="2026-12"):
    v.put(f"M#{v.busy.anna.id}", f"CAP#{month}", n=n)


def code(v, member):
    v.put(f"CODE#{v.busy.anna.code}", "CODE", member=member)


def contact(v, member):
    v.put(f"U#email#{named(v.busy)['hash']}", "U", member=member)


def moved(v):
    """Anna's contact changed by half: the one before is still hers, the new one nobody's."""
    v.put(f"M#{v.busy.anna.id}", "PROFILE", contact="anna@new.example")


def profile(**changed) -> Callable[[Vandal], None]:
    return lambda v: v.put(f"M#{v.busy.anna.id}", "PROFILE", **changed)


def each_other(v):
    referral("bo", referrer="{cy}")(v)
    referral("cy", referrer="{bo}")(v)


def twice(v):
    """The second hold of anna's is given back under the name of the first."""
    first = v.entry(v.busy.anna, kind="void").ref
    v.forge(v.busy.anna, v.entry(v.busy.anna, kind="lapse"), ref=first)


def gifts(**changed) -> Callable[[Vandal], None]:
    """Change the shelf of the instant reward."""
    return lambda v: v.put(f"R#{v.busy.gift.reward}", "STOCK#00", **changed)


def unspent(v):
    """The commit of cy's gift says that it belongs to another redemption."""
    v.forge(v.busy.cy, v.entry(v.busy.cy, kind="commit"), ref=v.busy.done.id)


def taken_back(**changed) -> Callable[[Vandal], None]:
    """Change the reversal of cy's."""
    return lambda v: v.forge(v.busy.cy, reversal(v.busy), **changed)


def reversal(busy):
    return next(e for e in busy.shop.entries(busy.cy) if e.reason.code == "reversed")


def step(number, **changed) -> Callable[[Vandal], None]:
    """Change what the staff did by hand."""
    return lambda v: v.put(f"T#{v.busy.shop.staff.id}", f"{number:010}", **changed)


def unmarked(v):
    v.drop(f"M#{v.busy.cy.id}", f"REV#{int(v.names['given']):010}")


def marked_twice(v):
    """The mark names another entry than the one that stands."""
    v.put(f"M#{v.busy.cy.id}", f"REV#{int(v.names['given']):010}", entry=1)


def page(**changed) -> Callable[[Vandal], None]:
    """Change what is kept of the page that cy has read."""
    return lambda v: v.put(f"M#{v.busy.cy.id}", "READ#stories-spring-tea", **changed)


def unread(v):
    v.drop(f"M#{v.busy.cy.id}", "READ#stories-spring-tea")


def read_twice(v):
    """A second entry of reading says the page of the first."""
    v.forge(v.busy.cy, v.entry(v.busy.cy, source="adjustment"), **OF_THE_PAGE)


def read_elsewhere(v):
    v.forge(v.busy.cy, v.entry(v.busy.cy, source="reading"), ref="stories-oolong")


OF_THE_PAGE = {"source": "reading", "kind": "earn", "ref": "stories-spring-tea"}
A = "member {anna}"
CY = "member {cy}"
PLANTED = [
    ("I1", A, "available", anna(available=-1)),
    ("I1", A, "held", anna(held=-1)),
    ("I1", A, "debt", anna(debt=-1)),
    ("I1", A, "expired", anna(expired=-1)),
    ("I1", "row M#{anna} BAL", "what it says", anna(available="many")),
    ("I1", "row M#{anna} E#0000000003", "what it says", entry(3, points="two")),
    ("I1", "row O#A-ONE ORDER", "what it says", order("A-ONE", amount="much")),
    ("I1", "row H#{held} HOLD", "what it says", redemption("held", points="some")),
    ("I2", A, "available and held together", anna(earned=530)),
    ("I3", A, "the sum of its lots", anna(lots=((LATER, 248),))),
    ("I3", A, "its lots in order", anna(lots=((LATER, 200), (DAY, 49)))),
    ("I3", A, "its lots in order", anna(lots=((LATER, 200), (LATER, 49)))),
    ("I3", A, "its lots in order", anna(lots=((DAY, 0), (LATER, 249)))),
    ("I3", f"{A}, entry 3", "the sum of its lots", forged(3, lots=((LATER, 3),))),
    ("I4", A, "available", anna(debt=5)),
    ("I4", f"{A}, entry 7", "available after it", forged(7, debt_after=50)),
    ("I5", f"{A}, entry 9", "its number", without("E#0000000008")),
    ("I5", f"{A}, entry 2", "its number", without("E#0000000001")),
    ("I5", A, "its last number", without("E#0000000020")),
    ("I5", A, "its last number", anna(seq=19)),
    ("I5", A, "its last number", anna(seq=21)),
    ("I6", f"{A}, entry 5", "its hash", entry(5, actor="somebody else")),
    ("I6", f"{A}, entry 5", "its hash", entry(5, hash="0" * 64)),
    ("I6", f"{A}, entry 5", "its hash", entry(5, at=1)),
    ("I6", A, "its head", anna(head="0" * 64)),
    ("I7", f"{A}, entry 3", "available after it", forged(3, available_after=323)),
    ("I7", f"{A}, entry 8", "held after it", forged(8, held_after=31)),
    ("I7", f"{A}, entry 3", "debt after it", forged(3, debt_after=1)),
    ("I7", f"{A}, entry 3", "available after it", forged(3, points=3, lots=((LATER, 3),))),
    ("I7", f"{A}, entry 3", "available after it", forged(3, kind="gift")),
    ("I7", A, "available", anna(available=250)),
    ("I7", A, "held", anna(held=44)),
    ("I7", A, "debt", anna(debt=1)),
    ("I7", A, "returned", anna(returned=31)),
    ("I7", A, "spent", anna(spent=61)),
    ("I7", A, "expired", anna(expired=1)),
    ("I7", A, "clawed", anna(clawed=204)),
    ("I7", A, "lots", anna(lots=((DAY, 249),))),
    ("I7", A, "growth by month", anna(growth=(("2026-12", 222),))),
    ("I7", A, "growth by month", anna(growth=())),
    ("I7", A, "its level", anna(level="gold", level_until="2027-12-31")),
    ("I8", f"{A}, entry 2", "what order A-TWO names", forged(2, ref="A-TWO")),
    ("I8", f"{A}, entry 2", "what order A-ONE names", lambda v: v.drop("O#A-ONE", "ORDER")),
    ("I8", f"{A}, entry 2", "what order A-ONE names", order("A-ONE", member="nobody")),
    ("I8", f"{A}, entry 2", "what order A-ONE names", order("A-ONE", entry=3)),
    ("I8", "order A-ONE", "entry 3 of member {anna}", order("A-ONE", entry=3)),
    ("I8", "order A-ONE", "entry 2 of member {anna}", without("E#0000000002")),
    (
        "I8",
        "order A-ONE",
        "its order in entry 2 of member {anna}",
        order("A-ONE", points=301, clawed=101),
    ),
    ("I9", A, "held", redemption("held", points=31)),
    ("I9", A, "held", redemption("held", state="voided")),
    (
        "I9",
        A,
        "redemption {held}, set aside and not closed by an entry,",
        lambda v: v.drop(f"H#{v.busy.held.id}", "HOLD"),
    ),
    (
        "I9",
        A,
        "redemption {held}, set aside and not closed by an entry,",
        redemption("held", lots=((DAY, 30),)),
    ),
    ("I10", A, "spent and not returned", redemption("done", points=29)),
    ("I10", A, "spent and not returned", redemption("done", state="voided")),
    ("I10", "member {bo}", "spent and not returned", redemption("done", member="{bo}")),
    ("I9", CY, "held", redemption("gift", state="held")),
    ("I9", CY, "redemption {gift}, set aside and not closed by an entry,", unspent),
    ("I10", CY, "spent and not returned", redemption("gift", state="held")),
    ("I10", CY, "spent and not returned", redemption("gift", points=9)),
    ("I17", "reward {gifts}, shelf 0", "pieces committed", gifts(held=1, sold=0)),
    ("I17", "reward {gifts}, shelf 0", "pieces held", gifts(held=1, sold=0)),
    ("I18", CY, "the count of reward {gifts}", redemption("gift", limited=False)),
    ("I20", "redemption {gift}", "the second of its commit", redemption("gift", expires_at=1)),
    ("I12", f"{A}, entry 8", "the lots it takes", forged(8, lots=((LATER, 30),))),
    ("I12", f"{A}, entry 6", f"the lot of {DAY} after it", forged(6, lots=((DAY, 100),))),
    ("I12", f"{A}, entry 6", "the lots past their day", forged(6, kind="expire")),
    ("I12", f"{A}, entry 8", "the lots it takes", forged(1, lots=((GONE, 20),))),
    ("I13", f"{A}, entry 9", "its lots", forged(9, lots=((LATER, 30),))),
    ("I13", f"{A}, entry 13", "its lots", forged(13, lots=((LATER, 30),))),
    ("I13", f"{A}, entry 14", "its lots", forged(14, lots=((LATER, 30),))),
    ("I14", "order A-ONE", "the amount refunded", order("A-ONE", refunded=300_01)),
    ("I14", "order A-ONE", "points and growth taken back", order("A-ONE", clawed=99)),
    ("I14", "order A-ONE", "points and growth taken back by entries", order("A-ONE", clawed=99)),
    ("I14", "order A-ONE", "points and growth taken back", order("A-ONE", growth_taken=99)),
    (
        "I14",
        "order OWED",
        "points and growth taken back by entries",
        lambda v: v.forge(v.busy.bo, v.entry(v.busy.bo, kind="clawback"), debt_after=149),
    ),
    ("I14", "member {cy}, entry {given}", "what reverses it", unmarked),
    ("I14", "member {cy}, entry {given}", "what reverses it", marked_twice),
    (
        "I14",
        "member {cy}, entry {back}",
        "points and growth taken back of entry {given}",
        taken_back(points=-8),
    ),
    ("I14", "member {cy}, entry 1", "what reverses it", taken_back(ref="1")),
    ("I15", f"{A}, entry 8", "its kind", anna(frozen=True, frozen_from=7)),
    ("I15", A, "the entry it was closed with", anna(closed_from=7)),
    ("I16", "reward {tea}, shelf 0", "left, held and sold together", stock(left=8)),
    ("I16", "reward {tea}, shelf 0", "left", stock(left=-1)),
    ("I17", "reward {tea}, shelf 0", "pieces held", stock(left=6, held=2)),
    ("I17", "reward {tea}, shelf 0", "pieces committed", stock(left=8, sold=0)),
    ("I17", "reward {tea}, shelf 1", "pieces held", redemption("held", shard=1)),
    ("I18", A, "the count of reward {tea}", lambda v: limit(v, 1)),
    ("I18", A, "the count of reward {tea}", lambda v: limit(v, 6)),
    ("I18", A, "the count of reward {tea}", lambda v: limit(v, -1)),
    ("I18", A, "the count of reward {tea}", redemption("held", limited=False)),
    ("I19", f"{A}, entry 11", "the hold of redemption {void}", twice),
    ("I20", "redemption {done}", "the second of its commit", redemption("done", expires_at=1)),
    ("I21", "the referral of {bo}", "its referrer", referral("bo", referrer="{cy}")),
    ("I22", "the referral of {bo}", "the friend's credits", referral("bo", state="pending")),
    ("I22", A, "credits that stand for friends brought", referral("bo", state="pending")),
    ("I22", "the referral of {bo}", "its reversals", referral("bo", state="rejected")),
    ("I22", "the referral of {cy}", "the friend's credits", referral("cy", state="qualified")),
    (
        "I22",
        "the referral of {bo}",
        "the friend's credits",
        lambda v: v.drop(f"M#{v.busy.bo.id}", "E#0000000003"),
    ),
    ("I22", A, "credits that stand for friends brought", without("E#0000000006")),
    ("I22", A, "credits that stand for friends brought", referral("cy", state="credited")),
    ("I22", A, "credits that stand for friends brought", referral("bo", why="monthly_cap")),
    ("I23", "the referral of {bo}", "its referrer", referral("bo", referrer="{bo}")),
    ("I23", "the referral of {bo}", "the referrer of {cy}", each_other),
    ("I24", A, "the count of friends credited in 2026-12", lambda v: cap(v, 3)),
    ("I24", A, "the count of friends credited in 2027-01", lambda v: cap(v, 1, "2027-01")),
    ("I25", "code {code}", "the code of member {bo}", lambda v: code(v, "{bo}")),
    ("I25", A, "the owner of its code", lambda v: code(v, "{bo}")),
    ("I25", "code {code}", "the code of member nobody", lambda v: code(v, "nobody")),
    ("I25", A, "the owner of its code", lambda v: v.drop(f"CODE#{v.busy.anna.code}", "CODE")),
    ("I25", A, "the owner of its contact", moved),
    ("I25", "contact email {hash}", "the contact of member {anna}", moved),
    ("I25", A, "the profile", without("PROFILE")),
    ("I25", A, "the account", without("BAL")),
    ("I25", A, "the owner of its contact", lambda v: contact(v, "nobody")),
    ("I26", A, "the account", profile(status="deleted")),
    ("I26", A, "its contact", profile(status="deleted")),
    ("I8", "{bought}", "order A-ONE", lambda v: v.drop("O#A-ONE", "ORDER")),
    ("I8", "{bought}", "entry 2 of member {anna}", entry(2, hash="0" * 64)),
    (
        "I8",
        "{asked}",
        "redemption {held}",
        lambda v: v.drop(f"H#{v.busy.held.id}", "HOLD"),
    ),
    ("I29", "the programme", "points given, by where they are", anna(earned=530)),
    ("I25", "contact email {hash}", "the contact of member {bo}", lambda v: contact(v, "{bo}")),
    ("I31", f"{CY}, page stories-spring-tea", "what it earned", page(entry=1)),
    ("I31", f"{CY}, page stories-spring-tea", "what it earned", unread),
    ("I31", f"{CY}, page stories-spring-tea", "what it earned", read_twice),
    ("I31", f"{CY}, page stories-oolong", "what it earned", read_elsewhere),
    ("I1", "row M#{cy} READ#stories-spring-tea", "what it says", page(at="noon")),
    ("T1", "the trail of {staff}, step 2", "its hash", step(2, target="{bo}")),
    ("T1", "the trail of {staff}, step 2", "its hash", step(2, digest="0" * 64)),
    ("T1", "the trail of {staff}, step 2", "its hash", step(1, hash="0" * 64)),
    (
        "T1",
        "the trail of {staff}, step 2",
        "the step before it",
        lambda v: v.drop(f"T#{v.busy.shop.staff.id}", f"{1:010}"),
    ),
]


def named(busy: Busy) -> dict[str, str]:
    granted = [one for one in busy.shop.ports.archive.everything() if isinstance(one, Granted)]
    bought = next(one for one in granted if [order.number for order in one.orders] == ["A-ONE"])
    asked = next(one for one in granted if busy.held.id in [each.id for each in one.redemptions])
    voided = next(e for e in busy.shop.entries(busy.anna) if e.kind == "void")
    ports = busy.shop.ports
    return {
        "anna": busy.anna.id,
        "staff": busy.shop.staff.id,
        "bo": busy.bo.id,
        "cy": busy.cy.id,
        "tea": busy.tea.id,
        "held": busy.held.id,
        "done": busy.done.id,
        "gift": busy.gift.id,
        "gifts": busy.gift.reward,
        "void": str(voided.ref),
        "given": str(reversal(busy).ref),
        "back": str(reversal(busy).seq),
        "bought": bought.place,
        "asked": asked.place,
        "code": busy.anna.code,
        "hash": ports.secrets.digest("contact", busy.anna.contact.value),
    }


def breaks(busy: Busy):
    found = []
    verify_ledger(busy.shop.ports, found=found.append)
    return [(one.law, one.where, one.what) for one in found]


@pytest.mark.fault(86)
@pytest.mark.parametrize(
    ("law", "where", "what", "spoil"),
    PLANTED,
    ids=lambda part: part if isinstance(part, str) else "",
)
def test_a_planted_break_is_found_in_its_place(law, where, what, spoil):
    busy = busy_shop()
    names = named(busy)
    spoil(Vandal(busy, names))
    assert (law, where.format(**names), what.format(**names)) in breaks(busy)


@pytest.mark.fault(86)
def test_every_law_has_been_broken_once():
    assert {law for law, *_ in PLANTED} == set(LAWS)


def test_more_credits_in_a_month_than_its_cap_are_found():
    """The count and the credits agree: only the rule tells."""
    busy = busy_shop()
    ports, rules = busy.shop.ports, busy.shop.ports.programme
    strict = replace(rules, referral=replace(rules.referral, monthly_cap=1))
    found = []
    verify_ledger(replace(ports, programme=strict), found=found.append)
    month = "the count of friends credited in 2026-12"
    place = f"I24 · member {busy.anna.id}: {month}"
    assert [str(one) for one in found] == [f"{place} should be at most 1, but 2 stands."]
