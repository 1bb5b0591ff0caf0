"""A member tells more about themselves; a profile complete for the first time earns."""

from msgspec import Struct
from msgspec.structs import replace

from chalicelib.domain.decision import Decision
from chalicelib.domain.members.member import (
    Member,
    MemberUnknown,
    change_profile,
    check_birthday,
    paid_just_now,
)
from chalicelib.domain.members.names import clean_name
from chalicelib.ports import AccountOf, MemberOf, Ports, View


class UpdateProfile(Struct, frozen=True, kw_only=True):
    """What is None stays as it is; `birthday` is `YYYY-MM-DD`."""

    member: str
    name: str | None = None
    birthday: str | None = None


class Updated(Struct, frozen=True):
    """`points` is what completing the profile earned just now, or 0.

    Whoever says the same again, because the answer was lost, hears the same.
    """

    member: Member
    points: int


def update_profile(asked: UpdateProfile, ports: Ports) -> Updated:
    """Raises NameInvalid, BirthdayInvalid."""
    wants = MemberOf(asked.member), AccountOf(asked.member)

    def decide(view: View) -> Decision[Updated]:
        member, account, act = view(wants[0]), view(wants[1]), ports.act(asked.member)
        if not member or not account:
            raise MemberUnknown
        changed = _changed(member, asked, act.today)
        moved, posting = change_profile(member, account, changed, act, ports.programme)
        if replace(moved.after, revision=member.revision) == member:
            return Decision(Updated(member, paid_just_now(member, act.at, ports.programme)), ())
        earned = sum(entry.points for entry in posting.entries if entry.source == "profile")
        return Decision(Updated(moved.after, earned), (moved, posting))

    return ports.book.settle(wants, decide)


def _changed(member: Member, asked: UpdateProfile, today: str) -> Member:
    name = member.name if asked.name is None else clean_name(asked.name)
    birthday = member.birthday if asked.birthday is None else check_birthday(asked.birthday, today)
    return replace(member, name=name, birthday=birthday)
