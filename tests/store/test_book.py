"""The book on every engine: a wish is granted once, whatever happens between asking and hearing."""

from concurrent.futures import ThreadPoolExecutor
from itertools import count

import pytest

from chalicelib.domain.decision import Decision, Stale, Wish
from chalicelib.domain.ledger.account import Account, Cause, Reason, open_account
from chalicelib.domain.ledger.points import InsufficientPoints, credit, hold, opened
from chalicelib.domain.refusals import KeyReuse, OutcomeUnknown, Unavailable
from chalicelib.ports import AccountOf, View
from chalicelib.store.book import Book
from chalicelib.store.engine.sqlite import SQLite
from chalicelib.store.nouns import NOUNS
from chalicelib.store.port import Action, Key, Outcome, Store, Unknown
from tests.domain.acts import act

ANNA = AccountOf("ANNA")
WHY = Reason("why", zh="因为", en="because")


class Beneath:
    """A store that can be told to lose an answer, or to be away."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.next: list[str] = []

    def __getattr__(self, name: str) -> object:
        return getattr(self._store, name)

    def write(self, actions: list[Action]) -> Outcome:
        fault = self.next.pop(0) if self.next else ""
        if fault == "away":
            raise Unavailable
        done = self._store.write(actions)
        return Unknown() if fault == "lost" else done


@pytest.fixture
def beneath(store):
    return Beneath(store)


@pytest.fixture
def book(beneath):
    book = Book(beneath, NOUNS, lambda: 1_795_310_000)
    book.settle((), lambda _: Decision(None, (open_account("ANNA", level="bronze"),)))
    return book


def earn(book, programme, key, n, *, fingerprint="asked"):
    def decide(view: View) -> Decision[int]:
        cause = Cause("earn", "purchase", WHY, ref=key)
        posting = credit(opened(view(ANNA), act()), act(), programme, cause, points=n)
        return Decision(posting.after.available, (posting,))

    return book.once(Wish("STAFF", key, fingerprint), (ANNA,), decide, int)


def spend(book, key, n):
    def decide(view: View) -> Decision[int]:
        cause = Cause("hold", "redemption", WHY, ref=key)
        posting = hold(opened(view(ANNA), act()), act(), cause, points=n)
        return Decision(posting.after.available, (posting,))

    return book.once(Wish("ANNA", key, "asked"), (ANNA,), decide, int)


def anna(book) -> Account:
    return book.read((ANNA,))(ANNA)


def test_a_refusal_may_be_forgotten_in_the_end_what_was_granted_never(book, beneath, programme):
    earn(book, programme, "granted", 5)
    with pytest.raises(InsufficientPoints):
        spend(book, "refused", 9)
    granted, refused = (
        beneath.get(Key(*at)) for at in (("I#STAFF", "granted"), ("I#ANNA", "refused"))
    )
    assert "ttl" not in granted
    assert int(refused["ttl"]["N"]) >= 1_795_310_000 + 30 * 86_400


@pytest.mark.fault(1)
def test_a_wish_sent_twice_is_granted_once_and_answered_alike(book, programme):
    first, second = earn(book, programme, "k1", 10), earn(book, programme, "k1", 10)
    assert (first.value, first.replayed) == (10, False)
    assert (second.value, second.replayed) == (10, True)
    assert anna(book).seq == 1


def test_a_retry_after_the_balance_is_gone_gets_the_same_answer(book, programme):
    earn(book, programme, "k1", 10)
    assert spend(book, "k2", 10).value == 0
    assert spend(book, "k2", 10) == spend(book, "k2", 10)
    assert anna(book).held == 10


def test_a_key_belongs_to_what_was_asked_first(book, programme):
    earn(book, programme, "k1", 10)
    with pytest.raises(KeyReuse):
        earn(book, programme, "k1", 10, fingerprint="something else")
    assert anna(book).available == 10


def test_one_key_of_another_person_is_another_wish(book, programme):
    earn(book, programme, "k1", 10)
    assert not spend(book, "k1", 10).replayed


@pytest.mark.fault(6)
def test_a_refused_key_stays_refused_when_points_arrive(book, programme):
    with pytest.raises(InsufficientPoints) as first:
        spend(book, "k1", 10)
    earn(book, programme, "k2", 10)
    with pytest.raises(InsufficientPoints) as again:
        spend(book, "k1", 10)
    assert first.value.facts == again.value.facts == {"missing": 10}
    assert spend(book, "k3", 10).value == 0


@pytest.mark.fault(1)
def test_an_answer_lost_on_the_way_is_unknown_and_its_retry_finds_out(book, beneath, programme):
    beneath.next = ["lost"]
    with pytest.raises(OutcomeUnknown):
        earn(book, programme, "k1", 10)
    assert earn(book, programme, "k1", 10).replayed
    assert anna(book).available == 10


def test_a_store_that_is_away_has_written_nothing(book, beneath, programme):
    beneath.next = ["away"]
    with pytest.raises(Unavailable):
        earn(book, programme, "k1", 10)
    assert not earn(book, programme, "k1", 10).replayed


def test_rivals_without_end_cost_seconds_not_minutes_and_nothing_is_written(beneath, programme):
    """Each fresh read takes three seconds here, and somebody is always quicker."""
    seconds = count(step=3)
    book = Book(beneath, NOUNS, lambda: 1, stopwatch=lambda: next(seconds))
    tried = []

    def decide(_: View) -> Decision[None]:
        tried.append(1)
        raise Stale

    with pytest.raises(Unavailable):
        book.settle((), decide)
    assert len(tried) == 2


@pytest.mark.fault(9, 17)
def test_twenty_spends_of_the_whole_balance_at_once_grant_exactly_one(programme, tmp_path):
    book = Book(SQLite(tmp_path / "store.db"), NOUNS, lambda: 1_795_310_000)
    book.settle((), lambda _: Decision(None, (open_account("ANNA", level="bronze"),)))
    earn(book, programme, "k0", 100)

    def attempt(number: int) -> str:
        try:
            spend(book, f"key {number}", 100)
        except InsufficientPoints:
            return "short"
        return "granted"

    with ThreadPoolExecutor(20) as pool:
        answers = list(pool.map(attempt, range(20)))
    assert sorted(answers) == ["granted"] + ["short"] * 19
    assert (anna(book).available, anna(book).held) == (0, 100)


@pytest.mark.fault(4)
def test_one_wish_sent_a_hundred_times_at_once_is_granted_once(programme, tmp_path):
    book = Book(SQLite(tmp_path / "store.db"), NOUNS, lambda: 1_795_310_000)
    book.settle((), lambda _: Decision(None, (open_account("ANNA", level="bronze"),)))
    with ThreadPoolExecutor(20) as pool:
        answers = list(pool.map(lambda _: earn(book, programme, "k1", 10), range(100)))
    assert [answer.value for answer in answers] == [10] * 100
    assert sum(not answer.replayed for answer in answers) == 1
    assert anna(book).seq == 1
