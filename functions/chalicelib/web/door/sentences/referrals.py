"""What people read about a friend's code, and a channel's."""

from collections.abc import Mapping

from chalicelib.domain.programme import Words

REFERRALS: Mapping[str, Words] = {
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
    "channel_unknown": Words(
        zh="没有这个渠道码，请再核对一下。", en="There is no such channel. Please check its code."
    ),
    "unprintable": Words(
        zh="这么小的纸上印不下清楚的二维码，请选大一号，或缩短名称。",
        en="On paper this small a phone would not read it. Take a larger size, or a shorter name.",
    ),
    "landing_unknown": Words(
        zh="本站没有“{landing}”这一页，请写网站上有的页面地址。",
        en="This site has no page at “{landing}”. Please write the address of one it has.",
    ),
}
