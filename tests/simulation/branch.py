"""A branch of the sample shop with every story, that can close its doors and open again."""

import hashlib
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from random import Random

from msgspec.structs import replace

from chalicelib.domain.decision import Answered
from chalicelib.domain.ledger.account import Account, Entry
from chalicelib.domain.ledger.approval import Proposal
from chalicelib.domain.members.member import Member
from chalicelib.domain.referrals.referral import Referral
from chalicelib.domain.refusals import OutcomeUnknown, Unavailable
from chalicelib.domain.rewards.redemption import Redemption
from chalicelib.domain.rewards.reward import Reward, Said
from chalicelib.ports import Ports, ReferralOf
from chalicelib.store.archive import Archive
from chalicelib.store.book import Book
from chalicelib.store.directory import Directory
from chalicelib.store.engine.table_feed import TableFeed
from chalicelib.store.nouns import NOUNS
from chalicelib.store.port import Change, Store
from chalicelib.store.shelf import Shelf
from chalicelib.usecases.identity.change_contact import ChangeContact
from chalicelib.usecases.identity.request_code import RequestCode, request_code
from chalicelib.usecases.members.freeze_account import FreezeAccount, freeze_account
from chalicelib.usecases.members.update_profile import Updated, UpdateProfile, update_profile
from chalicelib.usecases.points.adjust_points import AdjustPoints, adjust_points
from chalicelib.usecases.points.approve_proposal import ApproveProposal, approve_proposal
from chalicelib.usecases.points.check_in import CheckedIn, CheckIn, check_in
from chalicelib.usecases.points.decline_proposal import DeclineProposal, decline_proposal
from chalicelib.usecases.points.propose_adjustment import ProposeAdjustment, propose_adjustment
from chalicelib.usecases.points.reverse_entry import ReverseEntry, reverse_entry
from chalicelib.usecases.referrals.name_referrer import NameReferrer, name_referrer
from chalicelib.usecases.rewards.change_reward import ChangeReward, change_reward
from chalicelib.usecases.rewards.change_stock import ChangeStock, Restocked, change_stock
from chalicelib.usecases.rewards.undo_commit import UndoCommit, undo_commit
from chalicelib.usecases.rewards.void_redemption import VoidRedemption, void_redemption
from chalicelib.web.door import Stage
from chalicelib.wiring import World as Wired
from qr import codes
from tests.shop import Shop
from tests.simulation.seam import Seam, UnrulyFeed
from tests.simulation.wire import WireSeam
from tests.world import ADDRESS, NOON, PHONE, World, make_world


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


@contextmanager
def only_away() -> Iterator[None]:
    """What the feed passes over and only logs may be a store that is away, and nothing else."""
    said, log = _Said(), logging.getLogger("perennial.feed")
    propagates, log.propagate = log.propagate, False
    log.addHandler(said)
    try:
        yield
    finally:
        log.removeHandler(said)
        log.propagate = propagates
    for fault in said.faults:
        if not isinstance(fault, Unavailable | OutcomeUnknown):
            raise fault


class _Said(logging.Handler):
    def __init__(self) -> None:
        super().__init__()
        self.faults: list[BaseException] = []

    def emit(self, record: logging.LogRecord) -> None:
        fault = record.exc_info and record.exc_info[1]
        if fault:
            self.faults.append(fault)


@dataclass
class Branch(Shop):
    """`seam` is the one way to its rows; `told` is what an unruly feed may tell again."""

    seam: Seam | WireSeam = field(default_factory=Seam)
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
            book=Book(self.seam, NOUNS, self.world.clock, stopwatch=lambda: 0.0),
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

    def ports_on(self, store: Store) -> Ports:
        """The same shop's ports, on another way to its rows."""
        return replace(
            self.ports,
            book=Book(store, NOUNS, self.ports.now),
            shelf=Shelf(store),
            directory=Directory(store),
            archive=Archive(store),
        )

    def check_in(self, member: Member, *, key: str) -> Answered[CheckedIn]:
        return check_in(CheckIn(self.wish(member.id, key), member.id), self.ports)

    def adjust(self, member: Member, points: int, *, key: str) -> Answered[Entry]:
        wish = self.wish(self.staff.id, key, f"{member.id} {points}")
        return adjust_points(AdjustPoints(wish, member.id, points, "a fair"), self.ports)

    def propose(self, member: Member, points: int, *, key: str) -> Answered[Proposal]:
        wish = self.wish(self.staff.id, key, f"{member.id} {points}")
        return propose_adjustment(ProposeAdjustment(wish, member.id, points, "a fair"), self.ports)

    def approve(self, actor: str, proposal: Proposal, *, key: str) -> Answered[Entry]:
        wish = self.wish(actor, key, proposal.id)
        return approve_proposal(ApproveProposal(wish, proposal.id), self.ports)

    def decline(self, actor: str, proposal: Proposal, *, key: str) -> Answered[Proposal]:
        wish = self.wish(actor, key, proposal.id)
        return decline_proposal(DeclineProposal(wish, proposal.id, "too much"), self.ports)

    def complete(self, member: Member, name: str = "Anna") -> Updated:
        said = UpdateProfile(member=member.id, name=name, birthday="1990-05-20")
        return update_profile(said, self.ports)

    def freeze(self, member: Member, *, frozen: bool) -> Account:
        asked = FreezeAccount(member=member.id, frozen=frozen, reason="a doubt", by=self.staff.id)
        return freeze_account(asked, self.ports)

    def reverse(self, member: Member, seq: int, *, key: str) -> Answered[Entry]:
        wish = self.wish(self.staff.id, key, f"{member.id} {seq}")
        return reverse_entry(ReverseEntry(wish, member.id, seq, "a mistake"), self.ports)

    def proving(self, old: str, new: str) -> ChangeContact:
        """A member has signed in, and types the right code that was sent to the new contact."""
        session = self.world.sign_in(old).session
        asked = RequestCode(
            contact=new, device=PHONE, address=ADDRESS, language="zh", changing=session
        )
        challenge = request_code(asked, self.ports)
        code = self.world.sent[-1].code or ""
        return ChangeContact(session=session, challenge=challenge, code=code, device=PHONE)

    def change_reward(self, reward: str, said: Said) -> Reward:
        return change_reward(ChangeReward(reward, said, self.staff.id), self.ports)

    def change_stock(self, reward: str, pieces: int, *, key: str) -> Answered[Restocked]:
        wish = self.wish(self.staff.id, key, f"{reward} {pieces}")
        return change_stock(ChangeStock(wish, reward, pieces), self.ports)

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

    def turn(self, chance: Random | None = None, *, proving: bool = True) -> int:
        """One turn of what nobody asks for, with an unruly feed by chance.

        The reconciler reads everybody's books; who has no time for it leaves it out.
        """
        feed = UnrulyFeed(self.seam, chance, self.told) if chance else TableFeed(self.seam)  # type: ignore[arg-type] # the verbs a feed asks for are there
        stage, pages = Stage("http://shop.example"), int(proving)
        with only_away():
            return Wired(self.ports, stage, self.seam, feed, pages=pages).tick()

    def tick(self) -> None:
        """Let everything happen that nobody asks for, until nothing is left to do."""
        while self.turn():
            pass
