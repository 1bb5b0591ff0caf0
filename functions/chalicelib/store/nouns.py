"""All the nouns the book knows: how each is read and written."""

from chalicelib.store import challenges, ledger, members, proposals, referrals, rewards, sessions
from chalicelib.store.book import Nouns

_ROOM = (ledger, proposals, rewards, referrals, members, sessions, challenges)

NOUNS = Nouns(
    readings={want: reading for noun in _ROOM for want, reading in noun.READINGS.items()},
    writings={change: write for noun in _ROOM for change, write in noun.WRITINGS.items()},
)
