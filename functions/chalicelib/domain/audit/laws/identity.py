"""Codes and contacts, tested against the member they are said to belong to."""

from collections.abc import Iterator

from chalicelib.domain.audit.finding import Finding, differ
from chalicelib.domain.audit.records import CodeOwned, ContactOwned
from chalicelib.domain.ledger.account import Account
from chalicelib.domain.members.member import Member


def code(owned: CodeOwned, member: Member | None) -> Iterator[Finding]:
    stands = member.code if member else None
    what = f"the code of member {owned.member}"
    yield from differ("I25", f"code {owned.code}", what, expected=owned.code, stands=stands)


def contact(owned: ContactOwned, member: Member | None, digest: str | None) -> Iterator[Finding]:
    """`digest` is the keyed hash of the contact that the member has."""
    expected = (owned.kind, owned.hash)
    stands = (member.contact.kind, digest) if member else None
    what = f"the contact of member {owned.member}"
    where = f"contact {owned.kind} {owned.hash}"
    yield from differ("I25", where, what, expected=expected, stands=stands)


def member(
    id_: str,
    member: Member | None,
    account: Account | None,
    owners: tuple[str | None, str | None],
) -> Iterator[Finding]:
    """`owners` are whose the member's code and contact are said to be."""
    where = f"member {id_}"
    if account is None:
        yield Finding("I25", where, "the account", "there", "nothing")
    if member is None:
        yield Finding("I25", where, "the profile", "there", "nothing")
        return
    for what, owner in zip(("code", "contact"), owners, strict=True):
        if what == "code" or not member.has_left:
            yield from differ("I25", where, f"the owner of its {what}", expected=id_, stands=owner)
    if account:
        yield from left(member, account)


def left(member: Member, account: Account) -> Iterator[Finding]:
    """A finding says that something personal stands, and never what."""
    where, gone = f"member {member.id}", member.has_left
    if gone != bool(account.closed_from):
        expected = "closed" if gone else "open"
        yield Finding("I26", where, "the account", expected, "open" if gone else "closed")
    personal = {
        "its name": member.name,
        "its contact": member.contact.value,
        "its birthday": member.birthday,
        "its consents": member.consents,
    }
    for what, said in personal.items():
        if gone and said:
            yield Finding("I26", where, what, "nothing", "something")
