"""A person asks for a code."""

import pytest
from msgspec.structs import replace

from chalicelib.domain.members.challenge import CodeExpired
from chalicelib.domain.members.contact import ContactInvalid
from chalicelib.domain.members.message import ChannelUnavailable, MailUnavailable
from chalicelib.domain.refusals import TooMany
from chalicelib.usecases.identity.verify_code import VerifyCode, verify_code
from tests.world import PHONE, World, make_world


@pytest.fixture
def world() -> World:
    return make_world(limits=True)


class Broken:
    """A mail server that is away, until it is back."""

    channels = frozenset({"email"})

    def __init__(self, behind):
        self.behind = behind
        self.away = True

    def send(self, message):
        if self.away:
            raise MailUnavailable
        self.behind.send(message)


def wait_for_refusal(world, contact, **where):
    with pytest.raises(TooMany) as refused:
        world.ask_code(contact, **where)
    return refused.value.facts["retry_after"]


def test_the_code_goes_to_the_contact_as_typed_in_the_language_of_the_page(world):
    world.ask_code("Li.Ming@Demo.Example")
    (message,) = world.sent
    assert (message.to, message.address) == ("Li.Ming@Demo.Example", "li.ming@demo.example")
    assert message.code is not None
    assert message.code in message.text
    assert "松风茶舍" in message.text


def test_a_member_and_a_stranger_are_answered_alike(world):
    world.join("anna@demo.example")
    world.clock.move(hours=1)
    known, unknown = (world.ask_code(who) for who in ("anna@demo.example", "bo@demo.example"))
    assert len(known) == len(unknown)
    mine, theirs = world.sent[-2:]
    assert mine.text.replace(mine.code or "", "") == theirs.text.replace(theirs.code or "", "")


def test_neither_code_nor_device_lies_in_the_table(world):
    world.ask_code("anna@demo.example")
    assert world.sent[-1].code not in str(world.store.walk().rows)
    assert PHONE not in str(world.store.walk().rows)


def test_what_is_no_contact_is_refused_before_anything_is_counted(world):
    with pytest.raises(ContactInvalid):
        world.ask_code("not a contact")
    assert not world.store.walk().rows


def test_a_shop_that_sends_no_text_messages_says_so(world):
    ports = replace(world.ports, sender=Broken(world.ports.sender))
    with pytest.raises(ChannelUnavailable):
        World(ports, world.clock, world.store).ask_code("13812345678")


def test_a_second_code_waits_a_minute(world):
    world.ask_code("anna@demo.example")
    world.clock.move(seconds=20)
    assert wait_for_refusal(world, "ANNA@demo.example") == 40
    world.clock.move(seconds=40)
    assert world.ask_code("anna@demo.example")


def test_a_sixth_code_in_an_hour_waits_for_the_next(world):
    for _ in range(5):
        world.ask_code("anna@demo.example")
        world.clock.move(minutes=2)
    assert wait_for_refusal(world, "anna@demo.example") == 50 * 60
    world.clock.move(minutes=50)
    assert world.ask_code("anna@demo.example")


def test_an_eleventh_code_in_a_day_waits_for_the_next(world):
    for _ in range(10):
        world.ask_code("anna@demo.example")
        world.clock.move(hours=1)
    assert wait_for_refusal(world, "anna@demo.example") == 14 * 3600


def test_one_address_sends_twenty_in_an_hour_to_whomever(world):
    for number in range(20):
        world.ask_code(f"{number}@demo.example")
    assert wait_for_refusal(world, "anna@demo.example") == 3600
    assert world.ask_code("anna@demo.example", address="192.0.2.8")


def test_an_address_that_may_not_send_uses_up_nobodys_codes(world):
    for number in range(20):
        world.ask_code(f"{number}@demo.example")
    for _ in range(10):
        wait_for_refusal(world, "anna@demo.example")
    assert world.ask_code("anna@demo.example", address="192.0.2.8")


def test_a_new_code_ends_the_one_before(world):
    first = world.ask_code("anna@demo.example")
    code = world.sent[-1].code or ""
    world.clock.move(minutes=2)
    world.ask_code("anna@demo.example")
    with pytest.raises(CodeExpired):
        verify_code(VerifyCode(challenge=first, code=code, device=PHONE), world.ports)


def test_while_mail_is_away_nothing_is_half_made_and_a_retry_works_at_once(world):
    broken = Broken(world.ports.sender)
    troubled = World(replace(world.ports, sender=broken), world.clock, world.store, world.sent)
    for _ in range(7):
        with pytest.raises(MailUnavailable):
            troubled.ask_code("anna@demo.example")
    broken.away = False
    assert troubled.prove("anna@demo.example").state == "new"


def test_with_limits_off_nothing_is_counted():
    world = make_world(limits=False)
    for _ in range(30):
        world.ask_code("anna@demo.example")
    assert len(world.sent) == 30
