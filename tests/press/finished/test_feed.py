"""The stories for those who read by feed: valid, complete, and only what is published."""

import xml.etree.ElementTree as ET
from email.utils import parsedate_to_datetime
from pathlib import Path

import pytest

from press.build import build
from press.finished.feed import MOST, feed
from press.languages import Address
from press.source.schema import Story
from tests.press.project import edit, page

PUBLIC = "https://tea.example"


def story(day: str, title: str = "Tea") -> Story:
    return Story(title=title, description=f"{title}, told.", date=day, slug="tea")


def items(text: str) -> list[dict[str, str]]:
    channel = ET.fromstring(text)[0]  # noqa: S314 - our own text
    return [{part.tag: part.text or "" for part in item} for item in channel.iter("item")]


def test_the_newest_story_comes_first_and_no_more_than_a_few(programme):
    stories = {Address(f"stories/{n}/"): story(f"2026-03-{n:02}") for n in range(1, 32)}
    dates = [one["pubDate"] for one in items(feed(stories, "en", programme, PUBLIC))]
    assert len(dates) == MOST
    assert dates[0] == "Tue, 31 Mar 2026 00:00:00 +0800"


def test_marks_of_xml_in_a_title_are_words(programme):
    title = 'Leaf & water: <why> "not" ]]> 茶'
    text = feed({Address("stories/a/"): story("2026-03-01", title)}, "zh", programme, PUBLIC)
    assert items(text)[0]["title"] == title


def test_a_shop_without_stories_has_an_empty_feed(programme):
    assert items(feed({}, "zh", programme, PUBLIC)) == []


@pytest.mark.parametrize(("home", "tongue"), [("", "zh-cn"), ("en/", "en-gb")])
def test_each_language_has_its_feed_and_every_page_names_it(site: Path, home: str, tongue: str):
    text = (site / home / "feed.xml").read_text(encoding="utf-8")
    channel = ET.fromstring(text)[0]  # noqa: S314 - our own text
    assert channel.findtext("language") == tongue
    for name in ("title", "link", "description"):
        assert channel.findtext(name)
    found = items(text)
    assert len(found) >= 3
    for item in found:
        assert item["guid"] == item["link"]
        page = site / item["link"].removeprefix(f"{PUBLIC}/") / "index.html"
        assert item["title"] in page.read_text(encoding="utf-8")
        assert str(parsedate_to_datetime(item["pubDate"]).utcoffset()) == "8:00:00"
        assert item["description"]
    head = (site / home / "faq/index.html").read_text(encoding="utf-8")
    assert 'type="application/rss+xml"' in head
    assert f'href="{PUBLIC}/{home}feed.xml"' in head


BLOG = """{blog: {blog_dir: stories, post_url_format: "{slug}", draft_if_future_date: true,
  archive: false, categories: false, authors: false}}"""
STORIES = {
    "today": ("今天的茶", {"date": "2026-04-02"}),
    "draft": ("还没写完的茶", {"date": "2026-04-02", "draft": "true"}),
    "later": ("明年的茶", {"date": "2126-04-02"}),
}


def test_a_draft_and_a_story_of_days_to_come_are_not_told(project: Path):
    edit(project / "mkdocs.yml", "plugins: []", f"plugins: {BLOG}")
    edit(project / "mkdocs.en.yml", "theme:", "plugins: []\ntheme:")
    posts = project / "docs/zh/stories/posts"
    posts.mkdir(parents=True)
    index = page("故事", "都在这里。", only="zh")
    (posts.parent / "index.md").write_text(index, encoding="utf-8")
    for slug, (title, more) in STORIES.items():
        text = page(title, "一杯茶。", only="zh", slug=slug, **more)
        (posts / f"{slug}.md").write_text(text, encoding="utf-8")
    build(project, PUBLIC, lambda _: None)
    made = project / "build/site"
    assert [one["title"] for one in items((made / "feed.xml").read_text(encoding="utf-8"))] == [
        "今天的茶"
    ]
    told = (made / "sitemap.xml").read_text(encoding="utf-8")
    assert f"<loc>{PUBLIC}/stories/today/</loc><lastmod>2026-04-02</lastmod>" in told
    assert told.count("/stories/") == 2
