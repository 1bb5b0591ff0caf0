"""What people read when a page does not count as read, or a question cannot be looked up."""

from collections.abc import Mapping

from chalicelib.domain.programme import Words

READING: Mapping[str, Words] = {
    "question_too_long": Words(
        zh="问题请写在 {limit} 个字以内。", en="Please ask in {limit} characters or fewer."
    ),
    "page_unknown": Words(
        zh="没有这一页，或这一页不计阅读。",
        en="There is no such page, or reading it is not counted.",
    ),
    "token_invalid": Words(
        zh="这次阅读对不上，请刷新页面再读。",
        en="This does not belong to a page you opened. Please reload it.",
    ),
    "opened_long_ago": Words(
        zh="这一页打开已超过 {hours} 小时，请刷新后再读。",
        en="This page was opened more than {hours} hours ago. Please reload it and read on.",
    ),
    "not_yet_read": Words(
        zh="再读 {seconds} 秒就好。", en="Please read on for {seconds} more seconds."
    ),
    "not_read_through": Words(
        zh="读到这一页的 {depth}% 才算读完。",
        en="It counts once you have come through {depth}% of the page.",
    ),
    "page_not_open": Words(
        zh="这一页不在开放的日子里。", en="This page is outside the days it is open."
    ),
    "page_for_level": Words(
        zh="这一页给更高等级的会员。", en="This page is for members of a higher level."
    ),
    "reads_done": Words(
        zh="今天计分的 {limit} 篇已经读完，明天再来。",
        en="You have read the {limit} pages that earn in a day. More tomorrow.",
    ),
}
