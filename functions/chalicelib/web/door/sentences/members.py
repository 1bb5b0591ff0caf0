"""What people read about joining, signing in and their profile."""

from collections.abc import Mapping

from chalicelib.domain.programme import Words

MEMBERS: Mapping[str, Words] = {
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
    "card_expired": Words(
        zh="这个会员码已经过时，请会员打开会员码页面，出示此刻的码。",
        en="This card code is out of date. Please scan the card as it shows now.",
    ),
    "card_used": Words(
        zh="这个会员码已经扫过一次，请等屏幕上换出下一个码再扫。",
        en="This card code has been used. Please scan the next one; it comes within half a minute.",
    ),
    "own_role": Words(
        zh="自己的角色要由另一位店主来改。",
        en="Your own role is changed by another owner.",
    ),
    "owners_only": Words(
        zh="你已不是店主，不能任免了。", en="You are no longer an owner, so you cannot appoint."
    ),
    "too_many_to_export": Words(
        zh="一份表最多 {most} 位会员，请按加入日期分几份导出。",
        en="One file holds up to {most} members. Please export them by when they joined.",
    ),
    "member_unknown": Words(zh="没有找到这位会员。", en="No member was found by that."),
}
