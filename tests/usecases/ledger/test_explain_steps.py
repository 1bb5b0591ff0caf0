"""A step of the trail is told in words, as far as the books still say."""

from chalicelib.domain.programme import Words
from chalicelib.usecases.ledger.explain_steps import explain_steps
from chalicelib.usecases.members.freeze_account import FreezeAccount, freeze_account
from chalicelib.usecases.points.decline_proposal import DeclineProposal, decline_proposal
from chalicelib.usecases.points.propose_adjustment import ProposeAdjustment, propose_adjustment
from chalicelib.usecases.rewards.add_reward import AddReward, add_reward
from tests.simulation.branch import Branch


def test_who_whom_what_and_why_are_found_where_the_books_have_them():
    shop = Branch()
    may = shop.world.appoint("may@demo.example", "manager")
    anna = shop.member("anna@demo.example")
    asked = ProposeAdjustment(shop.wish(may.id), anna.id, 5_000, "茶洒了")
    proposal = propose_adjustment(asked, shop.ports).value.id
    decline_proposal(DeclineProposal(shop.wish(shop.staff.id), proposal, "太多了"), shop.ports)
    freeze_account(FreezeAccount(member=anna.id, frozen=True, reason="?", by=may.id), shop.ports)
    add_reward(AddReward(Words("茶", "Tea"), 5, 5), shop.ports)
    mine = shop.ports.shelf.steps(may.id, before=None, limit=9).items
    others = shop.ports.shelf.steps(shop.staff.id, before=None, limit=1).items
    house = shop.ports.shelf.steps("system", before=None, limit=1).items
    told = list(explain_steps((*mine, *others, *house), shop.ports))
    said = [
        (one.step.deed, one.by and one.by.id, one.whom and one.whom.id, one.thing, one.reason)
        for one in told
    ]
    assert said == [
        ("freeze", may.id, anna.id, None, Words("?", "?")),
        ("propose", may.id, anna.id, None, Words("茶洒了", "茶洒了")),
        ("decline", shop.staff.id, anna.id, None, Words("太多了", "太多了")),
        ("add_reward", None, None, Words("茶", "Tea"), None),
    ]


def test_why_an_account_was_on_hold_is_told_of_the_hold_it_was_said_for():
    shop = Branch()
    may = shop.world.appoint("may@demo.example", "manager")
    anna = shop.member("anna@demo.example")

    def turn(reason, *, frozen):
        freeze_account(
            FreezeAccount(member=anna.id, frozen=frozen, reason=reason, by=may.id), shop.ports
        )

    def told():
        steps = shop.ports.shelf.steps(may.id, before=None, limit=9).items
        return [one.reason and one.reason.zh for one in explain_steps(steps, shop.ports)]

    turn("手机丢了", frozen=True)
    assert told() == ["手机丢了"]
    turn("找到了", frozen=False)
    assert told() == [None, None]
    turn("又丢了", frozen=True)
    assert told() == ["又丢了", None, None]
