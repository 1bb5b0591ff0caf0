"""Challenges as rows: `OTP#<contact and purpose>`, so that a new one replaces the one before."""

from pynamodb.attributes import UnicodeAttribute

from chalicelib.domain.members.challenge import Challenge, ChallengeMade, ChallengeSpent, TryTaken
from chalicelib.domain.members.contact import Contact
from chalicelib.ports import ChallengeOf
from chalicelib.store.book import Reading
from chalicelib.store.port import Action, Delete, Equals, Key, Put, Row, Update, number, text
from chalicelib.store.rows import Integer, Item


class ChallengeRow(Item):
    """pk `OTP#<keyed hash of contact and purpose>`, sk `OTP`."""

    nonce = UnicodeAttribute()
    purpose = UnicodeAttribute()
    contact_kind = UnicodeAttribute()
    contact = UnicodeAttribute()
    device = UnicodeAttribute()
    code = UnicodeAttribute()
    tries = Integer()
    ttl = Integer()


def challenge_key(want: ChallengeOf) -> Key:
    return Key(f"OTP#{want.place}", "OTP")


def parse_challenge(row: Row) -> Challenge:
    read = ChallengeRow.of(row)
    return Challenge(
        place=read.pk.removeprefix("OTP#"),
        nonce=read.nonce,
        purpose=read.purpose,  # type: ignore[arg-type] # as written
        contact=Contact(read.contact_kind, read.contact),  # type: ignore[arg-type] # as written
        device=read.device,
        code=read.code,
        ends_at=read.ttl,
        tries=read.tries,
    )


def make(change: ChallengeMade) -> list[Action]:
    challenge = change.challenge
    where = challenge_key(ChallengeOf(challenge.place))
    row = ChallengeRow(
        pk=where.pk,
        sk=where.sk,
        nonce=challenge.nonce,
        purpose=challenge.purpose,
        contact_kind=challenge.contact.kind,
        contact=challenge.contact.value,
        device=challenge.device,
        code=challenge.code,
        tries=challenge.tries,
        ttl=challenge.ends_at,
    )
    return [Put(row.row())]


def take_try(change: TryTaken) -> list[Action]:
    """Two tries at once count as two: the second is refused here and looks again."""
    before = change.before
    unmoved = (*_same(before), Equals("tries", number(before.tries)))
    values = ChallengeRow.values(tries=change.after.tries)
    return [Update(challenge_key(ChallengeOf(before.place)), put=values, when=unmoved)]


def spend(change: ChallengeSpent) -> list[Action]:
    where = challenge_key(ChallengeOf(change.challenge.place))
    return [Delete(where, when=_same(change.challenge))]


def _same(challenge: Challenge) -> tuple[Equals, ...]:
    return (Equals("nonce", text(challenge.nonce)),)


READINGS = {ChallengeOf: Reading(challenge_key, parse_challenge)}
WRITINGS = {ChallengeMade: make, TryTaken: take_try, ChallengeSpent: spend}
