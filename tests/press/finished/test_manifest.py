import json
from pathlib import Path

from press.finished.manifest import content_id, manifest, title_of, told
from press.languages import Address


def test_a_page_has_one_id_and_an_address_and_title_in_each_language():
    titles = {"zh": {Address("teas/white/"): "白茶"}, "en": {Address("teas/white/"): "White tea"}}
    assert json.loads(manifest(titles)) == {
        "pages": [
            {
                "id": "teas-white",
                "url": {"zh": "/teas/white/", "en": "/en/teas/white/"},
                "title": {"zh": "白茶", "en": "White tea"},
            }
        ]
    }


def test_the_home_page_has_an_id_too():
    assert content_id(Address("")) == "home"


def test_a_title_is_read_from_what_the_page_tells_shares_or_its_tab():
    assert title_of('<meta property="og:title" content="A &amp; B">') == "A & B"
    assert title_of("<title> C </title>") == "C"
    assert title_of("<p>") == ""


def test_what_the_writer_said_of_a_page_stands_beside_its_addresses(tmp_path: Path):
    page = "---\ntitle: 白茶\ndescription: 一句。\nfrom: 2026-11-01\ntags: [白茶]\n{}---\n"
    (tmp_path / "teas").mkdir()
    goal = "reading: {seconds: 40, depth: 80, points: 5}\n"
    (tmp_path / "teas/white.md").write_text(page.format(goal), encoding="utf-8")
    (tmp_path / "join.md").write_text(page.format("template: portal.html\n"), encoding="utf-8")
    address = Address("teas/white/")
    (entry,) = json.loads(manifest({"zh": {address: "白茶"}}, {"zh": told(tmp_path)}))["pages"]
    assert entry["tags"] == {"zh": ["白茶"]}
    assert (entry["audience"], entry["from"]) == ("everyone", "2026-11-01")
    assert "until" not in entry
    assert entry["reading"] == {"seconds": 40, "depth": 80, "points": 5}


def test_a_welcome_is_a_place_to_land_though_no_list_has_it(tmp_path: Path):
    said = dict.fromkeys(("offer", "when", "alone", "earn", "join", "window"), "一句")
    lines = "".join(f"{key}: {value}\n" for key, value in said.items())
    head = f"title: 春茶会\ndescription: 一句。\ntemplate: welcome.html\n{lines}trust: [一句]\n"
    (tmp_path / "welcome").mkdir()
    (tmp_path / "welcome/spring.md").write_text(f"---\n{head}---\n", encoding="utf-8")
    (entry,) = json.loads(manifest({"zh": {}}, {"zh": told(tmp_path)}))["pages"]
    assert entry == {
        "id": "welcome-spring",
        "url": {"zh": "/welcome/spring/"},
        "title": {"zh": "春茶会"},
    }
