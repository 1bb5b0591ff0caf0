"""Freezing: an account on hold neither earns nor spends; what is its own still returns to it."""

from msgspec.structs import replace

from chalicelib.domain.ledger.account import Account, Act, Kind, Posting, start
from chalicelib.domain.ledger.adjustment import must_be_anothers
from chalicelib.domain.ledger.points import must_be_somebodys

AFTER: frozenset[Kind] = frozenset({"void", "lapse", "expire", "clawback", "repay", "reverse"})
"""What may still be entered: points that return or lapse, refunds, and what is put right."""


def freeze(account: Account, why: str, act: Act) -> Posting:
    """Put an account on hold; one that is stays as it is. Raises OwnAccount, AccountClosed."""
    must_be_anothers(account.member, act)
    must_be_somebodys(account)
    if account.frozen:
        return start(account)
    after = replace(account, frozen=True, frozen_from=account.seq, frozen_why=why)
    return Posting(before=account, after=after)


def unfreeze(account: Account, act: Act) -> Posting:
    """Let an account go; one that is open stays as it is. Raises OwnAccount, AccountClosed."""
    must_be_anothers(account.member, act)
    must_be_somebodys(account)
    return Posting(before=account, after=replace(account, frozen=False, frozen_why=""))
