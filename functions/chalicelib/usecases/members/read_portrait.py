"""A member as the console sees them: how they stand and came, whom they brought, what is open."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from msgspec import Struct

from chalicelib.domain.ledger.account import Entry
from chalicelib.domain.ledger.why import doer_of
from chalicelib.domain.members.member import Member
from chalicelib.domain.referrals.channel import Channel
from chalicelib.domain.referrals.referral import State
from chalicelib.domain.rewards.redemption import Redemption
from chalicelib.ports import ChannelOf, MemberOf, Ports
from chalicelib.usecases.members.read_me import Me, read_me
from chalicelib.usecases.members.read_member import read_member

LATELY = 100
"""So many of the newest entries are looked through for what happened last."""

FRIENDS = 100
VOUCHERS = 50


class Portrait(Struct, frozen=True, kw_only=True):
    """`brought_by` and `channel` are how they came; `friends` are counted by state.

    The last purchase, and the last time in the shop, a voucher handed over among it, are None where
    the newest entries know of none.
    """

    me: Me
    brought_by: Member | None
    channel: Channel | None
    friends: Mapping[State, int]
    vouchers: Sequence[Redemption]
    bought_at: int | None
    visited_at: int | None


def read_portrait(member: str, ports: Ports) -> Portrait:
    """Raises MemberUnknown. It reads as often for a member of many years as for a new one."""
    me = read_me(read_member(member, ports), ports)
    entries = ports.shelf.entries(member, before=None, limit=LATELY)
    brought = ports.shelf.referrals(member, limit=FRIENDS)
    brought_by, channel = _came(me, ports)
    now = ports.now()
    return Portrait(
        me=me,
        brought_by=brought_by,
        channel=channel,
        friends=Counter(referral.state for referral in brought),
        vouchers=[
            one
            for one in ports.shelf.redemptions(member, limit=VOUCHERS)
            if one.state == "held" and one.expires_at >= now
        ],
        bought_at=_last(entries, _is_purchase),
        visited_at=_last(entries, lambda entry: _is_purchase(entry) or _is_handed_over(entry)),
    )


def _came(me: Me, ports: Ports) -> tuple[Member | None, Channel | None]:
    code = ports.secrets.read_code(me.member.came_from or "", "channel")
    referrer = MemberOf(me.referral.referrer) if me.referral else None
    channel = ChannelOf(code) if code else None
    view = ports.book.read([want for want in (referrer, channel) if want])
    return view(referrer) if referrer else None, view(channel) if channel else None


def _last(entries: Sequence[Entry], wanted: Callable[[Entry], bool]) -> int | None:
    return next((entry.at for entry in entries if wanted(entry)), None)


def _is_purchase(entry: Entry) -> bool:
    return entry.kind == "earn" and entry.source == "purchase"


def _is_handed_over(entry: Entry) -> bool:
    """What is spent at once, by the member, needs nobody in the shop."""
    return entry.kind == "commit" and doer_of(entry) == "staff"
