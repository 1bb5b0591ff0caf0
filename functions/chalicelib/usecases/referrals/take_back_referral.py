"""A refund in time undoes the referral that its purchase had qualified; told by the feed."""

from chalicelib.domain.decision import Decision
from chalicelib.domain.ledger.account import Entry
from chalicelib.domain.referrals import crediting
from chalicelib.domain.referrals import referral as law
from chalicelib.ports import AccountOf, Ports, ReferralOf, View

SYSTEM = "system"


def take_back_referral(entry: Entry, ports: Ports) -> bool:
    """Did this refund undo the member's referral? Told twice, it acts once."""
    if entry.source != "refund" or entry.kind != "clawback" or entry.ref is None:
        return False
    want, order = ReferralOf(entry.member), entry.ref

    def decide(view: View) -> Decision[bool]:
        referral = view(want)
        if not referral or not law.refunded_in_time(referral, order, entry.at):
            return Decision(answer=False, changes=())
        if referral.state == "qualified":
            moved = law.reject(referral, entry.at, "refunded")
            return Decision(answer=True, changes=(moved,))
        referrer, friend = view(AccountOf(referral.referrer)), view(AccountOf(referral.friend))
        assert referrer, referral
        assert friend, referral
        back = crediting.take_back(referral, referrer, friend, ports.act(SYSTEM), ports.programme)
        return Decision(answer=True, changes=back)

    return ports.book.settle((want,), decide)
