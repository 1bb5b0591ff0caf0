"""The console: members, adjustments, rewards and channels, for manager, owner and auditor."""

from typing import Annotated

import msgspec
from msgspec import Meta

from chalicelib.domain.members.contact import masked
from chalicelib.domain.programme import Words
from chalicelib.domain.referrals.channel import Channel as Law
from chalicelib.domain.refusals import Malformed
from chalicelib.domain.rewards.reward import Reward, Stock
from chalicelib.usecases.members import list_members as listing
from chalicelib.usecases.members.read_standings import Standing, read_standings
from chalicelib.usecases.points import adjust_points as adjusting
from chalicelib.usecases.referrals import add_channel as opening
from chalicelib.usecases.rewards import add_reward as adding
from chalicelib.usecases.rewards.list_rewards import list_rewards
from chalicelib.web.door import Ask, Reply, Route
from chalicelib.web.public import Offer, offer
from chalicelib.web.wire import Bilingual, Entry, Id, MemberName, Second, Text, Told, entry_of


class MemberSearch(Told, frozen=True):
    """`query`: the beginning of a name, or a whole code, id or contact."""

    query: Annotated[str, Meta(max_length=320)] = ""
    limit: Annotated[int, Meta(ge=1, le=100)] = 50
    after: Id | None = None


class MemberRow(msgspec.Struct, frozen=True, kw_only=True):
    """A member in the list, the contact masked; `level` is its id."""

    id: str
    code: str
    name: str
    contact: str
    level: str
    available: int
    joined_at: Second
    role: str


class Members(msgspec.Struct, frozen=True, omit_defaults=True):
    """`next` is the `after` of the page after this one."""

    members: list[MemberRow]
    next: str | None = None


class Adjustment(Told, frozen=True):
    """`points` is signed and not zero."""

    member: MemberName
    points: Annotated[int, Meta(ge=-1_000_000, le=1_000_000)]
    reason: Text

    def __post_init__(self) -> None:
        if not self.points:
            raise Malformed(field="points")


class Adjusted(msgspec.Struct, frozen=True):
    entry: Entry


class NewReward(Told, frozen=True):
    """`price` in points; no `per_member` is no limit; `shards` spreads a rush over the stock."""

    name: Bilingual
    price: Annotated[int, Meta(ge=1, le=1_000_000)]
    stock: Annotated[int, Meta(ge=0, le=1_000_000)]
    per_member: Annotated[int, Meta(ge=1, le=10_000)] | None = None
    level: Annotated[str, Meta(max_length=32)] | None = None
    shards: Annotated[int, Meta(ge=1, le=32)] = 1


class Added(msgspec.Struct, frozen=True):
    id: str


class RewardShelf(msgspec.Struct, frozen=True):
    """A reward and its pieces: left + held + sold = total."""

    reward: Offer
    held: int
    sold: int
    total: int


class RewardShelves(msgspec.Struct, frozen=True):
    rewards: list[RewardShelf]


class NewChannel(Told, frozen=True):
    """`landing` is a path of this site with a slash at both ends."""

    name: Bilingual
    landing: Annotated[str, Meta(pattern=r"^/([a-z0-9-]+/)*(?!\n)$", max_length=200)] = "/welcome/"


class Channel(msgspec.Struct, frozen=True):
    code: str
    link: str
    name: Words
    landing: str
    created_at: Second


class Channels(msgspec.Struct, frozen=True):
    channels: list[Channel]


def members(ask: Ask[MemberSearch]) -> Reply:
    said = ask.said
    wish = listing.ListMembers(query=said.query, after=said.after, limit=said.limit)
    found = listing.list_members(wish, ask.ports)
    standings = read_standings(found.items, ask.ports)
    return Reply(Members([_row(standing) for standing in standings], found.after))


def adjust(ask: Ask[Adjustment]) -> Reply:
    said = ask.said
    wish = adjusting.AdjustPoints(ask.wish, said.member, said.points, said.reason)
    done = adjusting.adjust_points(wish, ask.ports)
    return Reply(Adjusted(entry_of(done.value)), replayed=done.replayed)


def rewards(ask: Ask[None]) -> Reply:
    return Reply(
        RewardShelves([_shelf(reward, stock) for reward, stock in list_rewards(ask.ports)])
    )


def add_reward(ask: Ask[NewReward]) -> Reply:
    said = ask.said
    limits = (said.per_member, said.level, said.shards)
    wish = adding.AddReward(said.name.words(), said.price, said.stock, *limits)
    return Reply(Added(adding.add_reward(wish, ask.ports).id))


def channels(ask: Ask[None]) -> Reply:
    return Reply(Channels([_channel(each, ask) for each in ask.ports.shelf.channels()]))


def add_channel(ask: Ask[NewChannel]) -> Reply:
    wish = opening.AddChannel(ask.said.name.words(), ask.said.landing)
    return Reply(_channel(opening.add_channel(wish, ask.ports), ask))


def _row(standing: Standing) -> MemberRow:
    member = standing.member
    return MemberRow(
        id=member.id,
        code=member.code,
        name=member.name,
        contact=masked(member.contact),
        level=standing.level.id,
        available=standing.available,
        joined_at=member.joined_at,
        role=member.role,
    )


def _shelf(reward: Reward, stock: Stock) -> RewardShelf:
    return RewardShelf(offer(reward, stock), stock.held, stock.sold, stock.total)


def _channel(found: Law, ask: Ask[None] | Ask[NewChannel]) -> Channel:
    link = f"{ask.stage.public}/c/{found.code}"
    return Channel(found.code, link, found.name, found.landing, found.created_at)


ROUTES = (
    Route("GET", "/api/admin/members", "auditor", members, query=MemberSearch, answer=Members),
    Route(
        "POST",
        "/api/admin/adjustments",
        "manager",
        adjust,
        status=201,
        body=Adjustment,
        answer=Adjusted,
        idempotent=True,
        errors=(404,),
    ),
    Route("GET", "/api/admin/rewards", "auditor", rewards, answer=RewardShelves),
    Route(
        "POST",
        "/api/admin/rewards",
        "manager",
        add_reward,
        status=201,
        body=NewReward,
        answer=Added,
    ),
    Route("GET", "/api/admin/channels", "auditor", channels, answer=Channels),
    Route(
        "POST",
        "/api/admin/channels",
        "manager",
        add_channel,
        status=201,
        body=NewChannel,
        answer=Channel,
    ),
)
