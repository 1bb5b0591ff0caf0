"""Die before and after every single call of the store, start anew, ask again: all is as if not."""

from collections.abc import Callable
from typing import Any

import pytest

from chalicelib.domain.decision import Answered
from chalicelib.domain.refusals import Refusal
from chalicelib.usecases.identity.join import Join, join
from chalicelib.usecases.members.send_notices import send_notices
from chalicelib.usecases.points.approve_proposal import ApproveProposal, approve_proposal
from chalicelib.usecases.points.expire_points import expire_points
from chalicelib.usecases.points.propose_adjustment import ProposeAdjustment, propose_adjustment
from chalicelib.usecases.points.reverse_entry import ReverseEntry, reverse_entry
from chalicelib.usecases.referrals.credit_referral import credit_referral
from chalicelib.usecases.referrals.qualify_referral import qualify_referral
from chalicelib.usecases.rewards.change_reward import ChangeReward, change_reward
from chalicelib.usecases.rewards.change_stock import ChangeStock, change_stock
from tests.simulation.branch import Branch
from tests.simulation.seam import Died, at, calm, rows_of
from tests.simulation.walk import SEAMS

KEY = "the one key of this wish"

Ask = Callable[[Branch], Any]


def joining(branch: Branch) -> Ask:
    anna = branch.member("anna@demo.example")
    newcomer = branch.world.arrive("ben@demo.example")
    asked = Join(
        newcomer=newcomer, consents=branch.world.agreed(), language="zh", name="Ben", ref=anna.code
    )
    return lambda shop: join(asked, shop.ports)


def a_purchase(branch: Branch) -> Ask:
    anna = branch.member("anna@demo.example")
    return lambda shop: shop.buy(anna, 4_200, order="A-1", key=KEY)


def a_purchase_after_points_expired(branch: Branch) -> Ask:
    anna = branch.member("anna@demo.example")
    branch.world.clock.move(days=400)
    return lambda shop: shop.buy(anna, 4_200, order="A-1", key=KEY)


def a_purchase_that_pays_a_debt(branch: Branch) -> Ask:
    anna = in_debt(branch)
    return lambda shop: shop.buy(anna, 4_200, order="A-2", key=KEY)


def in_debt(branch: Branch):
    anna = branch.member("anna@demo.example")
    branch.buy(anna, 4_200, order="A-1")
    branch.redeem(anna, branch.reward(60, 1))
    branch.refund("A-1", 4_200)
    assert branch.account(anna).debt == 40
    return anna


def a_refund_of_a_part(branch: Branch) -> Ask:
    branch.buy(branch.member("anna@demo.example"), 4_200, order="A-1")
    return lambda shop: shop.refund("A-1", 1_234, key=KEY)


def a_refund_of_the_whole(branch: Branch) -> Ask:
    branch.buy(branch.member("anna@demo.example"), 4_200, order="A-1")
    return lambda shop: shop.refund("A-1", 4_200, key=KEY)


def a_check_in(branch: Branch) -> Ask:
    anna = branch.member("anna@demo.example")
    return lambda shop: shop.check_in(anna, key=KEY)


def a_check_in_that_ends_a_streak(branch: Branch) -> Ask:
    anna = branch.member("anna@demo.example")
    for day in range(6):
        branch.check_in(anna, key=f"day {day}")
        branch.world.clock.move(days=1)
    return lambda shop: shop.check_in(anna, key=KEY)


def a_page_read(branch: Branch) -> Ask:
    anna = branch.member("anna@demo.example")
    token = branch.open_page(anna)
    branch.world.clock.move(seconds=20)
    return lambda shop: shop.read_page(anna, token)


def a_second_page_read(branch: Branch) -> Ask:
    anna = branch.member("anna@demo.example")
    branch.read(anna, "stories-oolong")
    token = branch.open_page(anna)
    branch.world.clock.move(seconds=20)
    return lambda shop: shop.read_page(anna, token)


def a_profile_completed(branch: Branch) -> Ask:
    anna = branch.member("anna@demo.example")
    return lambda shop: shop.complete(anna)


def a_redemption(branch: Branch) -> Ask:
    anna, tea = branch.member("anna@demo.example"), branch.reward(20, 1)
    return lambda shop: shop.redeem(anna, tea, key=KEY)


def a_redemption_up_to_a_limit(branch: Branch) -> Ask:
    anna, tea = branch.member("anna@demo.example"), branch.reward(20, 1, per_member=1)
    return lambda shop: shop.redeem(anna, tea, key=KEY)


def a_redemption_spent_at_once(branch: Branch) -> Ask:
    anna, cup = branch.member("anna@demo.example"), branch.reward(20, 1, 1, instant=True)
    return lambda shop: shop.redeem(anna, cup, key=KEY)


def a_redemption_beyond_the_points(branch: Branch) -> Ask:
    anna, tea = branch.member("anna@demo.example"), branch.reward(21, 1)
    return lambda shop: shop.redeem(anna, tea, key=KEY)


def held(branch: Branch, per_member: int | None = None):
    anna, tea = branch.member("anna@demo.example"), branch.reward(15, 2, per_member)
    return branch.redeem(anna, tea).value


def a_commit(branch: Branch) -> Ask:
    redemption = held(branch)
    return lambda shop: shop.commit(redemption, key=KEY)


def a_void(branch: Branch) -> Ask:
    redemption = held(branch, per_member=1)
    return lambda shop: shop.void(redemption, key=KEY)


def an_undo(branch: Branch) -> Ask:
    redemption = branch.commit(held(branch, per_member=1)).value
    return lambda shop: shop.undo(redemption, key=KEY)


def a_lapse(branch: Branch) -> Ask:
    held(branch, per_member=1)
    branch.tick()
    branch.world.clock.move(minutes=16)
    return Branch.tick


def an_end_of_points(branch: Branch) -> Ask:
    branch.member("anna@demo.example")
    branch.world.clock.move(days=400)

    def ask(shop: Branch) -> None:
        while expire_points(shop.ports):
            pass

    return ask


def tell(branch: Branch) -> None:
    send_notices(branch.ports)


def a_notice(branch: Branch) -> Ask:
    branch.member("anna@demo.example")
    branch.tick()
    branch.world.clock.move(days=343)
    return tell


def a_gift(branch: Branch) -> Ask:
    anna = branch.member("anna@demo.example")
    return lambda shop: shop.adjust(anna, 50, key=KEY)


def a_deduction(branch: Branch) -> Ask:
    anna = branch.member("anna@demo.example")
    return lambda shop: shop.adjust(anna, -20, key=KEY)


def asked_for(branch: Branch) -> str:
    anna = branch.member("anna@demo.example")
    may = branch.world.appoint("may@demo.example", "manager")
    asked = ProposeAdjustment(branch.wish(may.id), anna.id, 5_000, "a fair")
    return propose_adjustment(asked, branch.ports).value.id


def a_request(branch: Branch) -> Ask:
    anna, by = branch.member("anna@demo.example"), branch.staff.id
    return lambda shop: propose_adjustment(
        ProposeAdjustment(shop.wish(by, KEY), anna.id, 5_000, "a fair"), shop.ports
    )


def an_approval(branch: Branch) -> Ask:
    asked, by = asked_for(branch), branch.staff.id
    return lambda shop: approve_proposal(ApproveProposal(shop.wish(by, KEY), asked), shop.ports)


def a_reversal(branch: Branch) -> Ask:
    anna, by = branch.member("anna@demo.example"), branch.staff.id
    given = branch.adjust(anna, 50, key="a gift, to be taken back").value.seq
    asked = ReverseEntry(branch.wish(by, KEY), anna.id, given, "a mistake")
    return lambda shop: reverse_entry(asked, shop.ports)


def a_changed_reward(branch: Branch) -> Ask:
    asked = ChangeReward(held(branch, per_member=2).reward, {"price": 9}, branch.staff.id)
    return lambda shop: change_reward(asked, shop.ports)


def a_lowered_stock(branch: Branch) -> Ask:
    asked = ChangeStock(branch.wish(branch.staff.id, KEY), held(branch).reward, -1, "broken")
    return lambda shop: change_stock(asked, shop.ports)


def a_referrer_named(branch: Branch) -> Ask:
    anna, ben = branch.member("anna@demo.example"), branch.member("ben@demo.example")
    return lambda shop: shop.name_referrer(ben, anna)


def friends(branch: Branch):
    anna = branch.member("anna@demo.example")
    ben = branch.member("ben@demo.example", ref=anna.code)
    branch.tick()
    branch.buy(ben, 5_000, order="A-1")
    return anna, ben


def a_referral_qualified_and_credited(branch: Branch) -> Ask:
    friends(branch)
    return Branch.tick


def a_referral_taken_back(branch: Branch) -> Ask:
    friends(branch)
    branch.tick()
    branch.refund("A-1", 5_000)
    return Branch.tick


def a_referral_credited(branch: Branch) -> Ask:
    anna = branch.member("anna@demo.example")
    ben = branch.member("ben@demo.example", ref=anna.code)
    bought = branch.buy(ben, 5_000, order="A-1").value
    assert qualify_referral(bought.entry, branch.ports)
    return lambda shop: (credit_referral(ben.id, shop.ports), shop.referral(ben))[1]


OPERATIONS = [
    joining,
    a_purchase,
    a_purchase_after_points_expired,
    a_purchase_that_pays_a_debt,
    a_refund_of_a_part,
    a_refund_of_the_whole,
    a_check_in,
    a_check_in_that_ends_a_streak,
    a_page_read,
    a_second_page_read,
    a_profile_completed,
    a_redemption,
    a_redemption_up_to_a_limit,
    a_redemption_spent_at_once,
    a_redemption_beyond_the_points,
    a_commit,
    a_void,
    an_undo,
    a_lapse,
    an_end_of_points,
    a_notice,
    a_gift,
    a_deduction,
    a_request,
    an_approval,
    a_reversal,
    a_changed_reward,
    a_lowered_stock,
    a_referrer_named,
    a_referral_qualified_and_credited,
    a_referral_taken_back,
]
ON_DYNAMODB = [
    a_purchase,
    a_refund_of_a_part,
    a_page_read,
    a_redemption,
    a_commit,
    a_void,
    a_referral_credited,
]
CASES = [
    *(pytest.param("sqlite", each, id=each.__name__) for each in OPERATIONS),
    *(pytest.param("dynamodb", each, id=f"{each.__name__}-dynamodb") for each in ON_DYNAMODB),
]


def answered(ask: Ask, branch: Branch) -> object:
    """Return what a person hears; that it was heard before is said beside it, and is no part."""
    try:
        answer = ask(branch)
    except Refusal as refusal:
        return refusal.code, refusal.facts
    return answer.value if isinstance(answer, Answered) else answer


@pytest.mark.fault(10, 11)
@pytest.mark.parametrize(("engine", "operation"), CASES)
def test_dying_at_any_call_and_asking_again_leaves_one_effect_and_one_answer(engine, operation):
    undisturbed = Branch(seam=SEAMS[engine]())
    ask = operation(undisturbed)
    before = rows_of(undisturbed.seam)
    undisturbed.seam.meet(calm)
    answer = answered(ask, undisturbed)
    calls = undisturbed.seam.calls
    after = rows_of(undisturbed.seam)
    assert before != after
    for call in range(1, calls + 1):
        for fate in ("died before", "died after"):
            reborn, again = survivor(engine, operation, call, fate)
            assert answered(again, reborn) == answer, (call, fate)
            assert rows_of(reborn.seam) == after, (call, fate)
            assert answered(again, reborn) == answer, (call, fate)
            assert rows_of(reborn.seam) == after, (call, fate)


def survivor(engine: str, operation, call: int, fate) -> tuple[Branch, Ask]:
    """Die at this call; a new process opens, whose chance goes on where the operation began."""
    branch = Branch(seam=SEAMS[engine]())
    ask = operation(branch)
    number = branch.chance.number
    branch.seam.meet(at(call, fate))
    with pytest.raises(Died):
        ask(branch)
    branch.seam.meet(calm)
    branch.chance.number = number
    return branch.reopened(), ask
