"""What people do in a month, how often, and each ready to be played."""

from collections.abc import Callable
from dataclasses import dataclass

from deploy.bench.money.acting.counter import Counter
from deploy.bench.money.acting.premises import Premises
from deploy.bench.money.acting.regular import Regular, joined, newcomer

Doing = Callable[[], object]
Begun = Callable[[Premises, Counter], Doing]


@dataclass(frozen=True, slots=True)
class Act:
    """Something that is done so many `times` a month for each member of the shop.

    `begun` prepares it and returns the act itself.
    """

    name: str
    times: float
    begun: Begun


def _scan(shop: Premises, _till: Counter) -> Doing:
    friend, visitor = joined(newcomer(shop)), newcomer(shop)
    return lambda: visitor.get(f"/r/{friend.code}")


def _join(shop: Premises, _till: Counter) -> Doing:
    somebody = newcomer(shop)
    return lambda: joined(somebody).look()


def _brought(shop: Premises, till: Counter) -> Doing:
    """A friend joins by the code and buys: the referral qualifies, and both are credited."""
    friend, somebody = joined(newcomer(shop)), newcomer(shop)

    def act() -> None:
        regular = joined(somebody, friend.code)
        regular.look()
        till.buy(regular.id)

    return act


def _sign_in(shop: Premises, _till: Counter) -> Doing:
    """An hour after the last code, for codes are counted."""
    regular = joined(newcomer(shop))
    shop.clock.at += 3600
    return regular.browser.sign_in


def _regular(does: Callable[[Regular], object]) -> Begun:
    """What a member does who has bought before."""

    def begun(shop: Premises, till: Counter) -> Doing:
        regular = joined(newcomer(shop))
        till.buy(regular.id)
        return lambda: does(regular)

    return begun


def _purchase(shop: Premises, till: Counter) -> Doing:
    regular = joined(newcomer(shop))
    till.buy(regular.id)
    token = regular.token()
    return lambda: till.buy(regular.id, token)


def _refund(shop: Premises, till: Counter) -> Doing:
    regular = joined(newcomer(shop))
    order = till.buy(regular.id)
    return lambda: till.refund(order)


def _redeem(shop: Premises, till: Counter) -> Doing:
    regular = joined(newcomer(shop))
    till.buy(regular.id)
    return lambda: regular.redeem(till.reward)


def _hand_over(shop: Premises, till: Counter) -> Doing:
    regular = joined(newcomer(shop))
    till.buy(regular.id)
    voucher = regular.redeem(till.reward)["voucher"]
    return lambda: till.hand_over(voucher)


def _void(shop: Premises, till: Counter) -> Doing:
    regular = joined(newcomer(shop))
    till.buy(regular.id)
    held = regular.redeem(till.reward)["id"]
    return lambda: regular.browser.wish(f"/api/redemptions/{held}/void")


def _picture(shop: Premises, _till: Counter) -> Doing:
    regular = joined(newcomer(shop))
    return lambda: regular.browser.get(f"/qr/v1/{regular.code}.png")


ACTS = (
    Act("a code is scanned, by phone", 4, _scan),
    Act("a purchase, the card scanned", 3, _purchase),
    Act("the member's page is opened", 4, _regular(Regular.look)),
    Act("the card is opened", 3, _regular(Regular.show_card)),
    Act("the statement is opened", 0.5, _regular(Regular.look_back)),
    Act("a check-in", 4, _regular(Regular.check_in)),
    Act("a page is read to its end", 1, _regular(Regular.read)),
    Act("a picture of a code is drawn", 0.5, _picture),
    Act("a reward is redeemed", 0.6, _redeem),
    Act("it is handed over", 0.54, _hand_over),
    Act("it is given back instead", 0.06, _void),
    Act("a purchase is refunded", 0.03, _refund),
    Act("somebody joins", 0.04, _join),
    Act("somebody joins by a friend, and buys", 0.01, _brought),
    Act("a member signs in again", 1 / 3, _sign_in),
)
"""Scans and purchases as in the shop of 5,000 members that has 20,000 and 15,000 of them a month;
the others are assumptions, on the busy side."""


def rate(name: str) -> float:
    """How often a month, for each member."""
    return next(act.times for act in ACTS if act.name == name)
