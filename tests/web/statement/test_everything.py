"""A member takes away all that is known of them."""

import gzip
import json

import pytest

from chalicelib.usecases.members.update_profile import UpdateProfile, update_profile
from tests.shop import Shop
from tests.web.visitor import Visitor

LIN = "lin@demo.example"


@pytest.fixture
def shop(world):
    return Shop(world)


@pytest.fixture
def lin(shop, app):
    """Somebody of some days, who came by a friend and brought one."""
    friend = shop.world.join("ann@demo.example", name="Annabel").member
    lin = shop.world.join(LIN, name="林小满", ref=friend.code).member
    update_profile(UpdateProfile(member=lin.id, birthday="1990-05-20"), shop.ports)
    shop.buy(lin, 88_00, order="A-1")
    shop.refund("A-1", 8_00)
    shop.commit(shop.redeem(lin, shop.reward(10, 3)).value)
    bo = shop.world.join("bo@demo.example", name="Bonnie", ref=lin.code).member
    shop.buy(bo, 50_00)
    shop.tick()
    return Visitor(app, {"__Host-s": shop.world.prove(LIN).cookie})


def test_everything_is_in_it_from_the_contact_to_the_last_entry(lin):
    answer = lin.get("/api/me/export")
    assert answer.headers["content-disposition"] == (
        'attachment; filename="perennial-2026-11-22.json"'
    )
    told = answer.json
    assert told["format"] == "perennial-member/1"
    assert told["profile"]["contact"] == {"kind": "email", "value": LIN}
    assert (told["profile"]["name"], told["profile"]["birthday"]) == ("林小满", "1990-05-20")
    assert [consent["id"] for consent in told["profile"]["consents"]] == ["terms"]
    (order,) = told["orders"]
    assert (order["number"], order["amount"], order["refunded"]) == ("A-1", 88_00, 8_00)
    assert [one["state"] for one in told["redemptions"]] == ["committed"]
    assert told["brought_by"]["state"] == "pending"
    assert [one["referrer_points"] for one in told["friends"]] == [100]
    assert len(told["sign_ins"]) == 2


def test_the_ledger_in_it_is_the_one_that_can_be_checked(lin):
    told = lin.get("/api/me/export").json["ledger"]
    assert told == lin.get("/api/me/ledger/export").json
    assert told["entries"][-1]["hash"] == told["head"]


def test_the_contact_in_full_is_for_who_has_just_signed_in(lin, world):
    """Everywhere else it is masked, from whoever finds a telephone lying about."""
    world.clock.move(minutes=11)
    answer = lin.get("/api/me/export")
    assert (answer.status, answer.code) == (403, "sign_in_again")
    assert lin.get("/api/me/ledger/export").status == 200


def test_nobody_else_is_named_in_it(lin, shop):
    text = lin.get("/api/me/export").body.decode()
    for other in ("Annabel", "Bonnie", "ann@demo", "bo@demo"):
        assert other not in text


def test_no_secret_of_ours_is_in_it(lin, world):
    """Neither keyed hashes nor what a voucher or a session is spelled from."""
    text = lin.get("/api/me/export").body.decode()
    assert world.ports.secrets.digest("contact", LIN) not in text
    assert lin.cookies["__Host-s"].partition(".")[2] not in text
    assert "seed" not in json.loads(text)["redemptions"][0]


def test_it_comes_packed_to_who_can_unpack_it(lin):
    answer = lin.get("/api/me/export", **{"Accept-Encoding": "gzip"})
    assert answer.headers["content-encoding"] == "gzip"
    assert json.loads(gzip.decompress(answer.body))["profile"]["name"] == "林小满"


def test_a_newcomer_to_the_shop_has_little_in_it(member):
    told = member.get("/api/me/export").json
    assert (told["brought_by"], told["friends"], told["orders"]) == (None, [], [])
    assert (told["redemptions"], told["pages_read"], told["on_hold"]) == ([], [], None)
