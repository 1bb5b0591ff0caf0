"""What each story costs: reads and writes are counted, so that none grows unseen."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from chalicelib.domain.programme import Words
from chalicelib.domain.rewards.redemption import SoldOut
from chalicelib.store.engine.sqlite import SQLite
from chalicelib.store.nouns.points.expiries import SHARDS
from chalicelib.usecases.identity.change_contact import ChangeContact, change_contact
from chalicelib.usecases.identity.join import Join, join
from chalicelib.usecases.identity.request_code import RequestCode, request_code
from chalicelib.usecases.members.freeze_account import FreezeAccount, freeze_account
from chalicelib.usecases.members.leave import leave
from chalicelib.usecases.members.read_card import read_card
from chalicelib.usecases.members.send_notices import send_notices
from chalicelib.usecases.members.show_card import ShowCard, show_card
from chalicelib.usecases.points.adjust_points import AdjustPoints, adjust_points
from chalicelib.usecases.points.approve_proposal import ApproveProposal, approve_proposal
from chalicelib.usecases.points.check_in import CheckIn, check_in
from chalicelib.usecases.points.expire_points import expire_points
from chalicelib.usecases.points.export_ledger import export_ledger
from chalicelib.usecases.points.propose_adjustment import ProposeAdjustment, propose_adjustment
from chalicelib.usecases.points.read_statement import read_pending
from chalicelib.usecases.points.reverse_entry import ReverseEntry, reverse_entry
from chalicelib.usecases.rewards.add_reward import AddReward, add_reward
from chalicelib.usecases.rewards.change_reward import ChangeReward, change_reward
from chalicelib.usecases.rewards.change_stock import ChangeStock, change_stock
from chalicelib.usecases.rewards.lapse_holds import lapse_holds
from chalicelib.usecases.rewards.void_redemption import VoidRedemption, void_redemption
from tests.shop import Shop
from tests.world import ADDRESS, PHONE, make_world


class Counting(SQLite):
    """Counts read calls, lists by an index, transactions and the actions in them."""

    def __init__(self) -> None:
        super().__init__()
        self.reads, self.lists, self.writes = 0, 0, []

    def get(self, key):
        self.reads += 1
        return super().get(key)

    def get_many(self, keys, **how):
        self.reads += 1
        return super().get_many(keys, **how)

    def query_index(self, index, pk, **how):
        self.lists += 1
        return super().query_index(index, pk, **how)

    def query(self, pk, **which):
        self.reads += 1
        return super().query(pk, **which)

    def write(self, actions):
        self.writes.append(len(actions))
        return super().write(actions)


@pytest.fixture
def shop() -> Shop:
    return Shop(make_world(store=Counting()))


@contextmanager
def cost(shop: Shop, *, reads: int, writes: list[int]) -> Iterator[None]:
    store = shop.world.store
    store.reads, store.writes = 0, []
    yield
    assert (store.reads, store.writes) == (reads, writes)


def test_a_purchase_is_four_writes(shop):
    anna = shop.member("anna@demo.example")
    with cost(shop, reads=2, writes=[4]):
        shop.buy(anna, 8_800)


def test_a_refund_is_four_writes(shop):
    anna = shop.member("anna@demo.example")
    shop.buy(anna, 8_800, order="A-1")
    with cost(shop, reads=2, writes=[4]):
        shop.refund("A-1", 8_800)


def test_a_card_costs_nothing_to_show_on_the_phone_and_one_write_at_the_counter(shop):
    anna = shop.member("anna@demo.example")
    with cost(shop, reads=0, writes=[]):
        token = read_card(anna, shop.ports).token
    with cost(shop, reads=2, writes=[1]):
        show_card(ShowCard(token, shop.staff.id), shop.ports)


def test_a_check_in_is_three_writes(shop):
    anna = shop.member("anna@demo.example")
    with cost(shop, reads=1, writes=[3]):
        check_in(CheckIn(shop.wish(anna.id), anna.id), shop.ports)


def test_a_page_opened_keeps_nothing_and_one_read_is_three_writes(shop):
    anna = shop.member("anna@demo.example")
    with cost(shop, reads=1, writes=[]):
        token = shop.open_page(anna)
    shop.world.clock.move(seconds=30)
    with cost(shop, reads=1, writes=[3]):
        shop.read_page(anna, token)
    with cost(shop, reads=2, writes=[]):
        shop.read_page(anna, token)


def test_a_page_that_earns_nothing_is_one_write_and_a_look_at_the_account(shop):
    anna = shop.member("anna@demo.example")
    token = shop.open_page(anna, "stories-craft")
    shop.world.clock.move(seconds=30)
    with cost(shop, reads=1, writes=[2]):
        shop.read_page(anna, token)


def test_a_redemption_is_six_writes_with_a_limit_and_five_without(shop):
    anna, tea, free = shop.member("anna@demo.example"), shop.reward(5, 3, 2), shop.reward(5, 3)
    with cost(shop, reads=1, writes=[6]):
        shop.redeem(anna, tea)
    with cost(shop, reads=1, writes=[5]):
        shop.redeem(anna, free)


def test_a_reward_in_shards_is_read_at_once_however_few_are_left(shop):
    anna, name = shop.member("anna@demo.example"), Words("首采", "First flush")
    drop = add_reward(AddReward(name, price=1, stock=4, shards=4), shop.ports)
    for _ in range(4):
        with cost(shop, reads=2, writes=[5]):
            shop.redeem(anna, drop)
    with cost(shop, reads=2, writes=[1]), pytest.raises(SoldOut):
        shop.redeem(anna, drop)


def test_an_instant_redemption_is_seven_writes_with_a_limit_and_six_without(shop):
    anna = shop.member("anna@demo.example")
    few, free = shop.reward(5, 3, 2, instant=True), shop.reward(5, 3, instant=True)
    with cost(shop, reads=1, writes=[7]):
        shop.redeem(anna, few)
    with cost(shop, reads=1, writes=[6]):
        shop.redeem(anna, free)


def test_a_commit_is_five_writes(shop):
    anna, tea = shop.member("anna@demo.example"), shop.reward(5, 3, 2)
    redemption = shop.redeem(anna, tea).value
    with cost(shop, reads=2, writes=[5]):
        shop.commit(redemption)


def test_a_void_is_six_writes(shop):
    anna, tea = shop.member("anna@demo.example"), shop.reward(5, 3, 2)
    asked = VoidRedemption(shop.wish(anna.id), anna.id, shop.redeem(anna, tea).value.id)
    with cost(shop, reads=1, writes=[6]):
        void_redemption(asked, shop.ports)


def test_a_lapse_is_five_writes(shop):
    anna, tea = shop.member("anna@demo.example"), shop.reward(5, 3, 2)
    shop.redeem(anna, tea)
    shop.world.clock.move(minutes=16)
    with cost(shop, reads=2, writes=[5]):
        lapse_holds(shop.ports)


def test_what_is_done_by_hand_is_one_write_and_one_read_more_for_its_trail(shop):
    anna, may = shop.member("anna@demo.example"), shop.world.appoint("may@demo.example", "manager")
    asked = AdjustPoints(shop.wish(may.id), anna.id, 50, "a fair")
    with cost(shop, reads=2, writes=[4]):
        given = adjust_points(asked, shop.ports).value
    with cost(shop, reads=2, writes=[5]):
        reverse_entry(ReverseEntry(shop.wish(may.id), anna.id, given.seq, "?"), shop.ports)
    held = FreezeAccount(member=anna.id, frozen=True, reason="?", by=may.id)
    with cost(shop, reads=2, writes=[2]):
        freeze_account(held, shop.ports)


def test_a_changed_reward_is_two_writes_and_none_where_it_is_so_already(shop):
    asked = ChangeReward(shop.reward(5, 3).id, {"price": 6}, shop.staff.id)
    with cost(shop, reads=2, writes=[2]):
        change_reward(asked, shop.ports)
    with cost(shop, reads=1, writes=[]):
        change_reward(asked, shop.ports)


def test_a_change_of_stock_is_a_write_for_each_shard_that_moves_and_two(shop):
    drop = add_reward(AddReward(Words("首采", "First flush"), 5, 8, shards=4), shop.ports)
    for pieces, shards in ((8, 4), (-1, 1)):
        with cost(shop, reads=2, writes=[shards + 2]):
            change_stock(ChangeStock(shop.wish(shop.staff.id), drop.id, pieces), shop.ports)


def test_an_approval_reads_the_request_and_its_member_at_once(shop):
    anna = shop.member("anna@demo.example")
    may, li = (shop.world.appoint(f"{name}@demo.example", "manager") for name in ("may", "li"))
    asked = ProposeAdjustment(shop.wish(may.id), anna.id, 5_000, "a fair")
    with cost(shop, reads=2, writes=[3]):
        proposal = propose_adjustment(asked, shop.ports).value
    with cost(shop, reads=2, writes=[5]):
        approve_proposal(ApproveProposal(shop.wish(li.id), proposal.id), shop.ports)


def test_a_change_of_contact_is_a_try_counted_and_six_writes(shop):
    shop.member("anna@demo.example")
    session = shop.world.sign_in("anna@demo.example").session
    asked = RequestCode(
        contact="anna@new.example", device=PHONE, address=ADDRESS, language="zh", changing=session
    )
    with cost(shop, reads=0, writes=[1]):
        challenge = request_code(asked, shop.ports)
    code = shop.world.sent[-1].code or ""
    proof = ChangeContact(session=session, challenge=challenge, code=code, device=PHONE)
    with cost(shop, reads=2, writes=[1, 6]):
        change_contact(proof, shop.ports)


def test_joining_is_seven_writes_of_which_one_only_asks_whether_the_contact_has_left(shop):
    newcomer = shop.world.arrive("anna@demo.example")
    asked = Join(newcomer=newcomer, consents=shop.world.agreed(), language="zh")
    with cost(shop, reads=1, writes=[7]):
        join(asked, shop.ports)


def test_leaving_is_five_writes_and_one_for_each_session(shop):
    shop.member("anna@demo.example")
    session = shop.world.sign_in("anna@demo.example").session
    with cost(shop, reads=5, writes=[5 + 2]):
        leave(session, shop.ports)


def test_an_expiry_is_two_writes_for_each_account_whatever_number_of_lots(shop):
    anna = shop.member("anna@demo.example")
    check_in(CheckIn(shop.wish(anna.id), anna.id), shop.ports)
    shop.world.clock.move(days=400)
    with cost(shop, reads=1 + 2, writes=[2, 2]):
        assert expire_points(shop.ports) == len({"anna", "the staff"})


def test_a_day_on_which_nothing_has_ended_is_noted_once_and_then_a_single_read(shop):
    anna, store = shop.member("anna@demo.example"), shop.world.store
    last_day = check_in(CheckIn(shop.wish(anna.id), anna.id), shop.ports).value.entry.lots[0][0]
    while shop.ports.act("system").today < last_day:
        shop.world.clock.move(days=1)
    with cost(shop, reads=1, writes=[1]):
        expire_points(shop.ports)
    with cost(shop, reads=1, writes=[]):
        expire_points(shop.ports)
    assert store.lists == SHARDS


def test_a_notice_is_one_write(shop):
    shop.member("anna@demo.example")
    shop.world.clock.move(days=343)
    with cost(shop, reads=2, writes=[1, 1]):
        assert send_notices(shop.ports) == len({"anna", "the staff"})


def test_a_replay_reads_once_and_writes_nothing(shop):
    anna, tea = shop.member("anna@demo.example"), shop.reward(5, 3)
    shop.redeem(anna, tea, key="one key for both")
    with cost(shop, reads=1, writes=[]):
        shop.redeem(anna, tea, key="one key for both")


def test_a_statement_asks_once_more_for_the_holds_on_it(shop):
    anna, tea = shop.member("anna@demo.example"), shop.reward(5, 3)
    shop.redeem(anna, tea)
    with cost(shop, reads=2, writes=[]):
        read_pending(shop.entries(anna), shop.ports)


def test_a_whole_ledger_is_its_account_and_its_pages(shop):
    anna = shop.member("anna@demo.example")
    with cost(shop, reads=2, writes=[]):
        assert len(list(export_ledger(anna.id, shop.ports).entries)) == 1
