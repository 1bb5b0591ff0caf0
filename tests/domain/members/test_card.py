"""Tokens of the member card: made, read, and good for a while."""

import hashlib
import hmac

import pytest

from chalicelib.domain.decision import Wish
from chalicelib.domain.members.card import (
    STEP,
    WEEK,
    Card,
    CardExpired,
    CardShown,
    CardUsed,
    Token,
    card_at,
    key_of,
    show,
    use_of,
)
from chalicelib.domain.members.contact import Contact
from chalicelib.domain.members.member import Member, MemberUnknown

NOON = 1_795_320_000
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def digest(purpose, text):
    return hmac.digest(b"a shop's own", f"{purpose} {text}".encode(), hashlib.sha256).hex()


def holder(code="ABCD23458", version=1):
    contact = Contact("email", "anna@demo.example")
    return Member(id="A", code=code, contact=contact, joined_at=NOON, session_version=version)


def read(token, member=None):
    return Token.of(token).card(member or holder(), digest, hmac.compare_digest)


@pytest.fixture
def card():
    return card_at(holder(), NOON)


def test_a_token_is_read_as_it_was_made(card):
    token = card.token(digest)
    assert (len(token), set(token) - set(ALPHABET)) == (33, set())
    assert token.startswith("1ABCD23458")
    assert read(token) == card


def test_a_phone_makes_the_same_token_from_the_key_of_the_week_alone(card):
    key = bytes.fromhex(key_of(card, NOON // WEEK, digest))
    said = card.token(digest)[:17]
    mac = hmac.digest(key, f"M|{said}".encode(), hashlib.sha256)[:10]
    bits = f"{int.from_bytes(mac, 'big'):080b}"
    spelled = "".join(ALPHABET[int(bits[place : place + 5], 2)] for place in range(0, 80, 5))
    assert card.token(digest) == said + spelled


def test_a_known_key_makes_a_known_token():
    """As in tests/portal/pages/token.test.js, so that phone and functions agree."""
    card = card_at(holder(), NOON)
    assert card.token(lambda *_: bytes(range(32)).hex()) == "1ABCD2345801S29D0CZYKGAPREPXB0T9S"


def test_every_member_and_every_week_has_a_key_of_its_own():
    cards = [card_at(holder(code), NOON) for code in ("ABCD23458", "ABCD2346A")]
    assert len({key_of(card, week, digest) for card in cards for week in (1, 2)}) == 4


def test_what_ends_the_sessions_ends_the_card_of_a_lost_phone(card):
    with pytest.raises(MemberUnknown):
        read(card.token(digest), holder(version=2))


def test_a_card_shows_its_own_member_and_nobody_else(card):
    with pytest.raises(MemberUnknown):
        read(card.token(digest), holder("ABCD2346A"))


@pytest.mark.fault(45)
def test_one_character_altered_anywhere_and_it_is_nobodys(card):
    token = card.token(digest)
    for place, was in enumerate(token):
        altered = token[:place] + ("7" if was != "7" else "6") + token[place + 1 :]
        with pytest.raises(MemberUnknown):
            read(altered)


@pytest.mark.fault(45)
@pytest.mark.parametrize(
    "text", ["", "x", "1" * 32, "1" * 33, "1" * 34, "U" * 33, "\ud800" * 33, "１" * 33]
)
def test_what_is_no_token_is_nobodys(text):
    with pytest.raises(MemberUnknown):
        read(text)


@pytest.mark.fault(45)
def test_another_kid_or_another_shops_card_is_nobodys(card):
    with pytest.raises(MemberUnknown):
        read(Card("2", card.code, card.step, card.version).token(digest))
    with pytest.raises(MemberUnknown):
        read(card.token(lambda purpose, text: digest("another shop", purpose + text)))


@pytest.mark.fault(43)
def test_a_token_is_good_for_its_step_and_one_on_either_side(card):
    begins = card.ends_at - STEP
    use = use_of("mac", "STAFF", None, NOON)
    for good in (begins - STEP, begins, card.ends_at + STEP - 1):
        assert show(card, None, use, good) == CardShown(use)
    for late in (begins - STEP - 1, card.ends_at + STEP):
        with pytest.raises(CardExpired):
            show(card, None, use, late)


@pytest.mark.fault(44)
def test_a_token_is_used_once_and_only_who_used_it_asks_again_under_their_key(card):
    wish = Wish("STAFF", "k" * 16, "looked up")
    use = use_of("mac", "STAFF", wish, NOON)
    assert show(card, use, use, NOON + 600) is None
    others = [
        use_of("mac", "STAFF", None, NOON),
        use_of("mac", "STAFF", Wish("STAFF", "l" * 16, "looked up"), NOON),
        use_of("mac", "OTHER", Wish("OTHER", "k" * 16, "looked up"), NOON),
    ]
    for other in others:
        with pytest.raises(CardUsed):
            show(card, use, other, NOON)
    keyless = use_of("mac", "STAFF", None, NOON)
    with pytest.raises(CardUsed):
        show(card, keyless, keyless, NOON)
