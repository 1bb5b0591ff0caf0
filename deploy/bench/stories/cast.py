"""A shop to measure: its people come by the public stories, with points to spend."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec.structs import replace

from chalicelib.domain.decision import Wish
from chalicelib.domain.members.member import Agreed, Member, Role
from chalicelib.domain.members.message import Message
from chalicelib.domain.members.session import Newcomer
from chalicelib.domain.programme import Words
from chalicelib.domain.rewards.redemption import Redemption
from chalicelib.domain.rewards.reward import Reward
from chalicelib.ports import Ports
from chalicelib.senders.outbox import Outbox
from chalicelib.store.book import Book
from chalicelib.store.directory import Directory
from chalicelib.store.nouns import NOUNS
from chalicelib.store.port import Store
from chalicelib.store.shelf import Shelf
from chalicelib.usecases.identity.join import Join, join
from chalicelib.usecases.identity.request_code import RequestCode, request_code
from chalicelib.usecases.identity.verify_code import VerifyCode, verify_code
from chalicelib.usecases.identity.who import who
from chalicelib.usecases.points.record_purchase import Recorded, RecordPurchase, record_purchase
from chalicelib.usecases.rewards.add_reward import AddReward, add_reward
from chalicelib.usecases.rewards.commit_redemption import CommitRedemption, commit_redemption
from chalicelib.usecases.rewards.redeem import Redeem, redeem
from chalicelib.usecases.staff.appoint import Appoint, appoint
from deploy.local.settings import Settings
from deploy.local.shop import Shop, open_at

DEVICE = "the bench's own browser"
FORTUNE = 100_000_000
"""Minor units of one purchase: a million points to spend."""


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody whose browser holds a session's cookie."""

    member: Member
    cookie: str


@dataclass
class Cast:
    """`store` is the shop's own, or what was put before it; the `ports` are over that.

    What the shop sends lies in `post`, the newest last.
    """

    shop: Shop
    store: Store
    ports: Ports
    numbers: "count[int]"
    staff: Member
    post: list[Message]

    def over(self, store: Store) -> "Cast":
        """The same shop, its stories over another store before its own."""
        return Cast(self.shop, store, _over(store, self.ports), self.numbers, self.staff, self.post)

    def wish(self, actor: Member) -> Wish:
        number = next(self.numbers)
        return Wish(actor.id, f"bench-{number:016}", f"asked {number}")

    def member(self, *, ref: str | None = None, name: str | None = None) -> Member:
        return self.join(self.newcomer(), ref=ref, name=name)

    def newcomer(self) -> Newcomer:
        contact = f"member-{next(self.numbers)}@bench.example"
        newcomer = who(self._prove(contact), self.ports)
        assert isinstance(newcomer, Newcomer)
        return newcomer

    def join(
        self, newcomer: Newcomer, *, ref: str | None = None, name: str | None = None
    ) -> Member:
        agreed = [Agreed(each.id, each.version) for each in self.ports.programme.consents]
        asked = Join(newcomer=newcomer, consents=agreed, language="zh", ref=ref, name=name)
        return join(asked, self.ports).member

    def cookie(self, member: Member) -> str:
        """Sign in, and return what the browser then holds."""
        return self.cookie_of(member.contact.value)

    def cookie_of(self, contact: str) -> str:
        return self._prove(contact)

    def signed_in(self, member: Member) -> Guest:
        return Guest(member, self.cookie(member))

    def buy(self, member: Member, amount: int) -> Recorded:
        order = f"BENCH-{next(self.numbers)}"
        asked = RecordPurchase(self.wish(self.staff), member.id, order, amount)
        return record_purchase(asked, self.ports).value

    def redeem(self, member: Member, reward: str) -> Redemption:
        asked = Redeem(self.wish(member), member.id, reward)
        return redeem(asked, self.ports).value

    def hand_over(self, held: Redemption) -> Redemption:
        voucher = self.ports.secrets.voucher(held.seed)
        asked = CommitRedemption(self.wish(self.staff), voucher)
        return commit_redemption(asked, self.ports).value

    def reward(self) -> Reward:
        name = Words(zh="量一量", en="To be measured")
        return add_reward(AddReward(name, price=1, stock=1_000_000), self.ports)

    def appoint(self, role: Role) -> Member:
        contact = f"{role}-{next(self.numbers)}@bench.example"
        return appoint(Appoint(contact=contact, role=role, by="bench"), self.ports)

    def _prove(self, contact: str) -> str:
        asked = RequestCode(contact=contact, device=DEVICE, address="127.0.0.1", language="zh")
        challenge = request_code(asked, self.ports)
        code = self.post[-1].code
        assert code
        proof = VerifyCode(challenge=challenge, code=code, device=DEVICE)
        return verify_code(proof, self.ports).cookie


@contextmanager
def opened(engine: str | None) -> Iterator[Cast]:
    """Open a new shop in a folder that goes with it."""
    with TemporaryDirectory(prefix="bench-") as folder, opened_in(Path(folder), engine) as cast:
        yield cast


@contextmanager
def opened_in(folder: Path, engine: str | None = None, *, first: int = 1) -> Iterator[Cast]:
    """Open the shop in a folder; orders, wishes and members made now are numbered from `first`."""
    with open_at(settings(folder, engine)) as shop:
        post: list[Message] = []
        ports = replace(shop.world.ports, sender=Outbox(post.append))
        staff = appoint(Appoint(contact="staff@bench.example", role="staff", by="bench"), ports)
        yield Cast(shop, shop.world.store, ports, count(first), staff, post)


def settings(folder: Path, engine: str | None = None) -> Settings:
    return Settings(
        host="127.0.0.1",
        port=0,
        data=folder,
        public="http://127.0.0.1",
        limits=False,
        engine=engine,
    )


def _over(store: Store, ports: Ports) -> Ports:
    book = Book(store, NOUNS, ports.now)
    return replace(ports, book=book, shelf=Shelf(store), directory=Directory(store))
