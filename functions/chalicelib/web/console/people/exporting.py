"""Members as a table to take away."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from chalicelib.domain.calendar import day_of
from chalicelib.domain.members.contact import masked
from chalicelib.domain.members.member import Role
from chalicelib.domain.programme import Language, Programme, Words
from chalicelib.usecases.members.export_members import ExportMembers, export_members
from chalicelib.usecases.members.read_standings import Standing
from chalicelib.web import sheet
from chalicelib.web.console.people.members import Sought
from chalicelib.web.door import Ask, Reply, Route
from chalicelib.web.statement.download import file

COLUMNS = (
    Words(zh="会员码", en="Code"),
    Words(zh="称呼", en="Name"),
    Words(zh="联系方式", en="Contact"),
    Words(zh="等级", en="Level"),
    Words(zh="可用积分", en="Points to spend"),
    Words(zh="加入（{zone}）", en="Joined ({zone})"),
    Words(zh="身份", en="Role"),
    Words(zh="状态", en="State"),
)

ROLES: Mapping[Role, Words] = {
    "member": Words(zh="会员", en="Member"),
    "staff": Words(zh="店员", en="Staff"),
    "manager": Words(zh="店长", en="Manager"),
    "owner": Words(zh="店主", en="Owner"),
    "auditor": Words(zh="审计", en="Auditor"),
}

HAS_LEFT = Words(zh="已退出", en="Has left")
ON_HOLD = Words(zh="已暂停", en="On hold")
ACTIVE = Words(zh="正常", en="Active")


class Export(Sought, frozen=True):
    """What a search finds; `contacts` in full, for a manager, else masked."""

    contacts: bool = False


def export(ask: Ask[Export]) -> Reply:
    said, programme = ask.said, ask.ports.programme
    asked = ExportMembers(search=said.search(), contacts=said.contacts, by=ask.member)
    found = export_members(asked, ask.ports)
    pieces = _table(found, programme, ask.language, contacts=said.contacts)
    day = day_of(ask.ports.now(), programme)
    return file(pieces, f"members-{day}.csv", sheet.MEDIA, ask)


def _table(
    found: Sequence[Standing], programme: Programme, language: Language, *, contacts: bool
) -> Iterator[bytes]:
    yield sheet.head(COLUMNS, programme.brand.zone, language)
    for standing in found:
        yield sheet.line(_cells(standing, programme, language, contacts=contacts))


def _cells(
    standing: Standing, programme: Programme, language: Language, *, contacts: bool
) -> Iterator[str | int]:
    member = standing.member
    joined = datetime.fromtimestamp(member.joined_at, programme.brand.clock)
    yield member.code
    yield member.name
    yield member.contact.value if contacts else masked(member.contact)
    yield standing.level.name[language]
    yield standing.available
    yield joined.strftime("%Y-%m-%d %H:%M:%S")
    yield ROLES[member.role][language]
    yield _state(standing)[language]


def _state(standing: Standing) -> Words:
    if standing.member.has_left:
        return HAS_LEFT
    return ON_HOLD if standing.frozen else ACTIVE


ROUTES = (
    Route(
        "POST",
        "/api/admin/members/export",
        "auditor",
        export,
        body=Export,
        media="text/csv",
        errors=(409,),
    ),
)
