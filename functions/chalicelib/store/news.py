"""What a change of rows means to the product: a new entry, or a referral that moved."""

from chalicelib.domain.ledger.account import Entry
from chalicelib.domain.referrals.referral import Referral
from chalicelib.store import ledger, referrals
from chalicelib.store.port import Change

News = Entry | Referral


def news_of(change: Change) -> News | None:
    """Read a change of the feed; None for rows that no story follows."""
    if change.new is None:
        return None
    if change.key.sk.startswith("E#"):
        return ledger.parse_entry(change.new)
    if change.key.sk == "REFBY":
        return referrals.parse_referral(change.new)
    return None
