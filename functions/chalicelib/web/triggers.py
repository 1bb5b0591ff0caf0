"""The door for machines: which stories follow a piece of news, and which run by the clock."""

from collections.abc import Callable

from chalicelib.domain.ledger.account import Entry
from chalicelib.domain.members.member import Member, MemberChanged
from chalicelib.domain.referrals.channel import Scan
from chalicelib.domain.referrals.referral import Referral
from chalicelib.ports import Ports
from chalicelib.usecases.identity.tell_old_contact import tell_old_contact
from chalicelib.usecases.ledger.reconcile_books import reconcile_books
from chalicelib.usecases.members.send_notices import send_notices
from chalicelib.usecases.overview.count_visit import count_visit
from chalicelib.usecases.overview.follow_ledger import follow_ledger
from chalicelib.usecases.points.expire_points import expire_points
from chalicelib.usecases.reading.forget_reads import forget_reads
from chalicelib.usecases.referrals.credit_referral import credit_due_referrals, credit_referral
from chalicelib.usecases.referrals.qualify_referral import qualify_referral
from chalicelib.usecases.referrals.take_back_referral import take_back_referral
from chalicelib.usecases.rewards.lapse_holds import lapse_holds

JOBS: tuple[Callable[[Ports], int], ...] = (
    lapse_holds,
    credit_due_referrals,
    send_notices,
    expire_points,
)


def on_news(news: Entry | Referral | Member | MemberChanged | Scan, ports: Ports) -> int:
    """Tell the stories that follow; at least once each, so they act once. Returns how many did."""
    if isinstance(news, Entry):
        follow_ledger(news.member, ports)
        return qualify_referral(news, ports) + take_back_referral(news, ports)
    if isinstance(news, Member):
        return follow_ledger(news.id, ports)
    if isinstance(news, Scan):
        return count_visit(news, ports)
    if isinstance(news, MemberChanged):
        return forget_reads(news, ports) + tell_old_contact(news, ports)
    if news.state == "qualified":
        return credit_referral(news.friend, ports)
    return 0


def on_time(ports: Ports, *, pages: int = 1) -> int:
    """Do what is due by now. Returns how much was done; a page of proof is no work to wait for."""
    done = ports.each(JOBS, lambda job: job(ports))
    ports.each((pages,), lambda some: reconcile_books(ports, pages=some))
    return done
