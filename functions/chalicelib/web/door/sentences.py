"""What people read when they are refused: a sentence for each code, in both languages."""

from collections.abc import Mapping

from chalicelib.domain.programme import Language, Words
from chalicelib.web.door.sentences_of_leaving import LEAVING
from chalicelib.web.door.sentences_of_reading import READING

SENTENCES: Mapping[str, Words] = {
    **LEAVING,
    **READING,
    "malformed": Words(
        zh="“{field}”这一项填得不对，请检查后再试。",
        en="“{field}” is not filled in as expected. Please check it and try again.",
    ),
    "question_too_long": Words(
        zh="问题请写在 {limit} 个字以内。", en="Please ask in {limit} characters or fewer."
    ),
    "unknown_field": Words(
        zh="请求里有一项不认识：“{field}”。请去掉再试。",
        en="“{field}” is not something we know. Please leave it out.",
    ),
    "json_required": Words(zh="请用 JSON 发送。", en="Please send this as JSON."),
    "idempotency_key_required": Words(
        zh="缺少请求编号（Idempotency-Key，16 至 64 个字符）。",
        en="An Idempotency-Key of 16 to 64 visible characters is needed.",
    ),
    "header_required": Words(
        zh="请从本站页面操作。", en="Please do this from a page of this site."
    ),
    "cross_site": Words(
        zh="这个请求来自别的网站，没有执行。",
        en="This came from another site, so nothing was done.",
    ),
    "wrong_role": Words(zh="你的账号没有这项权限。", en="Your account may not do this."),
    "too_large": Words(zh="内容太大了。", en="That is too large."),
    "method_not_allowed": Words(zh="这里不支持这种操作。", en="This cannot be done here."),
    "unauthenticated": Words(zh="请先登录。", en="Please sign in first."),
    "forbidden": Words(zh="你不能这样做。", en="You may not do this."),
    "not_found": Words(zh="没有找到。", en="Nothing was found here."),
    "conflict": Words(
        zh="情况已经变了，请刷新后再试。",
        en="Things have changed meanwhile. Please reload and try again.",
    ),
    "key_reuse": Words(
        zh="这个请求编号已经用在另一个请求上。",
        en="This Idempotency-Key already belongs to another request.",
    ),
    "too_many": Words(
        zh="次数太多了，请 {retry_after} 秒后再试。",
        en="That was too often. Please try again in {retry_after} seconds.",
    ),
    "unavailable": Words(
        zh="现在有些忙，什么都没有改变，请稍后再试。",
        en="We are busy and nothing was changed. Please try again in a moment.",
    ),
    "outcome_unknown": Words(
        zh="还不知道结果，请再试一次；同一个请求不会执行两遍。",
        en="We do not know yet whether it worked. Try again: it will not happen twice.",
    ),
    "internal": Words(
        zh="我们这边出了错，已记录，请稍后再试。",
        en="Something went wrong on our side. It has been noted; please try again later.",
    ),
    # Members
    "contact_invalid": Words(
        zh="请填写邮箱或手机号。", en="Please enter an e-mail address or a phone number."
    ),
    "code_wrong": Words(zh="验证码不对，请再看一下。", en="That is not the code we sent."),
    "code_expired": Words(
        zh="验证码已失效，请重新获取。",
        en="This code is no longer valid. Please ask for a new one.",
    ),
    "already_member": Words(
        zh="你已经是会员了，直接登录就好。", en="You are a member already; just sign in."
    ),
    "sign_in_again": Words(
        zh="为了安全，请先退出再登录一次，{minutes} 分钟内来办理。",
        en="To be safe, please sign out, sign in again, and do this within {minutes} minutes.",
    ),
    "contact_taken": Words(
        zh="这个联系方式已属于另一位会员，没有更换。",
        en="Another member already signs in with this, so nothing was changed.",
    ),
    "account_disabled": Words(
        zh="这个账户已停用，请联系店员。", en="This account is closed. Please ask at the shop."
    ),
    "name_invalid": Words(
        zh="称呼请用 1 至 40 个字，不含特殊控制符。",
        en="A name has 1 to 40 characters and nothing invisible in it.",
    ),
    "birthday_invalid": Words(
        zh="生日请按“1990-05-20”这样填写。", en="Please write the birthday like 1990-05-20."
    ),
    "consent_required": Words(
        zh="请先同意会员条款与隐私说明。", en="Please agree to the terms and privacy notice first."
    ),
    "consent_unknown": Words(
        zh="条款已更新，请刷新页面再看一遍。",
        en="The wording has changed. Please reload the page and read it again.",
    ),
    "mail_unavailable": Words(
        zh="验证码暂时发不出去，请稍后再试。",
        en="The code could not be sent just now. Please try again in a moment.",
    ),
    "channel_unavailable": Words(
        zh="暂时不能这样接收验证码，请换邮箱或手机号试试。",
        en="We cannot send codes that way yet. Please try an e-mail address or a phone number.",
    ),
    # Points
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
    "member_unknown": Words(zh="没有找到这位会员。", en="No member was found by that."),
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
    # Referrals and channels
    "code_unknown": Words(
        zh="没有这个推荐码，请再核对一下。", en="There is no such code. Please check it again."
    ),
    "own_code": Words(zh="这是你自己的推荐码。", en="This is your own code."),
    "each_other": Words(
        zh="对方是你推荐来的，不能互相推荐。",
        en="You brought this friend yourself, so they cannot have brought you.",
    ),
    "already_referred": Words(
        zh="你已经填过推荐人了。", en="You have already said who recommended us."
    ),
    "referrer_too_late": Words(
        zh="推荐码要在加入后 {days} 天内填写，现在已经过了。",
        en="A friend's code can be added within {days} days of joining; that time has passed.",
    ),
    "landing_unknown": Words(
        zh="本站没有“{landing}”这一页，请写网站上有的页面地址。",
        en="This site has no page at “{landing}”. Please write the address of one it has.",
    ),
    # Rewards
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


class _Facts(dict[str, str | int]):
    def __missing__(self, name: str) -> str:
        return "…"


def sentence(code: str, facts: Mapping[str, str | int], language: Language) -> str:
    return SENTENCES[code][language].format_map(_Facts(facts))
