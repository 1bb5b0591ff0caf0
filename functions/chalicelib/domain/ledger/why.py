"""Why an entry stands: the rule behind it, who acted, and what became of its lots."""

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct

from chalicelib.domain.ledger.account import Entry, Source

Doer = Literal["member", "staff", "system"]
"""Who acted, as a member is told: themselves, somebody of the shop, or the shop by itself."""

Fate = Literal["made", "taken", "returned", "spent"]

SYSTEM = "system"
BY_ITSELF: frozenset[Source] = frozenset({"expiry", "debt"})
"""What nobody asks for: it is written along with the next act, whoever's that is."""


class Rule(Struct, frozen=True):
    """A rule of the programme; `anchor` is its section on the page of rules, None if unwritten."""

    id: str
    anchor: str | None


RULES: Mapping[Source, Rule] = {
    "join": Rule("earning.join", "earning"),
    "purchase": Rule("earning.purchase", "earning"),
    "checkin": Rule("earning.checkin", "earning"),
    "profile": Rule("earning.profile", "earning"),
    "reading": Rule("earning.reading", "earning"),
    "campaign": Rule("campaign", None),
    "referral": Rule("referral", "referral"),
    "redemption": Rule("redemption", "redemption"),
    "adjustment": Rule("adjustment", "corrections"),
    "refund": Rule("refund", "refunds"),
    "expiry": Rule("points.expire", "expiry"),
    "debt": Rule("debt", "refunds"),
}


def rule_of(entry: Entry) -> Rule:
    return RULES[entry.source]


def doer_of(entry: Entry) -> Doer:
    """Who acted, by their part: a member never learns the id of anybody else."""
    if entry.actor == SYSTEM or entry.source in BY_ITSELF:
        return "system"
    return "member" if entry.actor == entry.member else "staff"


def fate_of(entry: Entry) -> Fate:
    """What happened to the entry's lots: new ones, gone ones, back in place, or spent from a hold.

    Taken are also those of a hold, for as long as it lasts.
    """
    if entry.kind == "commit":
        return "spent"
    if entry.kind in {"void", "lapse"} or (entry.kind == "reverse" and entry.points > 0):
        return "returned"
    return "made" if entry.kind in {"earn", "adjust"} and entry.points >= 0 else "taken"
