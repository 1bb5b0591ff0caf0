"""Purchases and refunds: what an order earns, and what its refund takes back."""

from msgspec import Struct
from msgspec.structs import replace

from chalicelib.domain.calendar import expiry_day
from chalicelib.domain.decision import Change
from chalicelib.domain.ledger import levels, points
from chalicelib.domain.ledger.account import Account, Act, Cause, Posting, Reason, start
from chalicelib.domain.programme import Programme
from chalicelib.domain.refusals import Conflict, Malformed


class OrderExists(Conflict):
    code = "order_exists"


class RefundTooLarge(Conflict):
    code = "refund_too_large"


class AmountTooSmall(Malformed):
    code = "amount_too_small"


class Order(Struct, frozen=True):
    """One order of the shop. Amounts in minor units; `entry` is the seq of what it earned."""

    number: str
    member: str
    amount: int
    entry: int
    points: int
    growth: int
    lot_day: str
    at: int
    refunded: int = 0
    clawed: int = 0
    growth_taken: int = 0


class OrderPlaced(Change, frozen=True):
    order: Order


class OrderRefunded(Change, frozen=True):
    before: Order
    after: Order


class OrderStands(Change, frozen=True):
    """Nothing of it is written, but no refund may come in between."""

    order: Order


def earned_by(amount: int, account: Account, today: str, programme: Programme) -> tuple[int, int]:
    """Points and growth for an amount in minor units, at the member's level of today."""
    rule = programme.earning.purchase
    percent = levels.current(account, today, programme).multiplier_percent
    minor = programme.brand.currency.minor
    worth = amount * rule.points_per_unit * percent
    whole = worth // (minor * 100)
    if programme.points.rounding == "half_up" and (worth % (minor * 100)) * 2 >= minor * 100:
        whole += 1
    return whole, amount * rule.growth_per_unit // minor


def record(
    account: Account, number: str, amount: int, act: Act, programme: Programme
) -> tuple[Posting, Order]:
    """Earn for an order: exactly one entry carries its number."""
    if amount < programme.earning.purchase.minimum_amount:
        raise AmountTooSmall(minimum=programme.earning.purchase.minimum_amount)
    worth, growth = earned_by(amount, account, act.today, programme)
    begun = points.opened(account, act)
    seq = begun.after.seq + 1
    reason = Reason("purchase", zh=f"消费（订单 {number}）", en=f"Purchase, order {number}")
    cause = Cause("earn", "purchase", reason, ref=number)
    posting = points.credit(begun, act, programme, cause, points=worth, growth=growth)
    return posting, Order(
        number=number,
        member=account.member,
        amount=amount,
        entry=seq,
        points=worth,
        growth=growth,
        lot_day=expiry_day(act.today, programme.expiry("purchase")),
        at=act.at,
    )


def refund(
    account: Account, order: Order, amount: int, act: Act, programme: Programme
) -> tuple[Posting, Order]:
    """Claw back the share of a refund; refunds up to the whole leave nothing behind."""
    refunded = order.refunded + amount
    if refunded > order.amount:
        raise RefundTooLarge(left=order.amount - order.refunded)
    owed = -(-order.points * refunded // order.amount) - order.clawed
    growth = -(-order.growth * refunded // order.amount) - order.growth_taken
    number = order.number
    reason = Reason("refund", zh=f"退款（订单 {number}）", en=f"Refund, order {number}")
    posting = points.claw_back(
        points.expire(start(account), act),
        act,
        programme,
        Cause("clawback", "refund", reason, ref=number),
        points=owed,
        growth=growth,
        first=order.lot_day,
    )
    return posting, replace(
        order,
        refunded=refunded,
        clawed=order.clawed + owed,
        growth_taken=order.growth_taken + growth,
    )
