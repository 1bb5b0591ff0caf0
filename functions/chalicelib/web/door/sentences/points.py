"""What people read about points, purchases, corrections and what waits for a second person."""

from collections.abc import Mapping

from chalicelib.domain.programme import Words

POINTS: Mapping[str, Words] = {
    "insufficient_points": Words(
        zh="积分不够，还差 {missing} 积分。", en="Not enough points: {missing} more needed."
    ),
    "account_frozen": Words(
        zh="这个账户已暂停使用，请联系店员。",
        en="This account is on hold. Please ask at the shop.",
    ),
    "too_many_points": Words(
        zh="积分超出了账户的上限。", en="That is more points than an account can hold."
    ),
    "already_checked_in": Words(
        zh="今天已经签到过了，明天再来。", en="You have checked in today already."
    ),
    "order_exists": Words(
        zh="订单 {order} 已经记录过了。", en="Order {order} has been recorded already."
    ),
    "order_unknown": Words(zh="没有找到这个订单。", en="No such order was found."),
    "amount_too_small": Words(
        zh="金额太小，不计积分。", en="The amount is too small to earn points."
    ),
    "refund_too_large": Words(
        zh="退款金额超过了订单余下的金额。", en="That is more than is left of the order."
    ),
    "second_person_required": Words(
        zh="一次超过 {limit} 积分，要由另一位同事批准。",
        en="More than {limit} points at once need a second person to approve.",
    ),
    "own_account": Words(
        zh="不能调整自己的积分，请同事来做。",
        en="Nobody adjusts their own points. Please ask a colleague.",
    ),
    "entry_unknown": Words(zh="没有这一笔明细。", en="There is no such entry."),
    "already_reversed": Words(
        zh="这一笔已经更正过了。", en="This entry has been taken back already."
    ),
    "reverse_by_refund": Words(
        zh="消费所得的积分，请用退款收回。",
        en="To take back the points of a purchase, record its refund.",
    ),
    "reverse_by_undo": Words(
        zh="兑换请在柜台撤销核销，或由会员退回兑换券。",
        en="A redemption is undone at the counter, or its voucher given back by the member.",
    ),
    "reverse_by_purchase": Words(
        zh="推荐所得的积分由那笔消费的退款收回：请登记退款。",
        en="Points of a referral are taken back when its purchase is refunded. Please record that.",
    ),
    "not_reversible": Words(
        zh="这一笔不能更正；需要补偿时，请调整积分。",
        en="This entry cannot be taken back. To make up for something, adjust the points.",
    ),
    "own_request": Words(
        zh="自己的申请要由另一位同事批准。",
        en="Somebody else has to approve what you asked for.",
    ),
    "proposal_unknown": Words(zh="没有找到这个申请。", en="No such request was found."),
    "proposal_closed": Words(
        zh="这个申请已经有人处理过了。", en="This request has been answered already."
    ),
    "proposal_expired": Words(
        zh="这个申请一直无人处理，已经过期，请重新申请。",
        en="Nobody answered this request in time. Please ask again.",
    ),
}
