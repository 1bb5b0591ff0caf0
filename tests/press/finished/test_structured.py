"""What pages say to machines in schema.org's words: whole, and of the shop's own address."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from press.finished.tags import tags
from tests.press.test_site import CONTENT

PUBLIC = "https://tea.example/"
FIELDS = {
    "Store": "name url logo image description email openingHours address.streetAddress "
    "address.addressLocality address.addressCountry",
    "Organization": "name url",
    "WebSite": "name url inLanguage publisher.@id",
    "Product": "name description image url sku brand.name countryOfOrigin",
    "BlogPosting": "headline description image datePublished dateModified inLanguage "
    "author.name author.url publisher.name mainEntityOfPage",
    "FAQPage": "mainEntity",
    "Question": "name acceptedAnswer.text",
    "BreadcrumbList": "itemListElement",
    "ListItem": "position name item",
}
ADDRESSES = {"@id", "url", "image", "logo", "item", "mainEntityOfPage"}


@pytest.fixture(scope="module")
def graphs(site: Path) -> dict[str, list[dict[str, Any]]]:
    """Page → its graph, of each page that search engines may list."""
    found = {}
    for file in sorted(site.rglob("index.html")):
        html = file.read_text(encoding="utf-8")
        data = [tag.text for tag in tags(html) if tag["type"] == "application/ld+json"]
        if 'content="noindex' not in html:
            whole = [json.loads(one) for one in data]
            assert {one["@context"] for one in whole} == {"https://schema.org"}, file
            page = file.parent.relative_to(site).as_posix() + "/"
            found[page.removeprefix("./")] = [
                node for one in whole for node in one.get("@graph", [one])
            ]
    return found


def kinds(node: dict[str, Any]) -> list[str]:
    kind = node.get("@type", [])
    return kind if isinstance(kind, list) else [kind]


def within(value: Any) -> Iterator[dict[str, Any]]:
    """The node and all that stand in it."""
    if isinstance(value, dict):
        yield value
    for part in value.values() if isinstance(value, dict) else value:
        if isinstance(part, dict | list):
            yield from within(part)


def said(node: dict[str, Any], path: str) -> Any:
    for step in path.split("."):
        node = node.get(step) or {}
    return node


def of_kind(graph: list[dict[str, Any]], kind: str) -> list[dict[str, Any]]:
    return [node for node in graph if kind in kinds(node)]


def test_every_node_says_what_its_kind_needs(graphs):
    for page, graph in graphs.items():
        for node in within(graph):
            needed = {field for kind in kinds(node) for field in FIELDS.get(kind, "").split()}
            assert [field for field in needed if not said(node, field)] == [], (page, node)


def test_every_address_is_whole_and_the_shops_own(graphs):
    for page, graph in graphs.items():
        wrong = [
            value
            for node in within(graph)
            for name, value in node.items()
            if name in ADDRESSES and not str(value).startswith(PUBLIC)
        ]
        assert wrong == [], page


@pytest.mark.parametrize("home", ["", "en/"])
def test_the_house_and_its_site_stand_on_every_page(graphs, home):
    for path in CONTENT:
        graph = graphs[home + path]
        assert len(of_kind(graph, "Store")) == len(of_kind(graph, "WebSite")) == 1, path


@pytest.mark.parametrize("home", ["", "en/"])
def test_an_inner_page_shows_the_way_to_it_from_the_home_page(graphs, home):
    for page in (page for page in graphs if page.startswith("en/") == bool(home)):
        trails = of_kind(graphs[page], "BreadcrumbList")
        if page == home:
            assert trails == []
            continue
        (trail,) = trails
        steps = trail["itemListElement"]
        assert [step["position"] for step in steps] == [*range(1, len(steps) + 1)]
        assert steps[0]["item"] == PUBLIC + home
        assert steps[-1]["item"] == PUBLIC + page
        assert all(step["item"].removeprefix(PUBLIC) in graphs for step in steps)
    assert len(of_kind(graphs[f"{home}teas/white/"], "BreadcrumbList")[0]["itemListElement"]) == 3


@pytest.mark.parametrize("home", ["", "en/"])
def test_a_tea_is_a_product_without_an_offer_and_a_story_an_article(graphs, home):
    (tea,) = of_kind(graphs[f"{home}teas/white/"], "Product")
    assert tea["sku"] == "SF-W-260330"
    assert "offers" not in tea
    (story,) = of_kind(graphs[f"{home}stories/keeping-white-tea/"], "BlogPosting")
    assert story["datePublished"] == story["dateModified"] == "2026-06-06"
    assert story["image"] == f"{PUBLIC}{home}stories/keeping-white-tea/share.png"
