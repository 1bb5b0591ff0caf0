"""Two wishes at once, one wholly inside the other, before each of its calls: one is granted."""

import pytest

from chalicelib.domain.programme import Words
from chalicelib.domain.refusals import Conflict
from chalicelib.store.nouns.points.expiries import SHARDS
from chalicelib.usecases.points.expire_points import expire_points
from chalicelib.usecases.referrals.qualify_referral import qualify_referral
from chalicelib.usecases.rewards.add_reward import AddReward, add_reward
from chalicelib.usecases.rewards.change_reward import ChangeReward, change_reward
from chalicelib.usecases.rewards.change_stock import ChangeStock, change_stock
from chalicelib.usecases.rewards.lapse_holds import lapse_holds
from tests.simulation.branch import Branch
from tests.simulation.proof.books import Books

CALLS = pytest.mark.parametrize("call", [1, 2])
CALLS_BY_HAND = pytest.mark.parametrize("call", [1, 2, 3])
"""What is done by hand reads its actor's trail, too."""
CALLS_OF_THE_JOB = pytest.mark.parametrize("call", range(1, 1 + SHARDS + 2 * 2 + 1))
"""It asks how far it came and the index, shard by shard; then it reads and writes two accounts."""


@pytest.fixture
def shop():
    branch = Branch()
    yield branch
    Books(branch.seam.beneath, branch.ports.programme).check()


@pytest.fixture
def anna(shop):
    return shop.member("anna@demo.example")


def refused(shop, call, outer, inner):
    """Return what the outer wish is refused with, once the inner has been granted."""
    shop.seam.interrupt(call, inner)
    with pytest.raises(Conflict) as refusal:
        outer()
    return refusal.value.code


@pytest.mark.fault(33)
@CALLS
def test_the_last_piece_goes_to_one_of_two(shop, anna, call):
    ben, tea = shop.member("ben@demo.example"), shop.reward(10, 1)
    code = refused(shop, call, lambda: shop.redeem(anna, tea), lambda: shop.redeem(ben, tea))
    assert code == "sold_out"


@CALLS
def test_the_last_piece_is_spent_at_once_by_one_of_two(shop, anna, call):
    ben, cup = shop.member("ben@demo.example"), shop.reward(10, 1, instant=True)
    code = refused(shop, call, lambda: shop.redeem(anna, cup), lambda: shop.redeem(ben, cup))
    assert code == "sold_out"


@CALLS
def test_points_for_one_are_spent_at_once_or_held(shop, anna, call):
    cup, tea = shop.reward(20, 5, instant=True), shop.reward(20, 5)
    code = refused(shop, call, lambda: shop.redeem(anna, cup), lambda: shop.redeem(anna, tea))
    assert code == "insufficient_points"


@pytest.mark.fault(35)
@CALLS
def test_a_limit_of_one_is_reached_by_one_of_two(shop, anna, call):
    tea = shop.reward(10, 5, per_member=1)
    code = refused(shop, call, lambda: shop.redeem(anna, tea), lambda: shop.redeem(anna, tea))
    assert code == "limit_reached"


@pytest.mark.fault(38)
@CALLS
def test_a_voucher_is_committed_or_voided(shop, anna, call):
    held = shop.redeem(anna, shop.reward(10, 5)).value
    code = refused(
        shop, call, lambda: shop.void(held, key="a void of this one"), lambda: shop.commit(held)
    )
    assert code == "already_committed"


@CALLS
@pytest.mark.parametrize("shard", [0, 1])
def test_a_piece_given_back_while_the_shards_are_read_is_found(shop, anna, call, shard):
    ben, name = shop.member("ben@demo.example"), Words("首采", "First flush")
    drop = add_reward(AddReward(name, price=5, stock=2, shards=2), shop.ports)
    held = {each.shard: each for each in (shop.redeem(ben, drop).value for _ in range(2))}
    shop.seam.interrupt(call, lambda: shop.void(held[shard], key="a void of this one"))
    assert shop.redeem(anna, drop).value.shard == shard


@CALLS
def test_an_order_earns_for_one_of_two(shop, anna, call):
    ben = shop.member("ben@demo.example")
    code = refused(
        shop,
        call,
        lambda: shop.buy(anna, 1_000, order="A-1"),
        lambda: shop.buy(ben, 1_000, order="A-1"),
    )
    assert code == "order_exists"


@CALLS
def test_a_purchase_refunded_while_it_qualifies_a_referral_earns_nobody_a_credit(shop, anna, call):
    ben = shop.member("ben@demo.example", ref=anna.code)
    entry = shop.buy(ben, 5_000, order="A-1").value.entry
    shop.seam.interrupt(call, lambda: shop.refund("A-1", 5_000))
    assert not qualify_referral(entry, shop.ports)
    shop.tick()
    assert shop.account(anna).available == 20


@pytest.mark.parametrize("call", [1, 2, 3])
def test_of_two_who_name_each_other_at_once_one_has_brought_the_other(shop, anna, call):
    ben = shop.member("ben@demo.example")
    code = refused(
        shop,
        call,
        lambda: shop.name_referrer(anna, ben),
        lambda: shop.name_referrer(ben, anna),
    )
    assert code == "each_other"


@pytest.mark.fault(4, 92)
@CALLS
@pytest.mark.parametrize("page", ["stories-spring-tea", "stories-craft"])
def test_a_page_in_two_windows_is_read_once(shop, anna, call, page):
    tokens = [shop.open_page(anna, page) for _ in range(2)]
    shop.world.clock.move(seconds=30)
    answers = []
    shop.seam.interrupt(call, lambda: answers.append(shop.read_page(anna, tokens[0])))
    answers.append(shop.read_page(anna, tokens[1]))
    assert answers[0] == answers[1]
    assert [entry.source for entry in shop.entries(anna)].count("reading") <= 1


@CALLS
def test_the_last_page_of_a_day_that_earns_is_one_of_two(shop, anna, call):
    for page in ("stories-spring-tea", "stories-white-tea"):
        shop.read(anna, page)
    one, other = (shop.open_page(anna, page) for page in ("stories-oolong", "stories-storing"))
    shop.world.clock.move(seconds=30)
    code = refused(
        shop, call, lambda: shop.read_page(anna, one), lambda: shop.read_page(anna, other)
    )
    assert code == "reads_done"


@pytest.mark.fault(22)
@CALLS_OF_THE_JOB
def test_what_is_past_its_day_is_booked_by_one_of_two_jobs(shop, anna, call):
    shop.world.clock.move(days=400)
    shop.seam.interrupt(call, lambda: expire_points(shop.ports))
    assert expire_points(shop.ports) in {0, 1, 2}
    for one in (shop.staff, anna):
        assert [entry.kind for entry in shop.entries(one)] == ["earn", "expire"]


@CALLS
def test_a_spend_and_the_job_leave_one_entry_of_what_is_past_its_day(shop, anna, call):
    shop.world.clock.move(days=370)
    shop.buy(anna, 50_00)
    tea = shop.reward(20, 5)
    shop.world.clock.move(days=5)
    shop.seam.interrupt(call, lambda: expire_points(shop.ports))
    shop.redeem(anna, tea)
    kinds = [entry.kind for entry in shop.entries(anna)]
    assert kinds == ["earn", "earn", "expire", "hold"]


@pytest.mark.fault(34)
@CALLS
def test_the_last_piece_is_given_back_while_another_wants_it(shop, anna, call):
    """Whoever comes first: the piece is on the shelf or with somebody, and never both."""
    ben, tea = shop.member("ben@demo.example"), shop.reward(10, 1)
    held = shop.redeem(anna, tea).value
    shop.seam.interrupt(call, lambda: shop.void(held, key="a void of this one"))
    outcome = "held"
    try:
        shop.redeem(ben, tea)
    except Conflict as refusal:
        outcome = refusal.code
    stock = shop.stock(tea)
    assert (outcome, stock.left, stock.held) in [("held", 0, 1), ("sold_out", 1, 0)]


@pytest.mark.fault(34)
@CALLS
def test_the_last_piece_is_wanted_while_it_is_given_back(shop, anna, call):
    ben, tea = shop.member("ben@demo.example"), shop.reward(10, 1)
    held = shop.redeem(anna, tea).value
    refusals = []

    def want():
        with pytest.raises(Conflict) as refusal:
            shop.redeem(ben, tea)
        refusals.append(refusal.value.code)

    shop.seam.interrupt(call, want)
    shop.void(held, key="a void of this one")
    assert refusals == ["sold_out"]
    assert (shop.stock(tea).left, shop.stock(tea).held) == (1, 0)


@pytest.mark.fault(36)
@CALLS
def test_a_hold_lapses_while_it_is_collected(shop, anna, call):
    """The counter was in time when it asked; the sweep is there first, or comes too late."""
    held = shop.redeem(anna, shop.reward(10, 1)).value
    shop.tick()
    shop.world.clock.move(minutes=15)

    def sweep():
        shop.world.clock.move(seconds=1)
        assert lapse_holds(shop.ports) == 1

    assert refused(shop, call, lambda: shop.commit(held), sweep) == "lapsed"
    assert (shop.account(anna).held, shop.account(anna).available) == (0, 20)


@pytest.mark.fault(36)
def test_a_hold_is_collected_while_the_sweep_is_on_its_way(shop, anna):
    """A counter whose clock is a second behind hands over what the sweep has found in its list."""
    held = shop.redeem(anna, shop.reward(10, 1)).value
    shop.tick()
    shop.world.clock.move(minutes=15, seconds=1)

    def collect():
        shop.world.clock.move(seconds=-1)
        shop.commit(held)
        shop.world.clock.move(seconds=1)

    shop.seam.interrupt(2, collect)
    assert lapse_holds(shop.ports) == 0
    assert (shop.account(anna).held, shop.account(anna).spent) == (0, 10)


def restock(shop, reward, pieces):
    asked = ChangeStock(shop.wish(shop.staff.id), reward.id, pieces)
    return change_stock(asked, shop.ports)


@pytest.mark.fault(39)
@CALLS
def test_a_price_changes_while_a_hold_is_made(shop, anna, call):
    """It is the one price or the other, and what is taken is what the hold says."""
    tea = shop.reward(10, 5)
    asked = ChangeReward(tea.id, {"price": 15}, shop.staff.id)
    shop.seam.interrupt(call, lambda: change_reward(asked, shop.ports))
    held = shop.redeem(anna, tea).value
    assert held.points in {10, 15}
    assert (shop.account(anna).held, shop.account(anna).available) == (
        held.points,
        20 - held.points,
    )
    assert [entry.points for entry in shop.entries(anna)] == [20, -held.points]
    assert shop.redeem(shop.member("ben@demo.example"), tea).value.points == 15


@pytest.mark.fault(39)
@CALLS
def test_a_reward_is_closed_while_a_voucher_of_it_is_collected(shop, anna, call):
    tea = shop.reward(10, 5)
    held = shop.redeem(anna, tea).value
    asked = ChangeReward(tea.id, {"open": False, "price": 99}, shop.staff.id)
    shop.seam.interrupt(call, lambda: change_reward(asked, shop.ports))
    assert shop.commit(held).value.points == 10


@CALLS_BY_HAND
def test_two_managers_change_different_things_and_both_hold(shop, anna, call):
    tea = shop.reward(10, 5)
    dearer = ChangeReward(tea.id, {"price": 15}, shop.staff.id)
    fewer = ChangeReward(tea.id, {"per_member": 2}, anna.id)
    shop.seam.interrupt(call, lambda: change_reward(dearer, shop.ports))
    changed = change_reward(fewer, shop.ports)
    assert (changed.price, changed.per_member, changed.revision) == (15, 2, 2)


@CALLS_BY_HAND
def test_two_managers_set_one_limit_and_the_widest_is_remembered(shop, anna, call):
    tea = shop.reward(10, 5)
    wide = ChangeReward(tea.id, {"per_member": 4}, shop.staff.id)
    narrow = ChangeReward(tea.id, {"per_member": 1}, anna.id)
    shop.seam.interrupt(call, lambda: change_reward(wide, shop.ports))
    changed = change_reward(narrow, shop.ports)
    assert (changed.per_member, changed.most) == (1, 4)


@CALLS
@pytest.mark.parametrize("limit", [1, None])
def test_a_limit_is_narrowed_or_lifted_while_a_hold_is_made_and_given_back(shop, anna, call, limit):
    tea = shop.reward(5, 5, per_member=2)
    asked = ChangeReward(tea.id, {"per_member": limit}, shop.staff.id)
    shop.seam.interrupt(call, lambda: change_reward(asked, shop.ports))
    held = shop.redeem(anna, tea).value
    shop.void(held, key="a void of this one")
    shop.redeem(anna, tea)


@pytest.mark.fault(40)
@CALLS_BY_HAND
def test_the_last_pieces_are_taken_off_while_one_is_redeemed(shop, anna, call):
    tea = shop.reward(10, 2)
    code = refused(shop, call, lambda: restock(shop, tea, -2), lambda: shop.redeem(anna, tea))
    stock = shop.stock(tea)
    assert (code, stock.left, stock.held, stock.total) == ("stock_too_low", 1, 1, 2)


@pytest.mark.fault(40)
@CALLS
def test_the_last_piece_is_redeemed_while_it_is_taken_off(shop, anna, call):
    tea = shop.reward(10, 1)
    code = refused(shop, call, lambda: shop.redeem(anna, tea), lambda: restock(shop, tea, -1))
    assert (code, shop.stock(tea).total) == ("sold_out", 0)
