"""The ledger as a table that a spreadsheet opens."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from chalicelib.domain.ledger import why
from chalicelib.domain.ledger.account import Entry, Kind
from chalicelib.domain.ledger.why import Doer
from chalicelib.domain.programme import Language, Programme, Words
from chalicelib.usecases.points.export_ledger import Ledger
from chalicelib.web import sheet

COLUMNS = (
    Words(zh="序号", en="No."),
    Words(zh="时间（{zone}）", en="Time ({zone})"),
    Words(zh="类型", en="Kind"),
    Words(zh="缘由", en="Reason"),
    Words(zh="积分", en="Points"),
    Words(zh="成长值", en="Growth"),
    Words(zh="可用余额", en="Available after"),
    Words(zh="预留余额", en="Set aside after"),
    Words(zh="欠分余额", en="Owed after"),
    Words(zh="订单号或兑换号", en="Order or redemption"),
    Words(zh="批次（到期日与积分）", en="Batches (expiry day and points)"),
    Words(zh="规则", en="Rule"),
    Words(zh="规则版本", en="Version of the rules"),
    Words(zh="经手", en="By"),
    Words(zh="校验码", en="Hash"),
)

KINDS: Mapping[Kind, Words] = {
    "earn": Words(zh="获得", en="Earned"),
    "hold": Words(zh="预留", en="Set aside"),
    "commit": Words(zh="核销", en="Redeemed"),
    "void": Words(zh="撤销", en="Given back"),
    "lapse": Words(zh="兑换券过期", en="Voucher expired"),
    "expire": Words(zh="到期", en="Expired"),
    "clawback": Words(zh="退款收回", en="Taken back"),
    "repay": Words(zh="补上欠分", en="Paid what was owed"),
    "adjust": Words(zh="人工调整", en="Adjusted"),
    "reverse": Words(zh="更正", en="Reversed"),
}

DOERS: Mapping[Doer, Words] = {
    "member": Words(zh="本人", en="Member"),
    "staff": Words(zh="店员", en="Staff"),
    "system": Words(zh="系统自动记录", en="Automatic"),
}


def table(ledger: Ledger, programme: Programme, language: Language) -> Iterator[bytes]:
    yield sheet.head(COLUMNS, programme.brand.zone, language)
    for entry in ledger.entries:
        yield sheet.line(_cells(entry, programme.brand.clock, language))


def _cells(entry: Entry, zone: ZoneInfo, language: Language) -> Iterator[str | int]:
    yield entry.seq
    yield datetime.fromtimestamp(entry.at, zone).strftime("%Y-%m-%d %H:%M:%S")
    yield KINDS[entry.kind][language]
    yield {"zh": entry.reason.zh, "en": entry.reason.en}[language]
    yield entry.points
    yield entry.growth
    yield entry.available_after
    yield entry.held_after
    yield entry.debt_after
    yield entry.ref or ""
    yield "; ".join(f"{day}: {points}" for day, points in entry.lots)
    yield why.rule_of(entry).id
    yield entry.programme
    yield DOERS[why.doer_of(entry)][language]
    yield entry.hash
