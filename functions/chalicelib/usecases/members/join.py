"""A stranger with a proven contact becomes a member, in one transaction."""

from collections.abc import Sequence
from dataclasses import dataclass

from chalicelib.domain import member as law
from chalicelib.domain.account import Account
from chalicelib.domain.decision import Decision
from chalicelib.domain.member import Agreed, AlreadyMember, Member
from chalicelib.domain.names import clean_name
from chalicelib.domain.programme import Language
from chalicelib.domain.referral import Referral, ReferralMade
from chalicelib.domain.session import LIVES, Newcomer, SessionOpened, open_session, write_cookie
from chalicelib.ports import CodeOf, ContactOf, MemberOf, Ports, View


@dataclass(frozen=True, slots=True, kw_only=True)
class Join:
    """`ref` is a friend's code, typed or scanned; `channel` the channel whose code was scanned."""

    newcomer: Newcomer
    consents: Sequence[Agreed]
    language: Language
    name: str | None = None
    ref: str | None = None
    channel: str | None = None


@dataclass(frozen=True, slots=True)
class Joined:
    """`cookie` is new and lasts `seconds`; `referrer` is None where there was no good code."""

    member: Member
    account: Account
    referrer: Member | None
    cookie: str
    seconds: int


def join(asked: Join, ports: Ports) -> Joined:
    """Raises AlreadyMember, ConsentRequired, ConsentUnknown, NameInvalid."""
    name = clean_name(asked.name) if asked.name and asked.name.strip() else ""
    contact = asked.newcomer.contact
    contact_hash = ports.secrets.digest("contact", contact.value)
    whose = ContactOf(contact.kind, contact_hash)
    ref = ports.secrets.read_code(asked.ref, "referral") if asked.ref else None

    def decide(view: View) -> Decision[Joined]:
        if view(whose):
            raise AlreadyMember
        id_, token, referrer = ports.secrets.new_id(), ports.secrets.new_token(), _owner(ref, view)
        act = ports.act(id_)
        member = Member(
            id=id_,
            code=ports.secrets.new_code("referral"),
            contact=contact,
            joined_at=act.at,
            name=name,
            language=asked.language,
            consents=law.agree(asked.consents, act.at, ports.programme),
            came_from=ref if referrer else asked.channel,
        )
        begun, posting = law.begin(member, contact_hash, act, ports.programme)
        session = SessionOpened(open_session(member, token, act.at))
        brought = _referral(member, referrer, act.at)
        cookie, seconds = write_cookie(id_, token), LIVES[member.role].absolute
        answer = Joined(member, posting.after, referrer, cookie, seconds)
        return Decision(answer, (begun, posting, session, *brought))

    return ports.book.settle((whose, CodeOf(ref)) if ref else (whose,), decide)


def _owner(ref: str | None, view: View) -> Member | None:
    """Whose code it is; a bad one never spoils a join."""
    known = view(CodeOf(ref)) if ref else None
    owner = view(MemberOf(known)) if known else None
    return owner if owner and owner.status == "active" else None


def _referral(friend: Member, referrer: Member | None, at: int) -> tuple[ReferralMade, ...]:
    """A member of this moment can be neither their own referrer nor that of their referrer."""
    if referrer is None:
        return ()
    return (ReferralMade(Referral(friend.id, referrer.id, referrer.code, at)),)
