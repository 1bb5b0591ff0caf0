"""Members are told before points expire and before a level drops: once, and never at night."""

import pytest
from msgspec.structs import replace

from chalicelib.domain.members.message import MailUnavailable
from chalicelib.store.port import AtLeast, Done, Key, Update
from chalicelib.usecases.ledger.verify_ledger import verify_ledger
from chalicelib.usecases.members import send_notices as story
from chalicelib.usecases.members.send_notices import send_notices
from chalicelib.usecases.rewards.void_redemption import VoidRedemption, void_redemption
from chalicelib.wiring.errands import Errands
from tests.shop import Shop

FIRST, SECOND = 343, 366
"""Days from the world's noon to the warnings of what was earned then: 31 October, 23 November."""


class Post:
    """A sender that fails for those it is told to fail for."""

    channels = frozenset({"email", "sms"})

    def __init__(self, failing=()):
        self.failing, self.sent, self.tried = failing, [], 0

    def send(self, message):
        self.tried += 1
        if message.to in self.failing:
            raise MailUnavailable
        self.sent.append(message)


@pytest.fixture
def anna(shop):
    return shop.member("anna@demo.example")


def told(shop: Shop, ports=None) -> list[str]:
    """Run the story until it has nothing to do; return who was sent what, without the staff."""
    shop.world.sent.clear()
    while send_notices(ports or shop.ports):
        pass
    return [f"{m.to} {m.subject}" for m in shop.world.sent if m.to != "staff@demo.example"]


EXPIRING = "anna@demo.example 有积分快到期了 · 松风茶舍"
DROPPING = "anna@demo.example 你的等级即将变动 · 松风茶舍"
BOTH = "anna@demo.example 积分快到期，等级即将变动 · 松风茶舍"


def test_points_are_announced_twice_before_they_expire(shop, anna):
    days = {}
    for day in range(330, 380):
        shop.world.clock.now += 86_400 if day > 330 else 330 * 86_400
        if said := told(shop):
            days[day] = said
    assert days == {FIRST: [EXPIRING], SECOND: [EXPIRING]}
    assert shop.account(anna).notice_day == ""


def test_a_run_doubled_at_once_tells_nobody_twice(shop, anna):
    shop.world.clock.move(days=FIRST)
    due = shop.ports.shelf.due_notices("2027-10-31", limit=9)
    assert anna.id in due
    late = replace(shop.ports, shelf=Late(due))
    assert told(shop) == [EXPIRING]
    assert told(shop, late) == []


class Late:
    """An index that lags: it shows what was due a moment ago."""

    def __init__(self, due):
        self.due = due

    def due_notices(self, day, *, limit):
        assert day
        return self.due[:limit]


def test_what_is_late_is_told_once_and_what_is_gone_not_at_all(shop, anna):
    shop.world.clock.move(days=SECOND + 3)
    assert told(shop) == [EXPIRING]
    shop.buy(anna, 30_00)
    shop.world.clock.move(days=400)
    assert told(shop) == []


def test_the_night_is_waited_for(shop, anna):
    shop.world.clock.move(days=FIRST, hours=9)
    assert told(shop) == []
    shop.world.clock.move(hours=12)
    assert told(shop) == [EXPIRING]


def test_points_spent_before_their_warning_are_not_warned_of(shop, anna):
    shop.redeem(anna, shop.reward(shop.account(anna).available, 1))
    shop.world.clock.move(days=FIRST)
    assert told(shop) == []


def test_points_given_back_are_warned_of_at_their_next_warning(shop, anna):
    tea = shop.reward(shop.account(anna).available, 1)
    shop.world.clock.move(days=FIRST)
    redemption = shop.redeem(anna, tea).value
    assert told(shop) == []
    asked = VoidRedemption(shop.wish(anna.id), anna.id, redemption.id)
    void_redemption(asked, shop.ports)
    assert told(shop) == [EXPIRING]
    shop.world.clock.move(days=SECOND - FIRST)
    assert told(shop) == [EXPIRING]


def test_a_level_about_to_drop_is_announced_when_its_grace_begins(shop, anna):
    shop.buy(anna, 600_00)
    shop.world.clock.move(days=FIRST)
    assert told(shop) == [EXPIRING]
    shop.world.clock.move(days=31)  # 1 December: the window of silver is over
    assert told(shop) == [DROPPING]
    shop.world.clock.move(days=5)
    assert told(shop) == []
    shop.buy(anna, 500_00)
    shop.world.clock.move(days=40)
    assert told(shop) == []


def test_a_second_drop_is_announced_as_the_first_was(shop, anna):
    shop.buy(anna, 2_000_00)
    shop.world.clock.move(days=300)
    shop.buy(anna, 600_00)
    shop.redeem(anna, shop.reward(shop.account(anna).available, 1))
    days = {}
    for day in range(300, 700):
        if said := told(shop):
            days[day] = said
        shop.world.clock.move(days=1)
    assert days == {374: [DROPPING], 649: [DROPPING]}  # 1 December 2027, 1 September 2028


def test_what_falls_due_together_comes_in_one_message(shop, anna):
    shop.buy(anna, 600_00)
    shop.world.clock.move(days=31)
    shop.buy(anna, 10_00)  # 30 days before these expire, on 1 December, the grace of silver begins
    shop.world.clock.move(days=FIRST)
    assert told(shop) == [BOTH]


def test_a_posting_after_a_notice_does_not_call_for_it_again(shop, anna):
    shop.world.clock.move(days=FIRST)
    assert told(shop) == [EXPIRING]
    shop.buy(anna, 30_00)
    assert told(shop) == []
    assert shop.account(anna).noticed == "2027-10-31"


def test_a_message_that_could_not_be_sent_is_tried_again_and_holds_nobody_up(shop, anna):
    ben = shop.member("ben@demo.example")
    shop.world.clock.move(days=FIRST)
    post = Post(failing={"anna@demo.example"})
    ports = replace(shop.ports, sender=post)
    while send_notices(ports):
        pass
    assert "ben@demo.example" in [message.to for message in post.sent]
    assert shop.account(ben).noticed == "2027-10-31"
    assert (shop.account(anna).noticed, shop.account(anna).notice_day) == ("", "2027-11-01")
    assert told(shop) == []
    shop.world.clock.move(days=1)
    assert told(shop) == [EXPIRING]


def test_one_whose_rows_cannot_be_read_holds_nobody_up(shop, anna):
    ben = shop.member("ben@demo.example")
    shop.world.clock.move(days=FIRST)
    spoil = Update(
        Key(f"M#{anna.id}", "PROFILE"), remove=("joined_at",), when=(AtLeast("joined_at", 0),)
    )
    assert shop.world.store.write([spoil]) == Done()
    ports = replace(shop.ports, each=Errands(str))
    assert send_notices(ports) == 2
    assert shop.account(ben).noticed == "2027-10-31"
    assert send_notices(ports) == 0


def test_a_sender_that_is_away_is_not_asked_for_everybody(shop):
    people = [shop.member(f"m{number}@demo.example") for number in range(6)]
    shop.world.clock.move(days=FIRST)
    post = Post(failing={member.contact.value for member in people})
    send_notices(replace(shop.ports, sender=post))
    assert post.tried - len(post.sent) == story.FAILURES


def test_a_run_that_dies_after_the_mark_tells_nobody_twice(shop, anna):
    class Died(BaseException):
        pass

    class Deadly(Post):
        def send(self, message):
            super().send(message)
            raise Died

    shop.world.clock.move(days=FIRST)
    for _ in range(2):
        with pytest.raises(Died):
            send_notices(replace(shop.ports, sender=Deadly()))
    assert told(shop) == []
    shop.world.clock.move(days=SECOND - FIRST)
    assert told(shop) == [EXPIRING]


def test_who_may_not_or_cannot_be_written_to_is_passed_over(shop, anna):
    shop.world.disable(anna)
    phone = shop.member("13800000000")
    shop.world.clock.move(days=FIRST)
    post = Post()
    post.channels = frozenset({"email"})
    send_notices(replace(shop.ports, sender=post))
    assert [message.to for message in post.sent] == ["staff@demo.example"]
    assert shop.account(phone).noticed == shop.account(anna).noticed == "2027-10-31"


def test_a_run_takes_no_more_than_its_limit(shop):
    for number in range(4):
        shop.member(f"m{number}@demo.example")
    shop.world.clock.move(days=FIRST)
    assert [send_notices(shop.ports, limit=2) for _ in range(4)] == [2, 2, 1, 0]


def test_the_books_are_in_order_after_notices(shop, anna):
    shop.buy(anna, 600_00)
    for _ in range(14):
        shop.world.clock.move(days=30)
        shop.tick()
    breaks = []
    verify_ledger(shop.ports, found=breaks.append)
    assert breaks == []
