"""What guests really type finds the right answer of the shop's own library, first."""

import pytest

from chalicelib.domain.answers import Library
from chalicelib.domain.answers.file import parse
from chalicelib.domain.answers.finding import find
from chalicelib.domain.programme import Programme
from press.source.laid import lay, told_of_answers
from tests.press.project import ROOT

TYPED = {
    "fee": ("会费多少钱", "要先充值吗", "how much does it cost", "is it free"),
    "join": ("怎么办会员卡", "我想入会", "如何注册", "how do I sign up"),
    "signin": ("收不到验证码", "忘记密码了", "didn’t get the code", "forgot my password"),
    "age": ("小孩能加入吗", "can my kids join"),
    "earn": ("怎么攒积分", "买茶有积分吗", "how to earn points"),
    "checkin": ("昨天忘了签到", "签到一天几分", "daily check-in"),
    "reading": ("读文章有积分吗", "points for reading stories"),
    "expire": ("积分会清零吗", "积分什么时候过期", "when do my points expire", "do points run out"),
    "level": ("怎么升级", "成长值是什么", "how do I get to silver level"),
    "check": ("我的积分不对", "昨天买的没有积分", "怎么看余额", "points are missing"),
    "referral": ("怎么邀请好友", "推荐朋友有什么好处", "bring a friend", "invite friends"),
    "late": ("忘了填推荐码", "I forgot to add the code of my friend"),
    "sharing": ("发朋友圈有积分吗", "points for sharing on facebook"),
    "redeem": ("积分能换什么", "积分可以换钱吗", "what can I get for points"),
    "voucher": ("券过期了怎么办", "how long does a voucher last"),
    "undo": ("换错东西了", "cancel a redemption"),
    "birthday": ("生日有什么礼物", "birthday"),
    "delivery": ("运费多少", "快递几天到", "shipping costs", "how long is delivery"),
    "returns": ("可以退货吗", "不好喝能退吗", "returns", "refund policy"),
    "refund": ("退款以后积分会扣吗", "refund points"),
    "broken": ("罐子碎了", "my tin arrived broken"),
    "report": ("有检测报告吗", "农药残留", "test report"),
    "invoice": ("能开发票吗", "invoice"),
    "data": ("你们收集哪些信息", "隐私政策", "do you track me", "privacy"),
    "number": ("换手机了怎么登录", "手机号换了", "changed my number", "I lost my phone"),
    "messages": ("别再给我发短信", "怎么退订", "unsubscribe"),
    "delete": ("注销账号", "我要退会", "删除我的数据", "delete my account"),
    "hours": ("几点关门", "今天营业吗", "opening hours", "are you open on Monday"),
    "parking": ("店在哪", "有停车位吗", "where are you", "parking"),
    "contact": ("电话多少", "我要投诉", "speak to a human"),
    "sample": ("你们是真的吗", "is this shop real"),
}
STRAYED = (
    *("今天天气怎么样", "讲个笑话", "股票", "明天去上海的飞机", "你好", "谢谢", "你们招人吗"),
    *("weather tomorrow", "sing me a song", "what is the capital of France", "stock price"),
    *("hello", "abc"),
)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory, programme: Programme) -> Library:
    project = tmp_path_factory.mktemp("shop")
    for folder in ("docs", "site"):
        (project / folder).symlink_to(ROOT / folder)
    for file in ROOT.glob("mkdocs*.yml"):
        (project / file.name).symlink_to(file)
    assert lay(project, programme) == []
    return parse(told_of_answers(project).read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", TYPED)
def test_what_guests_type_finds_its_answer_first(library: Library, name: str):
    first = {question: [one.id for one in find(question, library)][:1] for question in TYPED[name]}
    assert first == {question: [name] for question in TYPED[name]}


@pytest.mark.parametrize("question", STRAYED)
def test_what_the_shop_does_not_answer_gets_no_guess(library: Library, question: str):
    assert find(question, library) == ()


def test_every_answer_is_asked_for(library: Library):
    assert [one.id for one in library.answers if one.id not in TYPED] == []
