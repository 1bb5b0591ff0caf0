"""Two answers that a small shop gives, and whom to ask for others."""

from chalicelib.domain.answers import Answer, Contact, Library, Passages, Topic
from chalicelib.domain.programme import WordLists, Words


def answer(name: str, topic: str, zh: tuple[str, ...], en: tuple[str, ...]) -> Answer:
    """`zh` and `en` are the question, the short answer, and then the keywords."""
    return Answer(
        id=name,
        topic=topic,
        question=Words(zh[0], en[0]),
        keywords=WordLists(zh[2:], en[2:]),
        short=Passages(zh[1], en[1]),
        long=Passages(f"{zh[1]}\n\n细则：", f"{en[1]}\n\nMore:"),
        url=Words(f"/faq/#{name}", f"/en/faq/#{name}"),
    )


FEE = answer(
    "fee",
    "joining",
    ("入会要钱吗？", "不要钱。", "会费", "免费吗"),
    ("Does it cost anything?", "No, nothing.", "fee", "cost"),
)
EXPIRE = answer(
    "expire",
    "points",
    ("积分会过期吗？", "会，到期前提醒你。", "过期"),
    ("Do points expire?", "Yes, and we remind you.", "expire"),
)
CONTACT = Contact(
    "tea@shop.example",
    Words("两小时内", "within two hours"),
    Words("十点到九点", "ten to nine"),
    Words("松风巷", "Pine Lane"),
)
LIBRARY = Library(
    (FEE, EXPIRE),
    (Topic("joining", Words("加入", "Joining")), Topic("points", Words("积分", "Points"))),
    CONTACT,
)
