"""Referrals, scans and channels as rows: `REFBY`, `SCAN#`, `C#<code>`."""

from pynamodb.attributes import BooleanAttribute, UnicodeAttribute

from chalicelib.domain.programme import Words
from chalicelib.domain.referrals.channel import Channel, ChannelAdded, Scan, Scanned
from chalicelib.domain.referrals.referral import (
    CapTaken,
    NotBrought,
    Referral,
    ReferralMade,
    ReferralMoved,
)
from chalicelib.ports import CapOf, ChannelOf, ReferralOf, ScanOf
from chalicelib.store.book import Reading
from chalicelib.store.nouns.points.ledger import member_pk
from chalicelib.store.port import (
    Absent,
    AbsentOrBelow,
    Action,
    Check,
    Equals,
    Key,
    Put,
    Row,
    Update,
    text,
)
from chalicelib.store.rows import Integer, Item

DUE_PK = "DUE"
CHANNELS_PK = "CHANNELS"


class ReferralRow(Item):
    """pk `M#<friend>`, sk `REFBY`; g2 by referrer and time; g1 `DUE` by release while qualified."""

    referrer = UnicodeAttribute()
    code = UnicodeAttribute()
    at = Integer()
    state = UnicodeAttribute()
    release = Integer(null=True)
    order = UnicodeAttribute(null=True)
    closed_at = Integer(null=True)
    why = UnicodeAttribute()
    after_entry = Integer()
    returnable_until = Integer(null=True)
    referrer_points = Integer()
    referrer_growth = Integer()
    friend_points = Integer()
    friend_growth = Integer()


class CapRow(Item):
    """pk `M#<referrer>`, sk `CAP#<month>`: credits in a calendar month."""

    n = Integer()


class ChannelRow(Item):
    """pk `C#<code>`, sk `CHANNEL`; g2 lists all by when they were made."""

    name_zh = UnicodeAttribute()
    name_en = UnicodeAttribute()
    landing = UnicodeAttribute()
    created_at = Integer()
    action = UnicodeAttribute(null=True)


class ScanRow(Item):
    """pk `SCAN#<code>`, sk time and id: one arrival, with nothing of the person in it.

    `again` stands where it is; `counted` is the overview's mark.
    """

    kind = UnicodeAttribute()
    at = Integer()
    content = UnicodeAttribute(null=True)
    again = BooleanAttribute(null=True)
    counted = Integer(null=True)


def referral_key(want: ReferralOf) -> Key:
    return Key(member_pk(want.friend), "REFBY")


def cap_key(want: CapOf) -> Key:
    return Key(member_pk(want.referrer), f"CAP#{want.month}")


def channel_key(want: ChannelOf) -> Key:
    return Key(f"C#{want.code}", "CHANNEL")


def scan_key(want: ScanOf) -> Key:
    return Key(f"SCAN#{want.code}", f"{want.at:010}#{want.id}")


def brought_pk(referrer: str) -> str:
    return f"F#{referrer}"


def parse_referral(row: Row) -> Referral:
    read = ReferralRow.of(row)
    names = [name for name in Referral.__struct_fields__ if name != "friend"]
    friend = read.pk.removeprefix("M#")
    return Referral(friend=friend, **{name: getattr(read, name) for name in names})


def parse_cap(row: Row) -> int:
    return CapRow.of(row).n


def parse_channel(row: Row) -> Channel:
    read = ChannelRow.of(row)
    return Channel(
        code=read.pk.removeprefix("C#"),
        name=Words(read.name_zh, read.name_en),
        landing=read.landing,
        created_at=read.created_at,
        action=read.action,  # type: ignore[arg-type] # as written
    )


def parse_scan(row: Row) -> Scan:
    read = ScanRow.of(row)
    return Scan(
        id=read.sk.partition("#")[2],
        code=read.pk.removeprefix("SCAN#"),
        kind=read.kind,  # type: ignore[arg-type] # as written
        at=read.at,
        content=read.content,
        again=bool(read.again),
        counted=read.counted or 0,
    )


def make(change: ReferralMade) -> list[Action]:
    return [Put(referral_row(change.referral), (Absent(),))]


def move(change: ReferralMoved) -> list[Action]:
    """From the state that was read to the next, once."""
    before, after = change.before, change.after
    where = referral_key(ReferralOf(before.friend))
    unmoved = (Equals("state", text(before.state)),)
    if after.state != "qualified":
        put = ReferralRow.values(**_said(after))
        return [Update(where, put=put, remove=("g1p", "g1s"), when=unmoved)]
    return [Update(where, put=ReferralRow.values(**_said(after), **_due(after)), when=unmoved)]


def not_brought(change: NotBrought) -> list[Action]:
    return [Check(referral_key(ReferralOf(change.member)), (Absent(),))]


def take_cap(change: CapTaken) -> list[Action]:
    where = cap_key(CapOf(change.referrer, change.month))
    return [Update(where, add={"n": 1}, when=(AbsentOrBelow("n", change.cap),))]


def add_channel(change: ChannelAdded) -> list[Action]:
    channel = change.channel
    action = {} if channel.action is None else {"action": channel.action}
    where = channel_key(ChannelOf(channel.code))
    row = ChannelRow.values(
        pk=where.pk,
        sk=where.sk,
        g2p=CHANNELS_PK,
        g2s=f"{channel.created_at:010}#{channel.code}",
        name_zh=channel.name.zh,
        name_en=channel.name.en,
        landing=channel.landing,
        created_at=channel.created_at,
        **action,
    )
    return [Put(row, (Absent(),))]


def record(change: Scanned) -> list[Action]:
    scan = change.scan
    where = scan_key(ScanOf(scan.code, scan.at, scan.id))
    said = {"content": scan.content, "again": scan.again or None}
    known = {name: value for name, value in said.items() if value is not None}
    row = ScanRow.values(pk=where.pk, sk=where.sk, kind=scan.kind, at=scan.at, **known)
    return [Put(row, (Absent(),))]


def referral_row(referral: Referral) -> Row:
    where = referral_key(ReferralOf(referral.friend))
    return ReferralRow.values(
        pk=where.pk,
        sk=where.sk,
        g2p=brought_pk(referral.referrer),
        g2s=f"{referral.at:010}#{referral.friend}",
        **_said(referral),
        **_due(referral),
    )


def _due(referral: Referral) -> dict[str, str]:
    """Where those are listed that may be credited when their time has come."""
    if referral.state != "qualified":
        return {}
    return {"g1p": DUE_PK, "g1s": f"{referral.release:010}#{referral.friend}"}


def _said(referral: Referral) -> dict[str, str | int]:
    names = [name for name in Referral.__struct_fields__ if name != "friend"]
    return {name: value for name in names if (value := getattr(referral, name)) is not None}


READINGS = {
    ReferralOf: Reading(referral_key, parse_referral),
    CapOf: Reading(cap_key, parse_cap),
    ChannelOf: Reading(channel_key, parse_channel),
    ScanOf: Reading(scan_key, parse_scan),
}
WRITINGS = {
    ReferralMade: make,
    ReferralMoved: move,
    NotBrought: not_brought,
    CapTaken: take_cap,
    ChannelAdded: add_channel,
    Scanned: record,
}
