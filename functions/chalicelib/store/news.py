"""What a change of rows means to the product: an entry, a referral, a member new or moved."""

from chalicelib.domain.ledger.account import Entry
from chalicelib.domain.members.member import Member, MemberChanged
from chalicelib.domain.referrals.referral import Referral
from chalicelib.store.nouns import ledger, members, referrals
from chalicelib.store.port import Change

News = Entry | Referral | Member | MemberChanged


def news_of(change: Change) -> News | None:
    """Read a change of the feed; None for rows that no story follows."""
    if change.new is None:
        return None
    if change.key.sk.startswith("E#"):
        return ledger.parse_entry(change.new)
    if change.key.sk == "REFBY":
        return referrals.parse_referral(change.new)
    if change.key.sk == "PROFILE" and not change.old:
        return members.parse_member(change.new)
    if change.key.sk == "PROFILE" and change.old and change.old["contact"] != change.new["contact"]:
        return MemberChanged(members.parse_member(change.old), members.parse_member(change.new))
    return None
