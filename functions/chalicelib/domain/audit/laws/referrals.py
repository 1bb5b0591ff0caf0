"""Referrals, tested against the credits of both sides."""

from collections.abc import Iterator

from chalicelib.domain.audit.finding import Finding, differ
from chalicelib.domain.audit.laws.entries import Books
from chalicelib.domain.audit.laws.rewards import Balance
from chalicelib.domain.audit.records import Capped
from chalicelib.domain.programme import Programme
from chalicelib.domain.referrals.referral import Referral

BROUGHT = "credits that stand for friends brought"


def place(friend: str) -> str:
    return f"the referral of {friend}"


def between(referral: Referral, owner: str | None, other: Referral | None) -> Iterator[Finding]:
    """`owner` is whose code it is, `other` the referral of the referrer."""
    where = place(referral.friend)
    yield from differ("I21", where, "its referrer", expected=owner, stands=referral.referrer)
    if referral.referrer == referral.friend:
        yield Finding("I23", where, "its referrer", "somebody else", referral.referrer)
    elif other and other.referrer == referral.friend:
        what = f"the referrer of {referral.referrer}"
        yield Finding("I23", where, what, "somebody else", referral.friend)


def welcomed(member: str, referral: Referral | None, books: Books) -> Iterator[Finding]:
    """The friend's side: one credit if credited; if rejected none, or one that was reversed."""
    where, what = place(member), "the friend's credits"
    if referral and referral.state == "credited":
        yield from differ("I22", where, what, expected=1, stands=books.welcomed)
    elif not referral or referral.state != "rejected":
        yield from differ("I22", where, what, expected=0, stands=books.welcomed)
    elif books.reversed < books.welcomed:
        stands = books.reversed
        yield from differ("I22", where, "its reversals", expected=books.welcomed, stands=stands)


def count_brought(balance: Balance, member: str, referral: Referral | None, books: Books) -> None:
    """The referrer's side: credits that stand, against friends who count."""
    own = books.welcomed if referral and referral.state == "rejected" else 0
    standing = sum(books.brought.values()) - (books.reversed - own)
    balance.stand("I22", f"member {member}", BROUGHT, standing, member)
    if referral and referral.counts:
        count_credited(balance, referral)


def count_credited(balance: Balance, referral: Referral) -> None:
    balance.expect("I22", f"member {referral.referrer}", BROUGHT, 1, referral.referrer)


def capped(
    member: str, caps: tuple[Capped, ...], books: Books, programme: Programme
) -> Iterator[Finding]:
    """Counts by month; the cap is today's, so only a member of one set of rules is held to it."""
    where, counts = f"member {member}", {cap.month: cap.n for cap in caps}
    for month in sorted(counts.keys() | books.brought.keys()):
        expected, stands = books.brought.get(month, 0), counts.get(month, 0)
        what = f"the count of friends credited in {month}"
        yield from differ("I24", where, what, expected=expected, stands=stands)
        most = programme.referral.monthly_cap
        if books.rules == {programme.version} and expected > most:
            yield Finding("I24", where, what, f"at most {most}", str(expected))
