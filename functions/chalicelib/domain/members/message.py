"""Messages that leave the house, and the words of the one with a code."""

from dataclasses import dataclass
from typing import Literal

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


@dataclass(frozen=True, slots=True)
class Message:
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
    contact: Contact, typed: str, code: str, language: Language, programme: Programme
) -> Message:
    """Write the message that carries a one-time code."""
    shop, channel = programme.brand.name[language], channel_of(contact)
    write = _SMS if channel == "sms" else _MAIL
    subject = {
        "zh": f"{code} 是你的验证码 · {shop}",
        "en": f"{code} is your sign-in code for {shop}",
    }[language]
    text = write[language].format(shop=shop, code=code)
    return Message(typed, contact.value, channel, subject, text, code)


_SMS = {
    "zh": "【{shop}】验证码 {code}，5 分钟内有效。店员不会向你索取；若非本人操作，不必理会。",
    "en": "{code} is your {shop} code, good for 5 minutes. Our staff will never ask you for it.",
}
_MAIL = {
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
