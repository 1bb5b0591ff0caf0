"""A small library of answers in a project: a question in each language, and its sister."""

from pathlib import Path

ZH, EN = "docs/zh/answers/{}.md", "docs/en/answers/{}.md"

ANSWERS = {
    ZH.format("fee"): """\
---
question: 入会要钱吗？
keywords: [会费, 免费吗]
short: 不要钱，签到还得 {{ points.checkin }} 分。
topic: joining
order: 1
---
不要。签到得 **{{ points.checkin }}** 分，
见[会员规则](../membership.md#earning)与[积分](expire.md)。
""",
    EN.format("fee"): """\
---
question: Does it cost anything?
keywords: [fee, cost]
short: No, and checking in brings {{ points.checkin }} points.
topic: joining
order: 1
---
No. Check in for **{{ points.checkin }}** points; see [the rules](../membership.md#earning).
""",
    ZH.format("expire"): """\
---
question: 积分会过期吗？
keywords: [过期]
short: 会，到期前提醒。
topic: points
---
会。到期前提醒你，写信的地址在[首页](../index.md)。
""",
    EN.format("expire"): """\
---
question: Do points expire?
keywords: [expire]
short: Yes, and we remind you.
topic: points
---
Yes. We remind you before.
""",
}


def with_answers(project: Path) -> Path:
    for name, text in ANSWERS.items():
        (project / name).parent.mkdir(parents=True, exist_ok=True)
        (project / name).write_text(text, encoding="utf-8")
    return project
