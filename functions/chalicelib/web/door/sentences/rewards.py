"""What people read about rewards and vouchers."""

from collections.abc import Mapping

from chalicelib.domain.programme import Words

REWARDS: Mapping[str, Words] = {
    "reward_unknown": Words(zh="没有这项奖励。", en="There is no such reward."),
    "reward_closed": Words(zh="这项奖励已下架。", en="This reward is no longer offered."),
    "stock_too_low": Words(
        zh="架上只剩 {left} 份，不能拿走更多；预留和已兑的不动。",
        en="Only {left} are left to take off; what is set aside or handed over stays.",
    ),
    "sold_out": Words(zh="已经兑完了。", en="All of these have been redeemed."),
    "limit_reached": Words(
        zh="每人限兑 {limit} 份，你已经兑满。", en="The limit is {limit} each; you have reached it."
    ),
    "level_required": Words(zh="这项奖励需要更高的等级。", en="This reward needs a higher level."),
    "level_unknown": Words(zh="没有“{level}”这个等级。", en="There is no level “{level}”."),
    "redemption_unknown": Words(zh="没有找到这次兑换。", en="No such redemption was found."),
    "voucher_unknown": Words(
        zh="没有这张兑换券，请再核对一下。",
        en="There is no such voucher. Please check the code again.",
    ),
    "already_committed": Words(
        zh="这张兑换券已经核销过了。", en="This voucher has been used already."
    ),
    "voided": Words(
        zh="这次兑换已撤销，积分已退回。",
        en="This voucher was given back, and its points with it.",
    ),
    "lapsed": Words(
        zh="这张兑换券已过期，积分已退回。",
        en="This voucher has expired, and its points are back.",
    ),
    "not_committed": Words(
        zh="这次兑换还没有核销。", en="This redemption has not been handed over."
    ),
    "undo_too_late": Words(
        zh="核销超过 {minutes} 分钟，不能撤销了。",
        en="This can be undone within {minutes} minutes only.",
    ),
    "own_redemption": Words(
        zh="不能核销或撤销自己的兑换，请同事来做。",
        en="Nobody hands over or undoes their own reward. Please ask a colleague.",
    ),
}
