"""Each planted corruption is found, and by the law that it breaks."""

import pytest

from chalicelib.store.port import Delete, Key, Put, Update, number, text
from chalicelib.usecases.members.leave import leave
from tests.simulation.branch import Branch
from tests.simulation.proof.books import Books
from tests.simulation.seam import rows_of

KEY = "a key of its own"


@pytest.fixture
def shop():
    """Anna brought Ben, who bought; she holds one tea, and has had another; Cleo is frozen.

    Dan has left.
    """
    branch = Branch()
    anna = branch.member("anna@demo.example")
    ben = branch.member("ben@demo.example", ref=anna.code)
    branch.buy(ben, 5_000, order="A-1")
    branch.tick()
    branch.refund("A-1", 1_000)
    tea = branch.reward(15, 3, per_member=2)
    branch.commit(branch.redeem(anna, tea).value)
    branch.redeem(anna, tea)
    cleo = branch.member("cleo@demo.example")
    branch.reverse(cleo, branch.adjust(cleo, 7, key=KEY).value.seq, key=f"{KEY} again")
    branch.freeze(cleo, frozen=True)
    branch.member("dan@demo.example")
    leave(branch.world.sign_in("dan@demo.example").session, branch.ports)
    Books(branch.seam.beneath, branch.ports.programme).check()
    return branch


def first(shop, beginning, of="sk", state=None, status=None):
    """The first row whose key begins so."""
    said = {"state": state, "status": status and text(status)}
    for key, row in sorted(rows_of(shop.seam.beneath).items()):
        if getattr(key, of).startswith(beginning) and all(
            value in (None, row.get(name)) for name, value in said.items()
        ):
            return key
    raise AssertionError(beginning)


def add(beginning, of="sk", **more):
    return lambda shop: Update(first(shop, beginning, of), add=more)


def put(beginning, was=None, **values):
    return lambda shop: Update(first(shop, beginning, state=was), put=values)


def entry_beyond(shop):
    return Put({"pk": text(first(shop, "BAL").pk), "sk": text("E#0000000099")})


def of_who_left(sk, **values):
    """What stands of Dan, whose profile alone says that it is nobody's any more."""

    def put_there(shop):
        profile = first(shop, "PROFILE", status="deleted")
        return Update(Key(profile.pk, sk), put=values)

    return put_there


CORRUPTIONS = {
    "more points than its lots": add("BAL", available=1),
    "a counter that no entry moved": add("BAL", earned=1),
    "points held by nothing": put("HOLD", text("held"), state=text("committed")),
    "an entry with another number": add("E#0000000002", points=1),
    "an entry that vanished": lambda shop: Delete(first(shop, "E#0000000002")),
    "an entry beyond the last": entry_beyond,
    "an entry with another actor": put("E#0000000001", actor=text("MALLORY")),
    "a piece that appeared": add("STOCK#", left=1),
    "a piece sold to nobody": add("STOCK#", left=-1, sold=1),
    "a limit that forgot": add("LIM#", n=-1),
    "a redemption back from its end": put("HOLD", text("committed"), state=text("held")),
    "a refund of nothing": add("ORDER", refunded=1_000),
    "an order that vanished": lambda shop: Delete(first(shop, "ORDER")),
    "a referral credited without its entries": put("REFBY", state=text("pending")),
    "a friend brought by themselves": lambda shop: Update(
        key := first(shop, "REFBY"), put={"referrer": text(key.pk.removeprefix("M#"))}
    ),
    "a reversal without its mark": lambda shop: Delete(first(shop, "REV#")),
    "an entry reversed again": lambda shop: Put(
        {"pk": text(first(shop, "REV#").pk), "sk": text("REV#0000000001"), "entry": number(3)}
    ),
    "points earned while frozen": lambda shop: Update(
        Key(first(shop, "REV#").pk, "BAL"), add={"frozen_from": -3}
    ),
    "a contact that vanished": lambda shop: Delete(first(shop, "U#", "pk")),
    "a contact of somebody else": put("U", member=text("MALLORY")),
    "a name in the ledger": put("E#0000000001", why=text("A present for Canary Anna")),
    "a contact in an order": put("ORDER", contact=text("7@canary.example")),
    "a debt beside points": put("BAL", debt=number(5)),
    "a hold that vanished": lambda shop: Delete(first(shop, "HOLD")),
    "an account open again after its member left": of_who_left("BAL", closed_from=number(0)),
    "an account closed by another entry": of_who_left("BAL", closed_from=number(1)),
    "an account closed whose member is there": put("BAL", closed_from=number(1)),
    "a name of who has left": of_who_left("PROFILE", name=text("Dan")),
    "a contact of who has left": of_who_left("PROFILE", contact=text("dan@demo.example")),
    "a birthday of who has left": of_who_left("PROFILE", birthday=text("1990-05-20")),
}


@pytest.mark.parametrize("corruption", CORRUPTIONS)
def test_the_books_find(shop, corruption):
    shop.seam.beneath.write([CORRUPTIONS[corruption](shop)])
    with pytest.raises((AssertionError, KeyError)):
        Books(shop.seam.beneath, shop.ports.programme).check()
