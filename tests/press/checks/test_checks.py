"""A shop in order has no findings; each page with one fault has one, on its line."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from msgspec.structs import replace

from chalicelib.domain.programme import Programme
from press.checks import Verdict, check
from tests.press.project import ROOT, edit, page

ZH, EN = "docs/zh/stories/posts/spring.md", "docs/en/stories/posts/spring.md"
VISIT, VISIT_EN = "docs/zh/visit.md", "docs/en/visit.md"


@dataclass(frozen=True)
class Broken:
    """In `file`, `old` becomes `new`; the one finding is at `line` of `told`, or of `file`."""

    file: str
    old: str
    new: str
    line: int
    what: str
    told: str = ""


PINE, PINE_EN = "门前一棵松树。", "A pine by the door."

BROKEN = {
    "key almost right": Broken(ZH, "tags:", "tgas:", 6, "tgas is not a known key"),
    "no title": Broken(VISIT, "title: 到店\n", "", 1, "title is missing"),
    "title too long": Broken(VISIT, "title: 到店", "title: " + "到" * 81, 2, "title is 81"),
    "empty description": Broken(
        VISIT_EN,
        "Visit, one sentence for whoever looks for it.",
        "",
        3,
        "description is empty",
    ),
    "yaml": Broken(ZH, "[白茶]", "[白茶", 6, "front matter: "),
    "unknown tag": Broken(ZH, "[白茶]", "[白荼]", 6, "no tag is called '白荼'"),
    "reading that earns too much": Broken(
        VISIT,
        "title: 到店",
        "title: 到店\nonly: zh\nreading:\n  seconds: 20\n  depth: 80\n  points: 11",
        7,
        "reading it earns 11, and the programme allows 10",
    ),
    "unknown audience": Broken(
        VISIT,
        "title: 到店",
        "title: 到店\nonly: zh\naudience: vip",
        4,
        "no audience is called 'vip'",
    ),
    "no such day": Broken(ZH, "2026-04-02", "2026-04-31", 4, "date '2026-04-31' is not a day"),
    "days reversed": Broken(
        VISIT,
        "title: 到店",
        "title: 到店\nonly: zh\nuntil: 2026-01-01\nfrom: 2026-02-01",
        4,
        "ends on 2026-01-01, before it begins",
    ),
    "updated before its day": Broken(
        ZH,
        "slug:",
        "updated: 2026-04-01\nonly: zh\nslug:",
        5,
        "was updated on 2026-04-01, before its date 2026-04-02",
    ),
    "description too long": Broken(VISIT, "one sentence", "长" * 60, 3, "description is 9"),
    "reading goal": Broken(
        ZH,
        "tags:",
        "reading: {seconds: 2, depth: 80}\ntags:",
        6,
        "reading.seconds must be at least 5",
    ),
    "search boost": Broken(
        VISIT,
        "title: 到店",
        "title: 到店\nonly: zh\nsearch: {boost: 20}",
        4,
        "search.boost must be at most 10",
    ),
    "image not there": Broken(ZH, "src: garden", "src: gardn", 7, "the picture 'gardn.png' is not"),
    "image in the other language": Broken(
        ZH,
        "清晨的茶园",
        "The garden",
        7,
        "the text of the picture 'garden.png' is not in the page's",
    ),
    "picture without text": Broken(
        EN, "![A bamboo tray]", "![]", 18, "the picture 'garden.png' has no text"
    ),
    "picture not there": Broken(
        EN, "tray](garden.png)", "tray](tray.png)", 18, "the picture 'tray.png' is not there"
    ),
    "unknown drawing": Broken(
        VISIT, "title: 到店", "title: 到店\ndrawing: jra", 3, "no drawing is called 'jra'"
    ),
    "link to no page": Broken(
        VISIT_EN, PINE_EN, "[Home](inex.md)", 7, "the link 'inex.md' leads nowhere"
    ),
    "link to no place": Broken(
        ZH, "#expiry", "#expriy", 14, "the link '../../membership.md#expriy' names a place"
    ),
    "anchor of its own": Broken(EN, "(#picking)", "(#pick)", 14, "the link '#pick' names a place"),
    "absolute link": Broken(
        VISIT, PINE, "[首页](/index.md)", 7, "the link '/index.md' names no file"
    ),
    "link by a definition": Broken(
        VISIT, PINE, "[首页][home]\n\n[home]: inex.md", 9, "the link 'inex.md' leads nowhere"
    ),
    "link in HTML": Broken(
        EN, "See [the", "<a href='../../vist/'>Visit</a> [the", 14, "the link '../../vist/' leads"
    ),
    "link without a target": Broken(VISIT, PINE, "[首页]()", 7, "the link “首页” has no target"),
    "torn placeholder": Broken(
        VISIT, PINE, "签到得 {{ points.checkin } 分", 7, "a placeholder is torn"
    ),
    "title twice": Broken(VISIT_EN, "title: Visit", "title: Home", 2, "has the title of"),
    "slug differs": Broken(EN, "spring-tea", "spring", 5, "slug differs from that of docs/zh"),
    "unknown placeholder": Broken(
        VISIT,
        PINE,
        "签到得 {{ points.chekin }} 分。",
        7,
        "no placeholder is called 'points.chekin'",
    ),
    "points": Broken(
        VISIT, PINE, "签到一次得 5 积分。", 7, "“5 积分” is not what the programme says"
    ),
    "points in English": Broken(
        VISIT_EN, PINE_EN, "Join us for 25 points.", 7, "“25 points” is not what"
    ),
    "days": Broken(
        VISIT, PINE, "推荐在 45 天内有效。", 7, "“45 天” is not what the programme says"
    ),
    "levels": Broken(VISIT_EN, PINE_EN, "There are four levels.", 7, "“four levels” is not what"),
    "level's name": Broken(
        VISIT, PINE, "做“银真”会员。", 7, "the programme has no level called “银真”"
    ),
    "reward's price": Broken(
        VISIT, PINE, "双人品茶席只要 90 积分。", 7, "“90 积分” is not what the programme says"
    ),
    "reward's name": Broken(
        VISIT,
        PINE,
        "积分可以兑换“金骏眉一罐”。",
        7,
        "the programme has no reward called “金骏眉一罐”",
    ),
    "promise": Broken(VISIT, PINE, "全城最好的茶。", 7, "“最” 是绝对化用语 (广告法 第九条第三项)"),
    "promise in English": Broken(
        VISIT_EN, PINE_EN, "Freshness guaranteed.", 7, "“guaranteed” guarantees what cannot be"
    ),
    "exemption without a reason": Broken(
        VISIT,
        PINE,
        "一本《最好的茶》。<!-- promise: ok -->",
        7,
        "lets a promise stand without a reason",
    ),
    "promise of the programme": Broken(
        "programme.toml", "Good tea, kept company", "The best tea", 8, "“best” is a superlative"
    ),
    "promise of the portal": Broken(
        "site/portal/words/zh.js", "你好", "永久有效", 1, "“永久” 许下了没有尽头的诺"
    ),
}


def test_a_shop_in_order_has_no_findings(verdict: Callable[[], Verdict]):
    assert verdict() == Verdict((), ())


@pytest.mark.parametrize("broken", BROKEN.values(), ids=BROKEN.keys())
def test_one_fault_is_one_finding_in_its_file_and_line(
    shop: Path, verdict: Callable[[], Verdict], broken: Broken
):
    edit(shop / broken.file, broken.old, broken.new)
    if "only: zh" in broken.new:
        (shop / broken.file.replace("/zh/", "/en/")).unlink()
    (finding,) = verdict().refusals
    assert (finding.file, finding.line) == (broken.told or broken.file, broken.line)
    assert finding.what.startswith(broken.what)
    assert finding.mend


LAID: dict[str, tuple[str, bytes | str | None, str, int, str]] = {
    "no translation": ("docs/en/visit.md", None, VISIT, 1, "has no sister in English"),
    "no original": ("docs/zh/visit.md", None, VISIT_EN, 1, "has no sister in Chinese"),
    "not UTF-8": ("docs/zh/gbk.md", "到店".encode("gbk"), "", 1, "is not UTF-8 text"),
    "no description": ("docs/zh/a.md", "---\ntitle: 到店\n---\n", "", 1, "description is missing"),
    "written by hand": ("docs/en/membership.md", page("Rules", "Ours."), "", 1, "is written from"),
    "address twice": (
        "docs/zh/visit/index.md",
        page("来店", "门前。", only="zh"),
        "docs/zh/visit.md",
        1,
        "has the address of docs/zh/visit/index.md: /visit/",
    ),
    "id twice": (
        "docs/zh/stories-spring-tea.md",
        page("春茶又一篇", "凉。", only="zh"),
        "",
        1,
        f"has the id of {ZH}: stories-spring-tea",
    ),
    "slug twice": (
        "docs/zh/stories/posts/summer.md",
        page("夏茶", "凉。", date="2026-07-01", slug="spring-tea", only="zh"),
        "",
        5,
        f"has the address of {ZH}: /stories/spring-tea/",
    ),
    "pictures too heavy": (
        "docs/zh/stories/posts/garden.png",
        bytes(201_000),
        ZH,
        18,
        "the page's pictures weigh 201 KB, more than 200",
    ),
}
"""A file laid there, or taken away; the one finding is in that file or in the one named."""


@pytest.mark.parametrize(
    ("file", "content", "told", "line", "what"), LAID.values(), ids=LAID.keys()
)
def test_one_file_wrong_is_one_finding_with_a_way_to_mend_it(
    shop: Path, verdict: Callable[[], Verdict], file, content, told, line, what
):
    (shop / file).unlink(missing_ok=True)
    if content is not None:
        (shop / file).parent.mkdir(parents=True, exist_ok=True)
        (shop / file).write_bytes(content.encode() if isinstance(content, str) else content)
    (finding,) = verdict().refusals
    assert (finding.file, finding.line) == (told or file, line)
    assert finding.what.startswith(what)
    assert finding.mend


def test_every_fault_of_every_page_is_told_at_once_in_order(
    shop: Path, verdict: Callable[[], Verdict]
):
    faults = [one for one in BROKEN.values() if one.old in (PINE, PINE_EN)]
    for n, one in enumerate(faults):
        body = page(f"Page {n}", one.new, only=one.file.split("/")[1])
        (shop / Path(one.file).parent / f"page{n:02}.md").write_text(body, encoding="utf-8")
    found = verdict().refusals
    assert len(found) == len(faults), "\n".join(map(str, found))
    assert list(found) == sorted(found)


def test_a_page_without_its_sister_is_told_in_either_language(
    shop: Path, verdict: Callable[[], Verdict]
):
    (shop / "docs/en/visit.md").rename(shop / "docs/en/visits.md")
    english, chinese = verdict().refusals
    assert (english.file, english.what) == ("docs/en/visits.md", "has no sister in Chinese")
    assert (chinese.file, chinese.what) == ("docs/zh/visit.md", "has no sister in English")
    assert chinese.mend == "is docs/en/visits.md meant? Give both one name"


def test_two_stories_cannot_have_one_slug(shop: Path, verdict: Callable[[], Verdict]):
    story = (shop / ZH).read_text(encoding="utf-8").replace("title: 春茶", "title: 夏茶")
    copy = story.replace("tags:", "only: zh\ntags:")
    (shop / "docs/zh/stories/posts/summer.md").write_text(copy, encoding="utf-8")
    (finding,) = verdict().refusals
    assert (finding.file, finding.line) == ("docs/zh/stories/posts/summer.md", 5)
    assert finding.what == f"has the address of {ZH}: /stories/spring-tea/"


def test_a_page_may_not_be_too_heavy(shop: Path, verdict: Callable[[], Verdict]):
    (shop / "docs/zh/stories/posts/tray.png").write_bytes(bytes(190_000))
    edit(shop / ZH, "![竹匾](garden.png)", "![竹匾](tray.png)")
    (finding,) = verdict().refusals
    assert (finding.file, finding.line) == (ZH, 18)
    assert finding.what == "the page's pictures weigh 250 KB, more than 200"


def test_what_cannot_be_read_is_told_too(shop: Path, verdict: Callable[[], Verdict]):
    for language in ("zh", "en"):
        (shop / f"docs/{language}/visit.md").write_bytes(b"---\ntitle: \xff\n---\n")
    found = verdict().refusals
    assert {one.what for one in found} == {"is not UTF-8 text"}
    assert len(found) == 2


@pytest.mark.parametrize(
    ("file", "old", "new", "line", "what"),
    [
        (VISIT, PINE, "加入即得 20 积分。", 7, "“20 积分” is typed"),
        (VISIT_EN, PINE_EN, "Redeem within 15 minutes.", 7, "“15 minutes” is typed"),
        (VISIT, PINE, "你升到“银针”。", 7, "the level's name “银针” is typed"),
        (VISIT, PINE, "<video src='a.mp4'></video>", 7, "a video without a word on Wi-Fi"),
        (ZH, "采茶的人起得早。" * 30, "", 9, "the story has "),
        (EN, "title: Spring tea", "title: " + "tea " * 17, 2, "title is 67 characters long"),
        (VISIT_EN, "Visit, one sentence for whoever looks for it.", "Visit.", 3, "description is"),
    ],
)
def test_what_would_read_better_is_advice(
    shop: Path, verdict: Callable[[], Verdict], file: str, old: str, new: str, line: int, what: str
):
    edit(shop / file, old, new)
    told = verdict()
    assert told.refusals == ()
    (advice,) = told.advice
    assert (advice.file, advice.line) == (file, line)
    assert advice.what.startswith(what)


def test_a_story_without_a_picture_is_advised_to_have_one(
    shop: Path, verdict: Callable[[], Verdict]
):
    edit(shop / ZH, "image: {src: garden.png, alt: 清晨的茶园}\n", "")
    edit(shop / ZH, "![竹匾](garden.png)", "")
    assert [one.what for one in verdict().advice] == ["the story has no picture"]


def test_a_number_changed_in_the_programme_makes_a_typed_one_wrong(
    shop: Path, programme: Programme
):
    edit(shop / VISIT, PINE, "加入即得 20 积分。")
    joined = replace(programme.earning, join=replace(programme.earning.join, points=25))
    (finding,) = check(shop, replace(programme, earning=joined)).refusals
    assert finding.what == "“20 积分” is not what the programme says"
    assert finding.mend == "there it is 25 by {{ points.join }}"


def test_the_shops_own_site_is_in_order(programme: Programme):
    assert check(ROOT, programme) == Verdict((), ())
