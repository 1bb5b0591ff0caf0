"""A member shows their card, and a phone without network goes on by itself."""

import pytest

from chalicelib.domain.members.card import CardExpired, CardUsed
from chalicelib.domain.members.member import MemberGone, MemberUnknown
from chalicelib.usecases.identity.change_contact import ChangeContact, change_contact
from chalicelib.usecases.identity.request_code import RequestCode, request_code
from chalicelib.usecases.members.leave import leave
from chalicelib.usecases.members.read_card import read_card
from chalicelib.usecases.members.show_card import ShowCard, show_card
from tests.world import ADDRESS, PHONE, make_world


@pytest.fixture
def anna(shop):
    return shop.member("anna@demo.example")


def token(shop, member):
    return read_card(member, shop.ports).token


def show(shop, text, **more):
    return show_card(ShowCard(text, shop.staff.id, **more), shop.ports)


@pytest.mark.fault(44)
def test_a_token_shows_whose_it_is_once(shop, anna):
    shown = token(shop, anna)
    assert show(shop, shown).value == anna
    with pytest.raises(CardUsed):
        show(shop, shown)
    shop.world.clock.move(seconds=30)
    assert show(shop, token(shop, anna)).value == anna


@pytest.mark.fault(43)
def test_a_picture_of_a_card_is_too_late_after_a_minute(shop, anna):
    shown = token(shop, anna)
    shop.world.clock.move(seconds=59)
    show(shop, token(shop, anna))
    shop.world.clock.move(seconds=1)
    with pytest.raises(CardExpired):
        show(shop, shown)


def test_a_lost_answer_is_told_again_under_its_key_also_later(shop, anna):
    shown, wish = token(shop, anna), shop.wish(shop.staff.id)
    assert not show(shop, shown, wish=wish).replayed
    shop.world.clock.move(minutes=10)
    again = show(shop, shown, wish=wish)
    assert (again.value, again.replayed) == (anna, True)


@pytest.mark.fault(15, 44)
def test_a_clock_that_steps_back_makes_no_token_good_again(shop, anna):
    shown = token(shop, anna)
    show(shop, shown)
    shop.world.clock.move(minutes=5)
    shop.world.clock.move(minutes=-5)
    with pytest.raises(CardUsed):
        show(shop, shown)


def test_the_keys_reach_over_the_end_of_the_week(shop, anna):
    first, second = read_card(anna, shop.ports).keys
    assert first.since <= shop.ports.now() < first.until == second.since
    assert (second.until - second.since, first.value != second.value) == (7 * 86_400, True)
    shop.world.clock.move(days=7)
    assert read_card(anna, shop.ports).keys[0] == second


def test_a_phone_that_is_signed_out_for_good_shows_a_card_of_nobody(shop, anna):
    """A new contact ends every session, and with them the keys that a lost phone keeps."""
    shown = token(shop, anna)
    session = shop.world.sign_in("anna@demo.example").session
    asked = RequestCode(
        contact="new@demo.example", device=PHONE, address=ADDRESS, language="zh", changing=session
    )
    challenge, code = request_code(asked, shop.ports), shop.world.sent[-1].code
    proof = ChangeContact(session=session, challenge=challenge, code=code, device=PHONE)
    moved = change_contact(proof, shop.ports).member
    with pytest.raises(MemberUnknown):
        show(shop, shown)
    assert show(shop, token(shop, moved)).value == moved


def test_who_has_left_is_told_as_with_the_code(shop, anna):
    shown = token(shop, anna)
    leave(shop.world.sign_in("anna@demo.example").session, shop.ports)
    with pytest.raises(MemberGone):
        show(shop, shown)


def test_a_card_of_a_shop_with_the_same_key_but_without_that_member_is_nobodys(shop, anna):
    other = make_world()
    with pytest.raises(MemberUnknown):
        show_card(ShowCard(token(shop, anna), shop.staff.id), other.ports)
