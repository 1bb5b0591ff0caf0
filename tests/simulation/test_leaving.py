"""A member leaves wholly or not at all, wherever the process dies, and whoever comes between."""

import pytest

from chalicelib.domain.ledger.closing import VouchersOpen
from chalicelib.domain.ledger.points import AccountClosed
from chalicelib.domain.members.member import AlreadyMember
from chalicelib.domain.refusals import Refusal, Unauthenticated
from chalicelib.ports import MemberOf
from chalicelib.usecases.identity.change_contact import ChangeContact, change_contact
from chalicelib.usecases.identity.join import Join, join
from chalicelib.usecases.identity.request_code import RequestCode, request_code
from chalicelib.usecases.ledger.verify_ledger import verify_ledger
from chalicelib.usecases.members.leave import leave
from tests.simulation.branch import Branch
from tests.simulation.seam import Died, at, calm, rows_of
from tests.simulation.walk import SEAMS
from tests.world import ADDRESS, PHONE

ANNA, NEW = "anna@demo.example", "anna@new.example"
CRAFT = "stories-craft"
CALLS = 6
"""Of one leaving: former contacts are looked for, member and account read, then the code under
way, former contacts and sessions; and all is written."""

BETWEEN = pytest.mark.parametrize("call", range(1, CALLS + 1))


@pytest.fixture
def shop():
    branch = Branch()
    branch.member(ANNA)
    yield branch
    branch.tick()
    assert breaks(branch) == []


def breaks(branch):
    found = []
    verify_ledger(branch.ports, found=found.append)
    return found


def session_of(branch):
    return branch.world.sign_in(ANNA).session


def left(branch, member):
    want = MemberOf(member)
    profile = branch.ports.book.read((want,))(want)
    assert profile.has_left == bool(branch.account(profile).closed_from)
    return profile.has_left


def test_a_leaving_is_so_many_calls_of_the_store(shop):
    session = session_of(shop)
    shop.seam.meet(calm)
    leave(session, shop.ports)
    assert shop.seam.calls == CALLS


@pytest.mark.fault(10, 11)
@pytest.mark.parametrize("engine", SEAMS)
@pytest.mark.parametrize("fate", ["died before", "died after"])
@BETWEEN
def test_dying_at_any_call_leaves_a_member_or_none_and_asking_again_ends_alike(call, fate, engine):
    undisturbed = asked(engine)
    leave(undisturbed[1], undisturbed[0].ports)
    branch, session = asked(engine)
    branch.seam.meet(at(call, fate))
    with pytest.raises(Died):
        leave(session, branch.ports)
    reborn = branch.reopened()
    branch.seam.meet(calm)
    written = (call, fate) == (CALLS, "died after")
    assert left(reborn, session.member) == written
    if written:
        with pytest.raises(Unauthenticated):
            leave(session, reborn.ports)
    else:
        leave(session, reborn.ports)
    assert rows_of(reborn.seam) == rows_of(undisturbed[0].seam)
    assert breaks(reborn) == []


def asked(engine):
    branch = Branch(seam=SEAMS[engine]())
    branch.member(ANNA)
    return branch, session_of(branch)


@BETWEEN
def test_a_purchase_comes_before_the_leaving_or_is_refused(shop, call):
    """Somebody's last tea, paid at the counter while they leave on their phone."""
    session = session_of(shop)
    anna = shop.world.sign_in(ANNA).member
    shop.seam.interrupt(call, lambda: shop.buy(anna, 88_00))
    leave(session, shop.ports)
    assert [e.reason.code for e in shop.entries(anna)] == ["join", "purchase", "left"]
    assert shop.entries(anna)[-1].points == -108


def outcome(ask):
    try:
        ask()
    except Refusal as refusal:
        return type(refusal)
    return None


@pytest.mark.parametrize("call", [1, 2, 3])
def test_a_leaving_comes_before_a_purchase_or_ends_its_points(shop, call):
    session = session_of(shop)
    anna = shop.world.sign_in(ANNA).member
    shop.seam.interrupt(call, lambda: leave(session, shop.ports))
    assert outcome(lambda: shop.buy(anna, 88_00)) in {None, AccountClosed}
    shop.seam.meet(calm)
    if not left(shop, anna.id):
        leave(session, shop.ports)
    assert shop.account(anna).available == 0


@BETWEEN
def test_a_voucher_taken_while_somebody_leaves_keeps_them(shop, call):
    session, tea = session_of(shop), shop.reward(10, 1)
    anna = shop.world.sign_in(ANNA).member
    shop.seam.interrupt(call, lambda: shop.redeem(anna, tea))
    assert outcome(lambda: leave(session, shop.ports)) is VouchersOpen
    assert not left(shop, anna.id)


@pytest.mark.parametrize("call", [1, 2])
def test_a_voucher_of_who_has_just_left_is_refused(shop, call):
    session, tea = session_of(shop), shop.reward(10, 1)
    anna = shop.world.sign_in(ANNA).member
    shop.seam.interrupt(call, lambda: leave(session, shop.ports))
    assert outcome(lambda: shop.redeem(anna, tea)) is AccountClosed
    assert shop.stock(tea).left == 1


@pytest.mark.parametrize("call", [1, 2])
def test_a_profile_told_while_somebody_leaves_is_kept_nowhere(shop, call):
    session = session_of(shop)
    anna = shop.world.sign_in(ANNA).member
    shop.seam.interrupt(call, lambda: leave(session, shop.ports))
    outcome(lambda: shop.complete(anna))
    assert left(shop, anna.id)
    assert not [row for row in rows_of(shop.seam).values() if "1990-05-20" in str(row)]


@pytest.mark.parametrize("call", [1, 2])
def test_a_page_of_no_points_read_while_somebody_leaves_is_kept_nowhere(shop, call):
    """The feed has forgotten what they read by then, and looks no second time."""
    session = session_of(shop)
    anna = shop.world.sign_in(ANNA).member
    token = shop.open_page(anna, CRAFT)
    shop.world.clock.move(seconds=30)
    shop.seam.interrupt(call, lambda: (leave(session, shop.ports), shop.tick()))
    assert outcome(lambda: shop.read_page(anna, token)) is AccountClosed
    assert list(shop.ports.shelf.reads(anna.id, after="", limit=9)) == []


@BETWEEN
def test_a_contact_changed_while_somebody_leaves_keeps_them_a_member(shop, call):
    """Whoever changed it has ended every session, that of the leaving among them."""
    session = session_of(shop)
    proof = proof_of(shop, session)
    shop.seam.interrupt(call, lambda: change_contact(proof, shop.ports))
    assert outcome(lambda: leave(session, shop.ports)) is Unauthenticated
    assert shop.world.sign_in(NEW).member.id == session.member


@pytest.mark.parametrize("call", range(1, 5))
def test_a_leaving_while_the_contact_is_changed_lets_both_contacts_go(shop, call):
    session = session_of(shop)
    proof = proof_of(shop, session)
    shop.seam.interrupt(call, lambda: leave(session, shop.ports))
    assert outcome(lambda: change_contact(proof, shop.ports)) is Unauthenticated
    assert left(shop, session.member)
    assert [shop.world.prove(contact).state for contact in (ANNA, NEW)] == ["new", "new"]


def proof_of(branch, session):
    asked = RequestCode(contact=NEW, device=PHONE, address=ADDRESS, language="zh", changing=session)
    challenge = request_code(asked, branch.ports)
    code = branch.world.sent[-1].code or ""
    return ChangeContact(session=session, challenge=challenge, code=code, device=PHONE)


@BETWEEN
def test_a_credit_for_a_friend_comes_before_the_leaving_or_for_the_friend_alone(shop, call):
    session = session_of(shop)
    anna = shop.world.sign_in(ANNA).member
    ben = shop.member("ben@demo.example", ref=anna.code)
    shop.tick()
    shop.buy(ben, 50_00)
    shop.seam.interrupt(call, shop.tick)
    leave(session, shop.ports)
    shop.tick()
    assert shop.account(anna).available == 0
    assert shop.account(ben).available == 20 + 50 + 60


@pytest.mark.fault(80)
@pytest.mark.parametrize("call", [1, 2])
def test_who_joins_in_the_very_moment_of_leaving_is_known_all_the_same(shop, call):
    """A second proof of the contact, kept in another window from before joining."""
    late = shop.world.arrive("cy@demo.example")
    cy = shop.member("cy@demo.example")
    session = shop.world.sign_in("cy@demo.example").session
    shop.seam.interrupt(call, lambda: leave(session, shop.ports))
    again = Join(newcomer=late, consents=shop.world.agreed(), language="zh")
    try:
        back = join(again, shop.ports).member
    except AlreadyMember:
        return
    assert (back.returning, shop.entries(back)) == (True, [])
    assert back.id != cy.id
