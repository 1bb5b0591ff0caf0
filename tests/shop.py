"""The sample shop at work: what its staff and members do, as the public stories let them."""

from dataclasses import dataclass, field
from itertools import count

from chalicelib.domain.content.reading import Shown
from chalicelib.domain.decision import Answered, Wish
from chalicelib.domain.ledger.account import Account, Entry
from chalicelib.domain.members.member import Member
from chalicelib.domain.programme import Words
from chalicelib.domain.rewards.redemption import Redemption
from chalicelib.domain.rewards.reward import Reward, Stock
from chalicelib.ports import AccountOf, StockOf
from chalicelib.store.engine.sqlite import SQLite
from chalicelib.store.engine.table_feed import TableFeed
from chalicelib.usecases.points.record_purchase import Recorded, RecordPurchase, record_purchase
from chalicelib.usecases.points.refund_purchase import Refunded, RefundPurchase, refund_purchase
from chalicelib.usecases.reading.open_page import open_page
from chalicelib.usecases.reading.read_page import ReadPage, WasRead, read_page
from chalicelib.usecases.rewards.add_reward import AddReward, add_reward
from chalicelib.usecases.rewards.commit_redemption import CommitRedemption, commit_redemption
from chalicelib.usecases.rewards.redeem import Redeem, redeem
from chalicelib.web.door import Stage
from chalicelib.wiring import World as Wired
from tests.world import World, make_world

STAFF = "staff@demo.example"
THROUGH = Shown(seconds=600, depth=100)


@dataclass
class Shop:
    """`order` numbers run by themselves; every wish has a key of its own unless one is given."""

    world: World = field(default_factory=make_world)
    keys: "count[int]" = field(default_factory=lambda: count(1))

    def __post_init__(self) -> None:
        self.ports = self.world.ports
        self.staff = self.world.appoint(STAFF, "staff")

    def wish(self, actor: str, key: str | None = None, said: str = "the same") -> Wish:
        return Wish(actor, key or f"key-{next(self.keys):012}", said)

    def member(self, contact: str, *, ref: str | None = None) -> Member:
        return self.world.join(contact, ref=ref).member

    def buy(
        self, member: Member, amount: int, *, order: str | None = None, key: str | None = None
    ) -> Answered[Recorded]:
        number = order or f"A-{next(self.keys)}"
        wish = self.wish(self.staff.id, key, f"{member.id} {number} {amount}")
        return record_purchase(RecordPurchase(wish, member.code, number, amount), self.ports)

    def refund(self, order: str, amount: int, *, key: str | None = None) -> Answered[Refunded]:
        wish = self.wish(self.staff.id, key, f"{order} {amount}")
        return refund_purchase(RefundPurchase(wish, order, amount), self.ports)

    def reward(
        self, price: int, stock: int, per_member: int | None = None, *, instant: bool = False
    ) -> Reward:
        name = Words("桂花乌龙", "Osmanthus oolong")
        return add_reward(AddReward(name, price, stock, per_member, instant=instant), self.ports)

    def redeem(
        self, member: Member, reward: Reward, *, key: str | None = None
    ) -> Answered[Redemption]:
        wish = self.wish(member.id, key, reward.id)
        return redeem(Redeem(wish, member.id, reward.id), self.ports)

    def commit(self, redemption: Redemption, *, key: str | None = None) -> Answered[Redemption]:
        wish = self.wish(self.staff.id, key, redemption.id)
        return commit_redemption(CommitRedemption(wish, self.voucher(redemption)), self.ports)

    def open_page(self, member: Member, page: str = "stories-spring-tea") -> str:
        return open_page(member.id, page, self.ports).token

    def read_page(self, member: Member, token: str, shown: Shown = THROUGH) -> WasRead:
        return read_page(ReadPage(member.id, token, shown), self.ports)

    def read(self, member: Member, page: str = "stories-spring-tea") -> WasRead:
        """Open a page, and take one's time."""
        token = self.open_page(member, page)
        self.world.clock.move(seconds=30)
        return self.read_page(member, token)

    def voucher(self, redemption: Redemption) -> str:
        return self.ports.secrets.voucher(redemption.seed)

    def account(self, member: Member) -> Account:
        want = AccountOf(member.id)
        account = self.ports.book.read((want,))(want)
        assert account
        return account

    def stock(self, reward: Reward) -> Stock:
        want = StockOf(reward.id)
        stock = self.ports.book.read((want,))(want)
        assert stock
        return stock

    def entries(self, member: Member) -> list[Entry]:
        """Oldest first."""
        return list(reversed(self.ports.shelf.entries(member.id, before=None, limit=100)))

    def tick(self) -> None:
        """Let everything happen that nobody asks for, until nothing is left to do."""
        store = self.world.store
        assert isinstance(store, SQLite)
        wired = Wired(self.ports, Stage("http://shop.example"), store, TableFeed(store))
        while wired.tick():
            pass
