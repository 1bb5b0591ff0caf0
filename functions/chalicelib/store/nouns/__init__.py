"""All the nouns the book knows: how each is read and written."""

from chalicelib.store.book import Nouns
from chalicelib.store.nouns import reads, referrals, rewards, stock, trail
from chalicelib.store.nouns.people import cards, challenges, leaving, members, notices, sessions
from chalicelib.store.nouns.points import expiries, ledger, overview, proposals, reversals, rounds

_ROOM = (
    ledger,
    expiries,
    notices,
    proposals,
    reversals,
    reads,
    rewards,
    stock,
    referrals,
    members,
    leaving,
    sessions,
    cards,
    challenges,
    overview,
    rounds,
    trail,
)

NOUNS = Nouns(
    readings={want: reading for noun in _ROOM for want, reading in noun.READINGS.items()},
    writings={change: write for noun in _ROOM for change, write in noun.WRITINGS.items()},
)
