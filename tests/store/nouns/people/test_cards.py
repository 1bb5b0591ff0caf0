"""Uses of a card's token as rows, on every engine."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from chalicelib.domain.decision import Decision
from chalicelib.domain.members.card import CardShown, CardUsed, Use
from chalicelib.ports import CardUseOf
from chalicelib.store.book import Book
from chalicelib.store.nouns import NOUNS
from chalicelib.store.nouns.people import cards
from chalicelib.store.port import Done, Refused
from chalicelib.usecases.members.read_card import read_card
from chalicelib.usecases.members.show_card import ShowCard, show_card
from tests.shop import Shop
from tests.world import make_world

HANDS = 8


def test_a_use_is_read_as_written_with_and_without_a_key(store):
    book = Book(store, NOUNS, lambda: 0)
    for use in (Use("A", "STAFF", "k" * 16, 60), Use("B", "STAFF", None, 60)):
        book.settle((), lambda _, use=use: Decision(None, (CardShown(use),)))
        want = CardUseOf(use.mac)
        assert book.read((want,))(want) == use


def test_whoever_comes_second_is_refused_by_the_store_itself(store):
    first, second = (CardShown(Use("A", by, None, 60)) for by in ("STAFF", "OTHER"))
    assert isinstance(store.write(cards.use(first)), Done)
    assert isinstance(store.write(cards.use(second)), Refused)


@pytest.mark.fault(44)
def test_many_counters_at_once_and_one_of_them_sees_the_guest(store):
    shop = Shop(make_world(store=store))
    token = read_card(shop.member("anna@demo.example"), shop.ports).token

    def scan(hand: int) -> bool:
        try:
            return bool(show_card(ShowCard(token, f"STAFF{hand}"), shop.ports).value)
        except CardUsed:
            return False

    with ThreadPoolExecutor(HANDS) as hands:
        assert sum(hands.map(scan, range(HANDS))) == 1
