"""Whatever the law lets happen, the replay tells again, and finds nothing amiss."""

from dataclasses import dataclass, field

from hypothesis import given
from hypothesis import strategies as st

from chalicelib.domain.audit import replay
from chalicelib.domain.audit.laws import accounts, entries
from chalicelib.domain.audit.laws.entries import Books
from chalicelib.domain.calendar import add_days
from chalicelib.domain.ledger import lots, points
from chalicelib.domain.ledger.account import Account, Cause, Kind, Lots, Reason, Source, start
from tests.domain.acts import act

BEGUN = Account(member="ANNA", level="bronze", level_until="")
SOURCES: dict[Kind, Source] = {"earn": "checkin", "adjust": "adjustment", "clawback": "refund"}


@dataclass
class Life:
    """An account that lives by the law, and the books that follow it."""

    programme: object
    account: Account = BEGUN
    books: Books = field(default_factory=lambda: Books(BEGUN))
    held: list[tuple[str, Lots]] = field(default_factory=list)
    spent: list[tuple[str, Lots]] = field(default_factory=list)
    day: str = "2026-11-22"
    step: int = 0

    def live(self, kind, amount):
        self.step += 1
        act_ = act(self.day)
        begun = points.opened(self.account, act_)
        posting = getattr(self, f"_{kind}")(begun, act_, amount)
        self.account = posting.after
        for entry in posting.entries:
            before = self.books.account
            self.books, found = entries.follow(self.books, entry, self.day)
            assert [str(one) for one in found] == []
            after = replay.step(before, entry)
            assert after.lots == self.books.account.lots
            assert all(getattr(after, sum_) >= getattr(before, sum_) for sum_ in accounts.SUMS)

    def _cause(self, kind, ref):
        return Cause(kind, SOURCES.get(kind, "redemption"), Reason(kind, kind, kind), ref)

    def _earn(self, begun, act_, n):
        cause = self._cause("earn", None)
        return points.credit(begun, act_, self.programme, cause, points=n, growth=n)

    def _clawback(self, begun, act_, n):
        cause = self._cause("clawback", f"O{self.step}")
        return points.claw_back(begun, act_, self.programme, cause, points=n, growth=n)

    def _hold(self, begun, act_, n):
        ref = f"H{self.step}"
        n = min(n, begun.after.available)
        posting = points.hold(begun, act_, self._cause("hold", ref), points=n)
        self.held.append((ref, posting.entries[-1].lots))
        return posting

    def _commit(self, begun, act_, n):
        if not self.held:
            return begun
        ref, taken = self.held.pop(n % len(self.held))
        self.spent.append((ref, taken))
        return points.commit(begun, act_, self._cause("commit", ref), held=taken)

    def _void(self, begun, act_, n):
        if not self.held:
            return begun
        ref, taken = self.held.pop(n % len(self.held))
        return points.give_back(begun, act_, self._cause("void", ref), held=taken)

    def _reverse(self, begun, act_, n):
        if not self.spent:
            return begun
        ref, taken = self.spent.pop(n % len(self.spent))
        return points.give_back(begun, act_, self._cause("reverse", ref), held=taken)

    def _wait(self, begun, _, n):
        self.day = add_days(self.day, n)
        return begun


KINDS = st.sampled_from(["earn", "earn", "hold", "commit", "void", "reverse", "clawback", "wait"])


@given(st.lists(st.tuples(KINDS, st.integers(1, 300)), max_size=60))
def test_what_the_law_lets_happen_is_told_again_without_a_finding(programme, acts):
    life = Life(programme)
    for kind, amount in acts:
        life.live(kind, amount)
    assert list(accounts.alone(life.account)) == []
    assert [str(one) for one in accounts.against(life.account, life.books, programme)] == []
    assert dict(life.books.held) == dict(life.held)
    assert sum(lots.total(taken) for _, taken in life.held) == life.account.held


def test_an_asked_clawback_counts_what_it_reached_and_what_became_debt(programme):
    cause = Cause("earn", "checkin", Reason("x", "x", "x"))
    rich = points.credit(start(BEGUN), act(), programme, cause, points=30).after
    taken = Cause("clawback", "refund", Reason("x", "x", "x"), "O-1")
    posting = points.claw_back(start(rich), act(), programme, taken, points=50, growth=0)
    assert replay.asked(rich, posting.entries[0]) == 50
    assert replay.takes(posting.entries[0])
