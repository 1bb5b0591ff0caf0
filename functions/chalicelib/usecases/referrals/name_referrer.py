"""A member types a friend's code after joining, while the days for it last."""

from msgspec import Struct

from chalicelib.domain.decision import Decision
from chalicelib.domain.referrals import referral as law
from chalicelib.domain.referrals.referral import AlreadyReferred, NotBrought, Referral, ReferralMade
from chalicelib.domain.refusals import Conflict, NotFound
from chalicelib.ports import AccountOf, CodeOf, MemberOf, Ports, ReferralOf, View


class CodeUnknown(NotFound):
    code = "code_unknown"


class BeenBefore(Conflict):
    code = "been_before"


class NameReferrer(Struct, frozen=True):
    member: str
    code: str


def name_referrer(asked: NameReferrer, ports: Ports) -> Referral:
    """Begin a referral.

    Raises CodeUnknown, OwnCode, EachOther, AlreadyReferred, BeenBefore, ReferrerTooLate.

    Naming the same friend again gives the referral that stands.
    """
    code = ports.secrets.read_code(asked.code, "referral")
    if code is None:
        raise CodeUnknown
    member, account = MemberOf(asked.member), AccountOf(asked.member)
    referral = ReferralOf(asked.member)

    def decide(view: View) -> Decision[Referral]:
        whose, stands, referrer = view(member), view(referral), view(CodeOf(code))
        held = view(account)
        if not whose or not held or not referrer:
            raise CodeUnknown
        if stands and stands.referrer == referrer:
            return Decision(stands, ())
        if stands:
            raise AlreadyReferred
        if whose.returning:
            raise BeenBefore
        owner = view(MemberOf(referrer))
        if not owner or owner.has_left:
            raise CodeUnknown
        theirs, at = view(ReferralOf(referrer)), ports.now()
        brought_by = theirs.referrer if theirs else None
        law.may_name(whose.id, whose.joined_at, referrer, brought_by, at, ports.programme)
        made = Referral(whose.id, referrer, code, at, after_entry=held.seq)
        # Of two who name each other at once, the later finds out.
        alone = () if theirs else (NotBrought(referrer),)
        return Decision(made, (ReferralMade(made), *alone))

    return ports.book.settle((member, account, referral, CodeOf(code)), decide)
