"""Members who leave, and some who come back: nothing is kept, and nothing given twice."""

import re
from random import Random

from chalicelib.domain.members.leaving import REMEMBERED_DAYS
from chalicelib.domain.members.member import Member
from chalicelib.ports import MemberOf
from chalicelib.usecases.members.leave import leave
from tests.simulation.asking import Mishap
from tests.simulation.people.members import Members
from tests.simulation.proof.books import CANARY
from tests.simulation.proof.known import DAY
from tests.simulation.seam import Seam, rows_of
from tests.simulation.wire import WireSeam

FEWEST = 4
"""Members that a world needs to go on."""

BRIEF = {"OTP", "NEW"}
"""Rows that hold a contact for minutes, before anybody knows whose it is, and end by themselves."""

_PERSONAL = re.compile(rf"[^']*{CANARY}[^']*")


class Leavers(Members):
    """`former` says until which second a contact is known to have left."""

    former: dict[str, int]

    def __init__(self, seam: Seam | WireSeam, chance: Random, *, hold_days: int = 0) -> None:
        self.former = {}
        super().__init__(seam, chance, hold_days=hold_days)

    def leave(self, mishap: Mishap | None) -> None:
        if len(self.members) > FEWEST:
            self._leave(self.pick(self.members), mishap)

    def left_at_the_till(self, _: Mishap | None) -> None:
        """Somebody pays while they leave on their phone."""
        if len(self.members) > FEWEST:
            member = self.pick(self.members)
            rival = self._beside(lambda: self._leave(member, None))
            self._record(f"A-{self.number()}", member, 3_000, rival)

    def come_back(self, mishap: Mishap | None) -> None:
        """I8: whoever left not long ago is not welcomed again, and nobody has brought them."""
        if free := self.former.keys() - self.contacts.values():
            contact, friend = self.pick(sorted(free)), self.pick(self.members)
            known = self.former[contact] > self.shop.world.clock.now
            self.forgotten.discard(contact)
            assert self.join(mishap, friend, contact).returning == known

    def _leave(self, member: Member, mishap: Mishap | None) -> None:
        """Nobody leaves a voucher behind; a change of contact ends the session they would leave by.

        Asked again, whoever has left is not signed in any more.
        """
        contact, changes = self.contacts[member.id], self.changes[member.id]
        session, holding = self.shop.world.sign_in(contact).session, self._holds(member.id)
        words = {contact, self._name_of(member)}

        def story() -> str:
            leave(session, self.shop.ports)
            return "left"

        heard = [*self._meet(story, mishap), self._try(story)]
        refused = {each[0] for each in heard if isinstance(each, tuple)}
        overtaken = self.changes[member.id] != changes
        left = "left" in heard or ("unauthenticated" in refused and not overtaken)
        holding = holding or self._holds(member.id)
        over = {"unauthenticated"} if left or overtaken else set()
        assert refused <= over | ({"vouchers_open"} if holding else set()), heard
        assert heard.count("left") <= 1, heard
        if left:
            assert not self._holds(member.id), "a voucher is left"
            self._note_leaving(member, contact, words)

    def _note_leaving(self, member: Member, contact: str, words: set[str]) -> None:
        self.members.remove(member)
        self.gone[member.id] = member
        self.frozen.discard(member.id)
        del self.contacts[member.id]
        self.changes[member.id] += 1
        self.moved_from.add(contact)
        self.former[contact] = self.shop.world.clock.now + REMEMBERED_DAYS * DAY
        self.forgotten |= words - {""}

    def _holds(self, member: str) -> bool:
        return any(r.state == "held" for r in self.sold.values() if r.member == member)

    def _name_of(self, member: Member) -> str:
        want = MemberOf(member.id)
        found = self.shop.ports_on(self.books.store).book.read((want,))(want)
        assert found, member
        return found.name

    def agree_on_everything(self) -> None:
        """I26: what somebody was called, and where they were written to, stands nowhere."""
        super().agree_on_everything()
        for member in (*self.members, *self.gone.values()):
            welcome = self.books.purse(member.id).seen["earn", "join", "join"]
            assert welcome == (member.id not in self.returning), "I8: once"
        for key, row in rows_of(self.books.store).items():
            stands = self.forgotten & {*_PERSONAL.findall(f"{row}")}
            assert not stands or key.sk in BRIEF, ("I26", key, stands)
