"""What people read when a request itself cannot be taken, or not now."""

from collections.abc import Mapping

from chalicelib.domain.programme import Words

REQUESTS: Mapping[str, Words] = {
    "malformed": Words(
        zh="“{field}”这一项填得不对，请检查后再试。",
        en="“{field}” is not filled in as expected. Please check it and try again.",
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
}
