"""Where members stand: points that can be used today, and the level."""

from collections.abc import Sequence

from msgspec import Struct

from chalicelib.domain.calendar import day_of
from chalicelib.domain.ledger import levels, points
from chalicelib.domain.ledger.account import Account
from chalicelib.domain.members.member import Member
from chalicelib.domain.programme import Level
from chalicelib.ports import AccountOf, Ports


class Standing(Struct, frozen=True):
    member: Member
    available: int
    frozen: bool
    frozen_why: str
    level: Level


def read_standings(members: Sequence[Member], ports: Ports) -> Sequence[Standing]:
    """In the order given; at most 100."""
    wants = [AccountOf(member.id) for member in members]
    view = ports.book.read(wants)
    return [
        _standing(member, view(want), ports) for member, want in zip(members, wants, strict=True)
    ]


def _standing(member: Member, account: Account | None, ports: Ports) -> Standing:
    assert account, member
    today = day_of(ports.now(), ports.programme)
    available = points.usable(account, today).available
    level = levels.current(account, today, ports.programme)
    return Standing(member, available, account.frozen, account.frozen_why, level)
