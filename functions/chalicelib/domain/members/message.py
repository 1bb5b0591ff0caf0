"""Messages that leave the house: those with a code, and the note that a contact was changed."""

from typing import Literal

from msgspec import Struct

from chalicelib.domain.members.challenge import Purpose
from chalicelib.domain.members.contact import Contact
from chalicelib.domain.programme import Language, Programme
from chalicelib.domain.refusals import Malformed, Unavailable

Medium = Literal["email", "sms"]


class MailUnavailable(Unavailable):
    """It was not sent; the same may be asked again."""

    code = "mail_unavailable"


class ChannelUnavailable(Malformed):
    """The shop sends nothing that way."""

    code = "channel_unavailable"


class Message(Struct, frozen=True):
    """`to` is what the person typed, `address` where it is delivered."""

    to: str
    address: str
    channel: Medium
    subject: str
    text: str
    code: str | None = None


def channel_of(contact: Contact) -> Medium:
    return "email" if contact.kind == "email" else "sms"


def code_message(
    contact: Contact,
    typed: str,
    code: str,
    language: Language,
    programme: Programme,
    purpose: Purpose = "sign_in",
) -> Message:
    """Write the message that carries a one-time code."""
    shop, channel = programme.brand.name[language], channel_of(contact)
    write = (_CODE_SMS if channel == "sms" else _CODE_MAIL)[purpose]
    subject = {
        "zh": f"{code} 是你的验证码 · {shop}",
        "en": f"{code} is your code for {shop}",
    }[language]
    text = write[language].format(shop=shop, code=code)
    return Message(typed, contact.value, channel, subject, text, code)


def farewell_note(contact: Contact, language: Language, programme: Programme) -> Message:
    """Write to the contact of somebody who has left, once."""
    subject = {"zh": "你已退出会员 · {shop}", "en": "You have left the membership of {shop}"}
    texts = _FAREWELL_SMS if channel_of(contact) == "sms" else _FAREWELL_MAIL
    return _note(contact, subject[language], texts[language], programme.brand.name[language])


def moved_note(contact: Contact, language: Language, programme: Programme) -> Message:
    """Write to the contact that a member used to sign in with."""
    subject = {"zh": "你的登录方式已更换 · {shop}", "en": "You sign in to {shop} another way now"}
    texts = _MOVED_SMS if channel_of(contact) == "sms" else _MOVED_MAIL
    return _note(contact, subject[language], texts[language], programme.brand.name[language])


def _note(contact: Contact, subject: str, text: str, shop: str) -> Message:
    said = (written.format(shop=shop) for written in (subject, text))
    return Message(contact.value, contact.value, channel_of(contact), *said)


_SIGN_IN_SMS = {
    "zh": "【{shop}】验证码 {code}，5 分钟内有效。店员不会向你索取；若非本人操作，不必理会。",
    "en": "{code} is your {shop} code, good for 5 minutes. Our staff will never ask you for it.",
}
_SIGN_IN_MAIL = {
    "zh": """你好，

你正在登录{shop}的会员页面，验证码是：

    {code}

请在 5 分钟内填写，用过即失效。店员不会向你索取验证码，请不要转给别人。
如果不是你本人在操作，不必理会这封邮件，什么也不会发生。

{shop}
""",
    "en": """Hello,

Here is your code for signing in at {shop}:

    {code}

It works once, within the next 5 minutes. Our staff will never ask you for it,
so please keep it to yourself.
If you did not ask for a code, you can ignore this message; nothing will happen.

{shop}
""",
}
_CHANGE_SMS = {
    "zh": "【{shop}】更换联系方式的验证码 {code}，5 分钟内有效。店员不会索取；非本人操作请忽略。",
    "en": "{code} is your {shop} code for changing how you sign in. Staff will never ask for it.",
}
_CHANGE_MAIL = {
    "zh": """你好，

你正在把{shop}的会员登录方式换成这个邮箱，验证码是：

    {code}

请在 5 分钟内填写，用过即失效。店员不会向你索取验证码，请不要转给别人。
如果不是你本人在操作，不必理会这封邮件，什么也不会发生。

{shop}
""",
    "en": """Hello,

Here is your code for signing in to {shop} with this address from now on:

    {code}

It works once, within the next 5 minutes. Our staff will never ask you for it,
so please keep it to yourself.
If you did not ask for a code, you can ignore this message; nothing will happen.

{shop}
""",
}
_MOVED_SMS = {
    "zh": "【{shop}】你的会员登录方式已更换，不再用这个号码。若非本人操作，请尽快告诉店员。",
    "en": "You no longer sign in to {shop} with this number. If it was not you, please tell us.",
}
_MOVED_MAIL = {
    "zh": """你好，

你在{shop}的会员登录方式刚刚更换，不再用这个邮箱登录。
其他设备上的登录都已退出，积分和记录没有变化。

如果不是你本人操作，请尽快告诉店员，我们一起查清楚。

{shop}
""",
    "en": """Hello,

You have just changed how you sign in to {shop}; this address is no longer used for it.
You are signed out on all other devices. Your points and your record are as they were.

If it was not you, please tell our staff soon, and we will look into it together.

{shop}
""",
}
_FAREWELL_SMS = {
    "zh": "【{shop}】你已退出会员，资料已删除，这是最后一条消息。若非本人操作，请尽快告诉店员。",
    "en": "You have left {shop} and your details are deleted. If it was not you, please tell us.",
}
_FAREWELL_MAIL = {
    "zh": """你好，

你刚刚退出了{shop}的会员。称呼、生日和联系方式已经删除，余下的积分随之失效。
这是我们发给你的最后一封邮件，谢谢你这些日子来喝茶。

如果不是你本人操作，请尽快告诉店员。

{shop}
""",
    "en": """Hello,

You have just left the membership of {shop}. Your name, birthday and contact are deleted,
and the points you had left ended with it. This is the last message we send you.
Thank you for drinking tea with us.

If it was not you, please tell our staff soon.

{shop}
""",
}
_CODE_SMS = {"sign_in": _SIGN_IN_SMS, "change_contact": _CHANGE_SMS}
_CODE_MAIL = {"sign_in": _SIGN_IN_MAIL, "change_contact": _CHANGE_MAIL}
