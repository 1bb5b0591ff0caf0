import xml.etree.ElementTree as ET

from chalicelib.domain.programme import Language
from press.languages import Address, sitemap, switch

KNOWN: dict[Language, set[Address]] = {
    "zh": {Address(""), Address("about/"), Address("only/")},
    "en": {Address(""), Address("about/")},
}
SWITCH = '<a href="/" hreflang="zh" class="x">中文</a><a href="/en/" hreflang="en">English</a>'


def test_the_switch_leads_to_the_same_page_in_the_other_language():
    html = switch(SWITCH, Address("about/"), KNOWN)
    assert 'href="/about/" hreflang="zh"' in html
    assert 'href="/en/about/" hreflang="en"' in html


def test_the_switch_leads_home_where_a_page_has_no_counterpart():
    assert 'href="/en/" hreflang="en"' in switch(SWITCH, Address("only/"), KNOWN)


def test_other_links_stay_and_the_heads_alternates_go():
    kept = '<link rel="canonical" href="/a/"><a href="/b/">'
    html = '<link rel="alternate" href="/" hreflang="zh">' + kept
    assert switch(html, Address("about/"), KNOWN) == kept


def test_the_sitemap_names_every_page_and_its_counterpart():
    tree = ET.fromstring(sitemap(KNOWN, "https://tea.example"))  # noqa: S314 - our own text
    places = {
        place.text: [link.get("hreflang") for link in url[1:]] for url in tree for place in url[:1]
    }
    assert places["https://tea.example/en/about/"] == ["zh-Hans", "en", "x-default"]
    assert places["https://tea.example/only/"] == []
    assert len(places) == 5


def test_whoever_reads_neither_language_is_led_to_the_shops_own():
    line = next(
        one for one in sitemap(KNOWN, "https://tea.example").split("\n") if "/about/<" in one
    )
    assert 'hreflang="x-default" href="https://tea.example/about/"' in line


def test_the_sitemap_says_when_a_page_changed_where_that_is_known():
    text = sitemap(KNOWN, "https://tea.example", {Address("about/"): "2026-06-06"})
    assert text.count("<lastmod>2026-06-06</lastmod>") == 2
    assert text.count("<lastmod>") == 2
