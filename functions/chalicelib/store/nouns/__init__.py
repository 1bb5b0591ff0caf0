"""All the nouns the book knows: how each is read and written."""

from chalicelib.store.book import Nouns
from chalicelib.store.nouns import (
    cards,
    challenges,
    expiries,
    leaving,
    ledger,
    members,
    notices,
    overview,
    proposals,
    reads,
    referrals,
    reversals,
    rewards,
    rounds,
    sessions,
    stock,
    trail,
)

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
