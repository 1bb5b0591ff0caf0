"""A branch of the sample shop with every story, that can close its doors and open again."""

import hashlib
from dataclasses import dataclass, field, replace
from random import Random

from chalicelib.domain.decision import Answered
from chalicelib.domain.ledger.account import Entry
from chalicelib.domain.members.member import Member
from chalicelib.domain.referrals.referral import Referral
from chalicelib.domain.rewards.redemption import Redemption
from chalicelib.ports import ReferralOf
from chalicelib.store.engine.feed import Feed, TableFeed
from chalicelib.store.engine.sqlite import SQLite
from chalicelib.store.port import Change
from chalicelib.usecases.members.update_profile import Updated, UpdateProfile, update_profile
from chalicelib.usecases.points.adjust_points import AdjustPoints, adjust_points
from chalicelib.usecases.points.check_in import CheckedIn, CheckIn, check_in
from chalicelib.usecases.referrals.name_referrer import NameReferrer, name_referrer
from chalicelib.usecases.rewards.undo_commit import UndoCommit, undo_commit
from chalicelib.usecases.rewards.void_redemption import VoidRedemption, void_redemption
from chalicelib.web.door import Stage
from chalicelib.wiring import World as Wired
from qr import codes
from tests.shop import Shop
from tests.simulation.seam import Seam, UnrulyFeed
from tests.world import NOON, World, make_world


@dataclass
class Chance:
    """Everything new is spelled from a running number, so that a second life repeats the first."""

    number: int = 0

    def digest(self) -> str:
        self.number += 1
        return hashlib.sha256(str(self.number).encode()).hexdigest()

    def id(self) -> str:
        self.digest()
        return f"{self.number:016}"

    def code(self, kind: str) -> str:
        length = {"referral": codes.REFERRAL, "channel": codes.CHANNEL}[kind]
        return codes.from_bytes(bytes.fromhex(self.digest()), length)

    def digits(self) -> str:
        return f"{int(self.digest(), 16) % 10**6:06}"


@dataclass
class Branch(Shop):
    """`seam` is the one way to its rows; `told` is what an unruly feed may tell again."""

    seam: Seam = field(default_factory=lambda: Seam(SQLite()))
    chance: Chance = field(default_factory=Chance)
    now: int = NOON
    told: list[Change] = field(default_factory=list)
    world: World = field(init=False)

    def __post_init__(self) -> None:
        self.world = make_world(store=self.seam)
        self.world.clock.now = self.now
        chance = self.chance
        self.world.ports = replace(
            self.world.ports,
            secrets=replace(
                self.world.ports.secrets,
                new_id=chance.id,
                new_code=chance.code,
                new_token=chance.digest,
                new_digits=chance.digits,
            ),
        )
        super().__post_init__()

    def reopened(self) -> "Branch":
        """A new process on the same rows, at the same moment."""
        return Branch(seam=self.seam, chance=self.chance, now=self.world.clock.now)

    def check_in(self, member: Member, *, key: str) -> Answered[CheckedIn]:
        return check_in(CheckIn(self.wish(member.id, key), member.id), self.ports)

    def adjust(self, member: Member, points: int, *, key: str) -> Answered[Entry]:
        wish = self.wish(self.staff.id, key, f"{member.id} {points}")
        return adjust_points(AdjustPoints(wish, member.id, points, "a fair"), self.ports)

    def complete(self, member: Member) -> Updated:
        said = UpdateProfile(member=member.id, name="Anna", birthday="1990-05-20")
        return update_profile(said, self.ports)

    def void(self, held: Redemption, *, key: str) -> Answered[Redemption]:
        wish = self.wish(held.member, key, held.id)
        return void_redemption(VoidRedemption(wish, held.member, held.id), self.ports)

    def undo(self, committed: Redemption, *, key: str) -> Answered[Redemption]:
        wish = self.wish(self.staff.id, key, committed.id)
        return undo_commit(UndoCommit(wish, committed.id, "a mistake"), self.ports)

    def name_referrer(self, member: Member, referrer: Member) -> Referral:
        return name_referrer(NameReferrer(member.id, referrer.code), self.ports)

    def referral(self, friend: Member) -> Referral | None:
        want = ReferralOf(friend.id)
        return self.ports.book.read((want,))(want)

    def turn(self, chance: Random | None = None) -> int:
        """One turn of what nobody asks for, with an unruly feed by chance."""
        feed: Feed = UnrulyFeed(self.seam, chance, self.told) if chance else TableFeed(self.seam)  # type: ignore[arg-type] # the two verbs a feed asks for are there
        return Wired(self.ports, Stage("http://shop.example"), self.seam, feed).tick()

    def tick(self) -> None:
        """Let everything happen that nobody asks for, until nothing is left to do."""
        while self.turn():
            pass
