"""Both sides of a qualified referral are credited, once its hold days have passed."""

from chalicelib.domain.calendar import month_of
from chalicelib.domain.decision import Decision
from chalicelib.domain.referrals import crediting
from chalicelib.domain.referrals import referral as law
from chalicelib.domain.referrals.referral import CapTaken
from chalicelib.ports import AccountOf, CapOf, Ports, ReferralOf, View

SYSTEM = "system"


def credit_referral(friend: str, ports: Ports) -> bool:
    """Credit one referral if it is due; the friend alone at the month's cap, or if who brought
    them has left.
    """
    want = ReferralOf(friend)

    def decide(view: View) -> Decision[bool]:
        referral, act = view(want), ports.act(SYSTEM)
        if not referral or referral.state != "qualified" or (referral.release or 0) > act.at:
            return Decision(answer=False, changes=())
        cap = CapOf(referral.referrer, month_of(act.today))
        referrer, whose = view(AccountOf(referral.referrer)), view(AccountOf(friend))
        assert referrer, referral
        assert whose, referral
        if why := crediting.may_not_count(referrer, whose):
            return Decision(answer=True, changes=(law.reject(referral, act.at, why),))
        most = ports.programme.referral.monthly_cap
        if alone := crediting.friend_alone(referrer, view(cap) or 0, most):
            welcomed = crediting.welcome(referral, whose, act, ports.programme, alone)
            return Decision(answer=True, changes=welcomed)
        credited = crediting.credit(referral, referrer, whose, act, ports.programme)
        taken = CapTaken(referral.referrer, cap.month, most)
        return Decision(answer=True, changes=(*credited, taken))

    return ports.book.settle((want,), decide)


def credit_due_referrals(ports: Ports, *, limit: int = 100) -> int:
    """Credit up to `limit` referrals whose hold days have passed."""
    due = ports.shelf.due_referrals(ports.now(), limit=limit)
    return ports.each(due, lambda friend: credit_referral(friend, ports))
