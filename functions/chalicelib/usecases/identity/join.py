"""A stranger with a proven contact becomes a member, in one transaction."""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from chalicelib.domain.decision import Change, Decision
from chalicelib.domain.members import member as law
from chalicelib.domain.members.leaving import NeverLeft, is_remembered
from chalicelib.domain.members.member import Agreed, AlreadyMember, Member
from chalicelib.domain.members.names import clean_name
from chalicelib.domain.members.session import (
    LIVES,
    Newcomer,
    SessionOpened,
    hashed,
    open_session,
    write_cookie,
)
from chalicelib.domain.programme import Language
from chalicelib.domain.referrals.referral import Referral, ReferralMade
from chalicelib.ports import (
    ChannelOf,
    CodeOf,
    ContactOf,
    FormerOf,
    MemberOf,
    Ports,
    SessionOf,
    View,
)


class Join(Struct, frozen=True, kw_only=True):
    """`ref` is a friend's code, typed or scanned; `channel` the code of a channel, scanned."""

    newcomer: Newcomer
    consents: Sequence[Agreed]
    language: Language
    name: str | None = None
    ref: str | None = None
    channel: str | None = None


class Joined(Struct, frozen=True):
    """`cookie` lasts `seconds`; `referrer` is None where there was no good code."""

    member: Member
    referrer: Member | None
    cookie: str
    seconds: int


def join(asked: Join, ports: Ports) -> Joined:
    """Raises AlreadyMember, ConsentRequired, ConsentUnknown, NameInvalid.

    Whoever was a member not long ago comes back to no welcome points, and nobody has brought them.
    Asked again by the same newcomer, because the answer was lost, it answers the same: the token
    is derived from the newcomer's, and good only until that session is closed.
    """
    token = ports.secrets.digest("session of a join", asked.newcomer.id)
    contact = asked.newcomer.contact
    contact_hash = ports.secrets.digest("contact", contact.value)
    whose, former = ContactOf(contact.kind, contact_hash), FormerOf(contact.kind, contact_hash)
    ref = ports.secrets.read_code(asked.ref, "referral") if asked.ref else None

    def decide(view: View) -> Decision[Joined]:
        known, returning = view(whose), is_remembered(view(former), ports.now())
        referrer = None if returning else _owner(ref, view)
        if known:
            return Decision(_again(known, token, referrer, view), ())
        member = replace(_member(asked, referrer, view, ports), returning=returning)
        act = ports.act(member.id)
        begun = law.begin(member, contact_hash, act, ports.programme)
        session = SessionOpened(open_session(member, token, act.at))
        answer = _joined(member, token, referrer)
        new = () if returning else (NeverLeft(contact, contact_hash, act.at),)
        return Decision(answer, (*begun, session, *_referral(member, referrer), *new))

    wants = (whose, former, CodeOf(ref)) if ref else (whose, former)
    return ports.book.settle(wants, decide)


def _member(asked: Join, referrer: Member | None, view: View, ports: Ports) -> Member:
    at = ports.now()
    return Member(
        id=ports.secrets.new_id(),
        code=ports.secrets.new_code("referral"),
        contact=asked.newcomer.contact,
        joined_at=at,
        name=clean_name(asked.name) if asked.name and asked.name.strip() else "",
        language=asked.language,
        consents=law.agree(asked.consents, at, ports.programme),
        came_from=referrer.code if referrer else _channel(asked.channel, view, ports),
    )


def _owner(ref: str | None, view: View) -> Member | None:
    """Whose code it is; a bad one never spoils a join."""
    known = view(CodeOf(ref)) if ref else None
    owner = view(MemberOf(known)) if known else None
    return owner if owner and owner.status == "active" else None


def _channel(typed: str | None, view: View, ports: Ports) -> str | None:
    code = ports.secrets.read_code(typed, "channel") if typed else None
    return code if code and view(ChannelOf(code)) else None


def _referral(friend: Member, referrer: Member | None) -> tuple[Change, ...]:
    """A member of this moment can be neither their own referrer nor that of their referrer."""
    if referrer is None:
        return ()
    return (ReferralMade(Referral(friend.id, referrer.id, referrer.code, friend.joined_at)),)


def _again(known: str, token: str, referrer: Member | None, view: View) -> Joined:
    member = view(MemberOf(known))
    if not member or not view(SessionOf(known, hashed(token))):
        raise AlreadyMember
    brought = referrer is not None and member.came_from == referrer.code
    return _joined(member, token, referrer if brought else None)


def _joined(member: Member, token: str, referrer: Member | None) -> Joined:
    return Joined(member, referrer, write_cookie(member.id, token), LIVES[member.role].absolute)
