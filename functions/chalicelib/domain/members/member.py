"""Members: who they are, how they begin, and what they may change about themselves."""

from collections.abc import Sequence
from datetime import date
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from chalicelib.domain.decision import Change
from chalicelib.domain.ledger import points
from chalicelib.domain.ledger.account import (
    Account,
    Act,
    Cause,
    Posting,
    Reason,
    open_account,
    start,
)
from chalicelib.domain.members.contact import Contact
from chalicelib.domain.members.rate import MINUTE
from chalicelib.domain.programme import JoinRule, Language, ProfileRule, Programme
from chalicelib.domain.refusals import Conflict, Forbidden, Malformed, NotFound

Role = Literal["owner", "manager", "staff", "auditor", "member"]
Status = Literal["active", "disabled", "deleted"]

YEARS_MAX = 130
AGAIN_SECONDS = 5 * MINUTE
"""How long a wish may be sent again because its answer was lost."""

JOINED = Reason("join", zh="加入会员，欢迎你", en="Welcome, and thank you for joining")
COMPLETED = Reason("profile", zh="完善了个人资料", en="You completed your profile")


class AlreadyMember(Conflict):
    code = "already_member"


class ContactTaken(Conflict):
    code = "contact_taken"


class MemberUnknown(NotFound):
    code = "member_unknown"


class MemberGone(NotFound):
    """Somebody who was a member, and has left."""

    code = "member_gone"


class TooManyToExport(Conflict):
    """One file does not hold so many; a search for fewer does."""

    code = "too_many_to_export"


class AccountDisabled(Forbidden):
    code = "account_disabled"


class BirthdayInvalid(Malformed):
    code = "birthday_invalid"


class ConsentRequired(Malformed):
    code = "consent_required"


class ConsentUnknown(Malformed):
    code = "consent_unknown"


class Agreed(Struct, frozen=True):
    """A consent as it was given: which, in which wording."""

    id: str
    version: str


class Consented(Struct, frozen=True):
    """A consent as it is kept, with the second it was given."""

    id: str
    version: str
    at: int


class Member(Struct, frozen=True):
    """A person of the programme; staff are members with a role.

    `came_from` is the referral code or channel that brought them. All sessions of an older
    `session_version` are over. `completed_at` marks that the profile has been paid for. Whoever is
    `returning` has been a member not long ago: what is given once for joining they have had.
    """

    id: str
    code: str
    contact: Contact
    joined_at: int
    name: str = ""
    role: Role = "member"
    status: Status = "active"
    language: Language = "zh"
    birthday: str | None = None
    consents: tuple[Consented, ...] = ()
    came_from: str | None = None
    session_version: int = 1
    completed_at: int | None = None
    returning: bool = False
    revision: int = 1

    @property
    def has_left(self) -> bool:
        return self.status == "deleted"


class MemberJoined(Change, frozen=True):
    """A member begins, with the code and the contact that are theirs alone."""

    member: Member
    contact_hash: str


class MemberChanged(Change, frozen=True):
    before: Member
    after: Member


class ContactChanged(Change, frozen=True):
    """A member is reached elsewhere, and where they were is free again; the hashes are keyed."""

    before: Member
    after: Member
    hash_before: str
    hash_after: str
    at: int


def must_be_there(member: Member | None) -> Member:
    """Raises MemberUnknown, MemberGone."""
    if not member:
        raise MemberUnknown
    if member.has_left:
        raise MemberGone
    return member


def begin(
    member: Member, contact_hash: str, act: Act, programme: Programme
) -> tuple[MemberJoined, Posting]:
    """Make a member and open their account, with what joining earns the first time."""
    opened = open_account(member.id, level=programme.levels[0].id)
    if member.returning:
        return MemberJoined(member, contact_hash), opened
    cause = Cause("earn", "join", JOINED)
    posting = _earn(opened, act, programme, cause, programme.earning.join)
    return MemberJoined(member, contact_hash), posting


def agree(given: Sequence[Agreed], at: int, programme: Programme) -> tuple[Consented, ...]:
    """Keep consents to today's wordings. Raises ConsentUnknown, ConsentRequired."""
    offered = {Agreed(consent.id, consent.version): consent for consent in programme.consents}
    for each in given:
        if each not in offered:
            raise ConsentUnknown(consent=each.id)
    for each, consent in offered.items():
        if consent.required and each not in given:
            raise ConsentRequired(consent=consent.id)
    return tuple(Consented(each.id, each.version, at) for each in offered if each in given)


def check_birthday(text: str, today: str) -> str:
    """Return the day `YYYY-MM-DD`. Raises BirthdayInvalid."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise BirthdayInvalid from None
    age = date.fromisoformat(today).year - day.year
    if day.isoformat() != text or text > today or age > YEARS_MAX:
        raise BirthdayInvalid
    return text


def change_profile(
    member: Member, account: Account, changed: Member, act: Act, programme: Programme
) -> tuple[MemberChanged, Posting]:
    """Take on a changed profile; the first time it is complete, it earns."""
    rule = programme.earning.profile
    complete = all(getattr(changed, field) for field in rule.fields)
    paid = member.completed_at is not None or member.returning
    if not complete or paid or account.frozen:
        return _revised(member, changed), start(account)
    cause = Cause("earn", "profile", COMPLETED)
    posting = _earn(points.opened(account, act), act, programme, cause, rule)
    return _revised(member, replace(changed, completed_at=act.at)), posting


def paid_just_now(member: Member, at: int, programme: Programme) -> int:
    """Points for the completed profile, told again while it may not have been heard; else 0."""
    if member.completed_at is None or at > member.completed_at + AGAIN_SECONDS:
        return 0
    return programme.earning.profile.points


def change_contact(
    member: Member, contact: Contact, at: int, *, was: str, becomes: str
) -> ContactChanged:
    """Take on a proven contact; all sessions end (ASVS 7.4.3). `was` and `becomes`: its hashes."""
    after = replace(member, contact=contact, session_version=member.session_version + 1)
    return ContactChanged(member, _revised(member, after).after, was, becomes, at)


def appoint(member: Member, role: Role) -> MemberChanged:
    """Give a role; whoever was signed in under the old one signs in again (ASVS 7.4.2)."""
    return _revised(member, replace(member, role=role, session_version=member.session_version + 1))


def _earn(
    posting: Posting, act: Act, programme: Programme, cause: Cause, rule: JoinRule | ProfileRule
) -> Posting:
    if not rule.points and not rule.growth:
        return posting
    return points.credit(posting, act, programme, cause, points=rule.points, growth=rule.growth)


def _revised(before: Member, after: Member) -> MemberChanged:
    return MemberChanged(before, replace(after, revision=before.revision + 1))
