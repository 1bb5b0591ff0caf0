"""Guilty and innocent sentences of both languages, and where they are sought."""

import re
import tomllib
from pathlib import Path

import pytest

from chalicelib.domain.programme import Programme
from press.checks.promises import LIST, guilty, rules, where_the_shop_speaks
from press.checks.text.docs import read
from tests.press.project import ROOT

GUILTY = [
    ("我们有全城最好的茶。", "最"),
    ("本店销量第一。", "第一"),
    ("杭州第一家桂花乌龙。", "第一"),
    ("NO.1 的选择", "NO.1"),
    ("国家级好茶", "国家级"),
    ("西湖边的首选茶舍", "首选"),
    ("独一无二的味道", "独一无二"),
    ("国家机关特供", "国家机关特供"),
    ("绝对新鲜", "绝对"),
    ("100% 纯天然", "100%"),
    ("１００％满意", "１００％"),
    ("百分之百放心", "百分之百"),
    ("积分永久有效", "永久"),
    ("永不过期", "永不"),
    ("保证你满意", "保证"),
    ("无条件退款", "无条件"),
    ("零风险加入", "零风险"),
    ("喝茶能降血压", "降血压"),
    ("白茶排毒养颜", "排毒"),
    ("躺赚积分", "躺赚"),
    ("轻松月入过万", "月入"),
    ("史上低价", "史上"),
    ("最好的白茶", "最"),
    ("发展下线，轻松赚", "发展下线"),
    ("最后机会，手慢无", "最后机会"),
    ("The best tea in town.", "best"),
    ("Best value", "Best"),
    ("Our tea is best.", "best"),
    ("The No. 1 tea house", "No. 1"),
    ("a world-class cup", "world-class"),
    ("our most popular oolong", "most popular"),
    ("Freshness guaranteed", "guaranteed"),
    ("We guarantee you will like it.", "guarantee"),
    ("100% natural", "100%"),
    ("one hundred percent pure", "one hundred percent"),
    ("points that never expire", "never expire"),
    ("yours forever", "forever"),
    ("a lifetime membership", "lifetime"),
    ("Join risk-free", "risk-free"),
    ("a detox tea", "detox"),
    ("rich in antioxidants", "antioxidants"),
    ("It boosts your immunity.", "boosts your immunity"),
    ("a passive income from friends", "passive income"),
    ("Last chance to join", "Last chance"),
    ("Hurry, only today", "Hurry"),
    ("the cheapest green tea", "cheapest"),
]

INNOCENT = [
    "最近店里来了新茶。",
    "最后一泡也不要倒掉。",
    "每天最多签到一次，最少喝一杯。",
    "最初的三年，我们只卖白茶。",
    "最迟周五寄出。",
    "到期日最早的先用。",
    "最佳赏味在两个月之内。",
    "选一款你最喜欢的。",
    "第一次来，请先尝。",
    "第一步，填手机号；第一泡二十秒。",
    "第一笔消费之后，第一时间通知你。",
    "第一百位客人",
    "唯一的编号写在罐底。",
    "没有绝对的答案。",
    "绝对湿度与相对湿度",
    "账户删除后，联系方式永久删除。",
    "以后会变成什么味道，谁也不能替它保证。",
    "我们不保证每一批都一样。",
    "也不谈功效：茶是饮品，不是药。",
    "100% 棉的茶巾",
    "推荐只算一层，不发展下线。",
    "国家企业信用信息公示系统，政府部门的网站可以查询",
    "取茶前最好先闻一闻。",
    "绿茶最怕高温，最上面一层先喝。",
    "第一锅由师傅来炒。",
    "炒了一辈子茶的师傅",
    "茶是饮品，不是保健品。",
    "当月入会、次日入账。",
    "历史上叫它云雾。",
    "薄摊保证了通风。",
    "会员专供的小罐",
    "Best before: March 2027.",
    "It is best drunk within two months.",
    "We do our best to answer within two hours.",
    "At best, three pours.",
    "It is best to wait. White tea tastes best after a year.",
    "He spent a lifetime making tea.",
    "We use no pyramid bags.",
    "Best wishes from the house",
    "bring your best friend",
    "There is no best way to brew it.",
    "Nobody can guarantee what it will become.",
    "The scent is not guaranteed to last.",
    "a towel of 100% cotton",
    "Nothing keeps forever.",
    "Nobody hurries your cup.",
    "Come in, there is no need to hurry.",
    "The osmanthus opens in a hurry.",
    "Tea makes no health benefits claim.",
    "asbestos, bestow, #10 and no. 12",
]


@pytest.mark.parametrize(("sentence", "word"), GUILTY)
def test_a_promise_that_nobody_can_keep_is_found(sentence: str, word: str):
    assert word in [one.word for one in guilty(sentence)]


@pytest.mark.parametrize("sentence", INNOCENT)
def test_an_innocent_sentence_is_left_alone(sentence: str):
    assert [one.word for one in guilty(sentence)] == []


def test_an_innocent_word_does_not_cover_a_guilty_one_beside_it():
    assert [one.word for one in guilty("最近来了最好的茶。")] == ["最"]
    assert [one.word for one in guilty("Best before March; the best cup.")] == ["best"]


def test_every_entry_is_whole_and_names_where_its_rule_stands():
    listed = tomllib.loads(LIST.read_text(encoding="utf-8"))["entry"]
    assert len(rules()) == len(listed)
    for rule in rules():
        assert re.search(r"第.+条|CAP Code \d+|s\. 5|art\.", rule.entry.source)
        assert rule.entry.mend
        assert rule.entry.what


def test_every_entry_is_shown_by_a_guilty_sentence():
    shown = {one.entry.words for sentence, _ in GUILTY for one in guilty(sentence)}
    assert shown == {rule.entry.words for rule in rules()}


@pytest.mark.parametrize(
    ("file", "text", "lines"),
    [
        ("site/portal/words/a.js", '// the best\nconst w = { best: 1, b: "最好" };\n', [2]),
        ("site/portal/words/a.js", "const w = { a: `the\nbest ${best} tea` };\n", [2]),
        ("site/portal/words/a.js", 'const w = { a: "最好" }; // promise: ok, 一本书的名字\n', []),
        ("site/theme/a.html", "{# the best #}<p class='best'>\nThe best tea</p>", [2]),
        ("site/press/templates/zh/a.md", "# 最好\n{% if best %}\n", [1]),
        ("mkdocs.yml", "# the best\nsite_name: The best tea\n", [2]),
        ("mkdocs.yml", "# promise: ok, a name\nsite_name: The best tea\n", []),
    ],
)
def test_what_the_shop_says_elsewhere_is_judged_too(
    tmp_path: Path, programme: Programme, file: str, text: str, lines: list[int]
):
    for name in ("docs/zh", "docs/en", str(Path(file).parent)):
        (tmp_path / name).mkdir(parents=True, exist_ok=True)
    (tmp_path / file).write_text(text, encoding="utf-8")
    found = where_the_shop_speaks(read(tmp_path, programme))
    assert [one.line for one in found] == lines


def test_the_shops_own_words_are_judged_in_every_place(programme: Programme):
    assert list(where_the_shop_speaks(read(ROOT, programme))) == []
