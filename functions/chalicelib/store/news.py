"""What a change of rows means to the product: an entry, a referral, a scan, a member."""

from collections.abc import Iterable

from chalicelib.domain.ledger.account import Entry
from chalicelib.domain.members.member import Member, MemberChanged
from chalicelib.domain.referrals.channel import Scan
from chalicelib.domain.referrals.referral import Referral
from chalicelib.store.nouns import referrals
from chalicelib.store.nouns.people import members
from chalicelib.store.nouns.points import ledger
from chalicelib.store.port import Change, Key, Row

News = Entry | Referral | Member | MemberChanged | Scan


FOLLOWED = (("sk", "E#"), ("sk", "REFBY"), ("pk", "SCAN#"), ("sk", "PROFILE"))
"""The part of a key and its beginning, of rows that some story follows: on AWS, a change of any
other does not even wake the function."""


def is_followed(key: Key) -> bool:
    return any(getattr(key, part).startswith(beginning) for part, beginning in FOLLOWED)


def news_of(change: Change) -> News | None:
    """Read a change of the feed; None for rows that no story follows."""
    if change.new is None:
        return None
    if change.key.sk.startswith("E#"):
        return ledger.parse_entry(change.new)
    if change.key.sk == "REFBY":
        return referrals.parse_referral(change.new)
    if change.key.pk.startswith("SCAN#"):
        return None if change.old else referrals.parse_scan(change.new)
    return _of_member(change, change.new) if change.key.sk == "PROFILE" else None


def made_at(changes: Iterable[Change]) -> int | None:
    """When the oldest of these was written, by the first that makes a row which says so."""
    made = (change.new["at"] for change in changes if change.new and _is_made(change))
    return next((int(at["N"]) for at in made), None)


def _is_made(change: Change) -> bool:
    """A row that changes later keeps the time at which it was made."""
    return change.old is None and "at" in (change.new or {})


def _of_member(change: Change, new: Row) -> Member | MemberChanged | None:
    """Somebody has joined, or is reached elsewhere."""
    if not change.old:
        return members.parse_member(new)
    if change.old["contact"] == new["contact"]:
        return None
    return MemberChanged(members.parse_member(change.old), members.parse_member(new))
