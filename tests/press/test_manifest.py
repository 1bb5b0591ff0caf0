import json

from press.languages import Address
from press.manifest import content_id, manifest, title_of


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
