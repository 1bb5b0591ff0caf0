from hashlib import sha256

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from qr.codes import (
    ALPHABET,
    CHANNEL,
    REFERRAL,
    VOUCHER,
    acceptable,
    check_character,
    complete,
    from_bytes,
    read,
)

lengths = st.sampled_from([REFERRAL, CHANNEL, VOUCHER])
codes = st.builds(from_bytes, st.binary(min_size=10, max_size=10), lengths)
letters = st.sampled_from(ALPHABET)


@pytest.mark.parametrize(
    ("body", "check"), [("ABCD2345", "8"), ("ZZZZZZZZ", "0"), ("00000000", "0"), ("Z", "V")]
)
def test_the_check_character_is_the_published_one(body, check):
    assert check_character(body) == check
    assert complete(body) == body + check


@given(codes, st.data(), letters)
def test_any_single_wrong_character_is_found(code, data, wrong):
    at = data.draw(st.integers(0, len(code) - 1))
    assume(code[at] != wrong)
    assert read(code[:at] + wrong + code[at + 1 :], len(code)) is None


@given(codes, st.data())
def test_any_swap_of_two_different_characters_is_found(code, data):
    first, second = data.draw(st.tuples(*[st.integers(0, len(code) - 1)] * 2))
    assume(code[first] != code[second])
    swapped = list(code)
    swapped[first], swapped[second] = code[second], code[first]
    assert read("".join(swapped), len(code)) is None


def test_a_body_too_long_for_different_weights_is_a_mistake():
    assert check_character("Z" * 30) in ALPHABET
    with pytest.raises(AssertionError):
        check_character("Z" * 31)


@given(codes)
def test_a_code_reads_as_itself(code):
    assert read(code, len(code)) == code


@pytest.mark.parametrize(
    "typed",
    [
        "abcd23458",
        " ABCD 2345 8\n",
        "abcd-2345-8",
        "ABCD–2345—8",
        "ＡＢＣＤ２３４５８",
        "ａｂｃｄ－２３４５　８",
        "\u200babcd\u00ad23458\ufeff",
    ],
)
def test_what_a_person_types_is_forgiven(typed):
    assert read(typed, REFERRAL) == "ABCD23458"


def test_letters_that_look_like_digits_are_read_as_digits():
    assert read("oO0iIlL1" + check_character("00011111"), REFERRAL) == complete("00011111")


@pytest.mark.parametrize(
    "typed", ["", "ABCD2345", "ABCD234588", "ABCD23459", "UBCD23458", "ABCD_23458", "茶ABCD2345"]
)
def test_what_cannot_be_a_code_is_none(typed):
    assert read(typed, REFERRAL) is None


@given(st.text(st.characters()) | st.text(ALPHABET + "oil- ８Ｚ", max_size=20), lengths)
def test_reading_never_fails_and_gives_only_whole_codes(text, length):
    code = read(text, length)
    assert code is None or (len(code) == length and code == complete(code[:-1]))


def test_a_very_long_text_is_not_even_normalised():
    assert read("ABCD23458" + " " * 1_000_000, REFERRAL) is None


def test_random_bits_spell_a_code_from_the_left():
    assert from_bytes(b"\x00\x44\x32\x14\xc7", REFERRAL) == complete("01234567")
    assert from_bytes(b"\x00\x44\x32\x14\xc7 and more", REFERRAL) == complete("01234567")
    assert from_bytes(b"\xff" * 10, VOUCHER) == "Z" * 16 + check_character("Z" * 16)


@given(*[st.binary(min_size=5, max_size=5)] * 2)
def test_different_random_bits_spell_different_codes(some, other):
    assert (some == other) == (from_bytes(some, REFERRAL) == from_bytes(other, REFERRAL))


@pytest.mark.parametrize(("size", "length"), [(4, REFERRAL), (3, CHANNEL), (9, VOUCHER)])
def test_too_little_chance_is_a_mistake(size, length):
    assert from_bytes(bytes(size + 1), length)
    with pytest.raises(AssertionError):
        from_bytes(bytes(size), length)


@pytest.mark.parametrize(
    "code", ["000000000", "FVCK2345X", "AXB5H1TCD", "ABC444XYZ", "44444444X", "XYZ250ABC"]
)
def test_an_unlucky_code_is_not_given_to_anyone(code):
    assert not acceptable(code)


def test_few_codes_are_unlucky():
    chance = (sha256(str(n).encode()).digest() for n in range(2000))
    refused = [code for bits in chance if not acceptable(code := from_bytes(bits, REFERRAL))]
    assert acceptable("ABCD23458")
    assert len(refused) < 2000 * 0.06
