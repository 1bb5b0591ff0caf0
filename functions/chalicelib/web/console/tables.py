"""Rewards, channels and the trail as tables to take away."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from chalicelib.domain.calendar import day_of
from chalicelib.domain.members.member import Member
from chalicelib.domain.programme import Words
from chalicelib.domain.referrals.channel import Channel
from chalicelib.domain.rewards.reward import Reward, Stock
from chalicelib.domain.trail import Deed
from chalicelib.usecases.ledger.explain_steps import Explained, explain_steps
from chalicelib.usecases.ledger.read_trail import MOST, ReadTrail, read_trail
from chalicelib.usecases.overview.read_arrivals import Arrivals, read_arrivals
from chalicelib.usecases.rewards.list_rewards import list_rewards
from chalicelib.web import sheet
from chalicelib.web.console.books.audit import TrailSearch
from chalicelib.web.door import Ask, Reply, Route
from chalicelib.web.statement.download import file

Cells = Iterable[str | int]

OF_REWARDS = (
    Words(zh="编号", en="Id"),
    Words(zh="中文名", en="Name in Chinese"),
    Words(zh="英文名", en="Name in English"),
    Words(zh="积分", en="Points"),
    Words(zh="剩余", en="Left"),
    Words(zh="预留", en="Set aside"),
    Words(zh="已核销", en="Handed over"),
    Words(zh="每人限", en="Per member"),
    Words(zh="等级", en="Level"),
    Words(zh="开放", en="Open"),
    Words(zh="加入货架（{zone}）", en="Added ({zone})"),
)
OF_CHANNELS = (
    Words(zh="渠道码", en="Code"),
    Words(zh="中文名", en="Name in Chinese"),
    Words(zh="英文名", en="Name in English"),
    Words(zh="链接", en="Link"),
    Words(zh="落地页", en="Lands on"),
    Words(zh="扫码后", en="After a scan"),
    Words(zh="建立（{zone}）", en="Made ({zone})"),
    Words(zh="扫码次数", en="Scans"),
    Words(zh="加入人数", en="Joined"),
)
OF_STEPS = (
    Words(zh="时间（{zone}）", en="Time ({zone})"),
    Words(zh="谁", en="Who"),
    Words(zh="做了什么", en="What"),
    Words(zh="对谁、对什么", en="Whom or what"),
    Words(zh="理由", en="Reason"),
    Words(zh="对象编号", en="Target"),
    Words(zh="此人第几步", en="Step"),
    Words(zh="内容摘要", en="Digest"),
    Words(zh="校验码", en="Hash"),
)
DEEDS: Mapping[Deed, Words] = {
    "adjust": Words(zh="调整积分", en="Adjusted points"),
    "propose": Words(zh="申请调整", en="Asked for an adjustment"),
    "approve": Words(zh="批准申请", en="Approved a request"),
    "decline": Words(zh="驳回申请", en="Declined a request"),
    "reverse": Words(zh="更正一笔", en="Took an entry back"),
    "freeze": Words(zh="暂停账户", en="Put on hold"),
    "unfreeze": Words(zh="恢复账户", en="Took off hold"),
    "add_reward": Words(zh="上架奖励", en="Added a reward"),
    "change_reward": Words(zh="修改奖励", en="Changed a reward"),
    "change_stock": Words(zh="调整库存", en="Changed stock"),
    "add_channel": Words(zh="新建渠道", en="Made a channel"),
    "appoint": Words(zh="任命", en="Appointed"),
    "dismiss": Words(zh="免去角色", en="Dismissed"),
    "export": Words(zh="导出会员", en="Exported members"),
}


def rewards(ask: Ask[None]) -> Reply:
    rows = (_reward(reward, stock, ask) for reward, stock in list_rewards(ask.ports))
    return _table("rewards", OF_REWARDS, rows, ask)


def channels(ask: Ask[None]) -> Reply:
    found = ask.ports.shelf.channels()
    arrivals = read_arrivals([channel.code for channel in found], ask.ports)
    rows = (_channel(channel, arrivals[channel.code], ask) for channel in found)
    return _table("channels", OF_CHANNELS, rows, ask)


def trail(ask: Ask[TrailSearch]) -> Reply:
    """The newest steps, as many as one look goes through."""
    wanted = ReadTrail(actor=ask.said.actor, deed=ask.said.deed, limit=MOST)
    steps = read_trail(wanted, ask.ports).items
    rows = (_step(one, ask) for one in explain_steps(steps, ask.ports))
    return _table("audit", OF_STEPS, rows, ask)


def _table(name: str, columns: Sequence[Words], rows: Iterable[Cells], ask: Ask[Any]) -> Reply:
    day = day_of(ask.ports.now(), ask.ports.programme)
    return file(_lines(columns, rows, ask), f"{name}-{day}.csv", sheet.MEDIA, ask)


def _lines(columns: Sequence[Words], rows: Iterable[Cells], ask: Ask[Any]) -> Iterator[bytes]:
    yield sheet.head(columns, ask.ports.programme.brand.zone, ask.language)
    yield from map(sheet.line, rows)


def _reward(reward: Reward, stock: Stock, ask: Ask[None]) -> Cells:
    yield reward.id
    yield reward.name.zh
    yield reward.name.en
    yield reward.price
    yield stock.left
    yield stock.held
    yield stock.sold
    yield reward.per_member or ""
    yield reward.level or ""
    yield int(reward.open)
    yield _time(reward.created_at, ask)


def _channel(channel: Channel, came: Arrivals, ask: Ask[None]) -> Cells:
    yield channel.code
    yield channel.name.zh
    yield channel.name.en
    yield f"{ask.stage.public}/c/{channel.code}"
    yield channel.landing
    yield channel.action or ""
    yield _time(channel.created_at, ask)
    yield came.scans
    yield came.joins


def _step(one: Explained, ask: Ask[TrailSearch]) -> Cells:
    step = one.step
    yield _time(step.at, ask)
    yield _named(one.by) or step.actor
    yield DEEDS[step.deed][ask.language]
    yield one.thing[ask.language] if one.thing else _named(one.whom)
    yield one.reason[ask.language] if one.reason else ""
    yield step.target
    yield step.number
    yield step.digest
    yield step.hash


def _named(member: Member | None) -> str:
    return f"{member.name} {member.code}".strip() if member else ""


def _time(at: int, ask: Ask[Any]) -> str:
    return datetime.fromtimestamp(at, ask.ports.programme.brand.clock).strftime("%Y-%m-%d %H:%M:%S")


ROUTES = (
    Route("GET", "/api/admin/rewards/export", "auditor", rewards, media="text/csv"),
    Route("GET", "/api/admin/channels/export", "auditor", channels, media="text/csv"),
    Route("GET", "/api/admin/audit/export", "auditor", trail, query=TrailSearch, media="text/csv"),
)
