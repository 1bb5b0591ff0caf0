"""Contacts as people type them."""

import pytest
from msgspec.structs import replace

from chalicelib.domain.members.contact import Contact, ContactInvalid, masked, read_contact


@pytest.fixture
def brand(programme):
    return programme.brand


@pytest.mark.parametrize(
    "typed",
    [
        "li.ming@demo.example",
        "  Li.Ming@DEMO.example ",
        "ｌｉ．ｍｉｎｇ＠ｄｅｍｏ．ｅｘａｍｐｌｅ",  # as an input method in full width writes it
        "li.ming@demo。example",
    ],
)
def test_spellings_of_one_address_are_one_contact(brand, typed):
    assert read_contact(typed, brand) == Contact("email", "li.ming@demo.example")


def test_dots_and_tags_make_another_address(brand):
    spellings = {"liming@demo.example", "li.ming@demo.example", "liming+tea@demo.example"}
    assert {read_contact(typed, brand).value for typed in spellings} == spellings


def test_a_domain_in_chinese_and_its_ascii_form_are_one(brand):
    one = read_contact("li@例子.测试", brand)
    assert one == read_contact("li@xn--fsqu00a.xn--0zwm56d", brand)
    assert one.value.isascii()


@pytest.mark.parametrize(
    "typed",
    [
        "13812345678",
        "138 1234 5678",
        "138-1234-5678",
        "+86 138 1234 5678",
        "0086 13812345678",
        "8613812345678",
        "１３８１２３４５６７８",
        "013812345678",
    ],
)
def test_spellings_of_one_number_are_one_contact(brand, typed):
    assert read_contact(typed, brand) == Contact("phone", "+8613812345678")


@pytest.mark.parametrize("typed", ["+1 900 555 0199", "+44 7700 900123", "0044 7700 900123"])
def test_a_number_of_a_country_not_listed_is_refused(brand, typed):
    with pytest.raises(ContactInvalid):
        read_contact(typed, brand)


def test_a_number_of_a_listed_country_is_taken(brand):
    also = replace(brand, phone_countries=("44",))
    assert read_contact("+44 7700 900123", also).value == "+447700900123"


@pytest.mark.parametrize(
    "typed",
    [
        "",
        " ",
        "@",
        "li",
        "li@",
        "li@demo",
        "@demo.example",
        "li@@demo.example",
        "li@demo..example",
        ".li@demo.example",
        "li@-demo.example",
        "li@demo.123",
        "li ming@demo.example",
        "李@demo.example",
        "<li@demo.example>",
        "li@demo.example\r\nBcc: x@demo.example",
        "li\x00@demo.example",
        "li\ud800@demo.example",
        "li@demo\ud800.example",
        "l" * 65 + "@demo.example",
        "li@" + "d" * 250 + ".example",
        "li@" + "中" * 200,
        "li@demo.example" + " " * 400,
        "12345",
        "23812345678",
        "1381234567",
        "+86138123456789",
        "١٣٨١٢٣٤٥٦٧٨",  # digits, but not ones that a network dials
        "🍵",
        "M#1",
    ],
)
def test_what_cannot_be_reached_is_refused(brand, typed):
    with pytest.raises(ContactInvalid):
        read_contact(typed, brand)


def test_a_mask_shows_enough_to_know_ones_own(brand):
    assert masked(read_contact("songfeng@demo.example", brand)) == "s***@demo.example"
    assert masked(read_contact("13812341234", brand)) == "138****1234"
    assert masked(Contact("phone", "+447700900123")) == "+44****0123"
