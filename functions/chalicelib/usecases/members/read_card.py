"""A member's card of this half minute, and the keys by which their phone goes on alone."""

from msgspec import Struct

from chalicelib.domain.members import card as law
from chalicelib.domain.members.card import WEEK, Card
from chalicelib.domain.members.member import Member
from chalicelib.ports import Ports


class Key(Struct, frozen=True):
    """Good for steps that begin from `since` on and before `until`; `value` is hexadecimal."""

    since: int
    until: int
    value: str


class Shown(Struct, frozen=True):
    card: Card
    token: str
    now: int
    keys: tuple[Key, ...]


def read_card(member: Member, ports: Ports) -> Shown:
    """Derive all of it: nothing is read, nothing kept."""
    now, digest = ports.now(), ports.secrets.digest
    card = law.card_at(member, now)
    keys = tuple(
        Key(week * WEEK, (week + 1) * WEEK, law.key_of(card, week, digest))
        for week in (now // WEEK, now // WEEK + 1)
    )
    return Shown(card, card.token(digest), now, keys)
