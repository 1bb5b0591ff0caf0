"""Members who come, bring each other and change, and what each must be answered."""

from contextlib import suppress

from chalicelib.domain.ledger.account import Account
from chalicelib.domain.members.member import Member
from chalicelib.domain.refusals import Refusal
from chalicelib.usecases.identity.change_contact import change_contact
from chalicelib.usecases.identity.join import Join, join
from tests.simulation.asking import Mishap
from tests.simulation.people.points import Points


class Members(Points):
    """Of whom somebody brought, the first purchase counts for both."""

    def join(
        self,
        mishap: Mishap | None = None,
        ref: Member | None = None,
        contact: str | None = None,
    ) -> Member:
        contact, name = contact or self.new_contact(), self.pick((None, self.new_name()))
        newcomer = self.shop.world.arrive(contact)
        agreed = self.shop.world.agreed()
        asked = Join(
            newcomer=newcomer,
            consents=agreed,
            language="zh",
            name=name,
            ref=ref.code if ref else None,
        )
        member: Member = self._settle(lambda: join(asked, self.shop.ports).member, mishap)
        if member.returning:
            self.returning.add(member.id)
        elif ref:
            self.brought[member.id] = True
        self.contacts[member.id] = contact
        self.members.append(member)
        return member

    def join_by_a_friend(self, mishap: Mishap | None) -> None:
        self.join(mishap, self.pick(self.members))

    def bring_a_friend(self, mishap: Mishap | None) -> None:
        self.buy(mishap, self.join(None, self.pick(self.members)), 5_000)

    def complete(self, mishap: Mishap | None) -> None:
        """A frozen account earns nothing by it, until it is said again later."""
        member, name = self.pick(self.members), self.new_name()
        self._settle(lambda: self.shop.complete(member, name), mishap)
        if member.id not in self.frozen | self.returning:
            self.acts[member.id, "profile"] = 1

    def name_referrer(self, mishap: Mishap | None) -> None:
        self._name(self.pick(self.members), self.pick(self.members), mishap)

    def two_referrers(self, _: Mishap | None) -> None:
        """Somebody who has just come names two members at once, on two phones."""
        one, other = self.pick(self.members), self.pick(self.members)
        member = self.join()
        if self.chance.randrange(2):
            self.buy(None, member, 5_000)  # before anybody was named, so it brings nobody a credit
        self.agree()
        self._name(member, one, self._beside(lambda: self._name(member, other, None)))

    def _name(self, member: Member, referrer: Member, mishap: Mishap | None) -> None:
        with suppress(Refusal):
            self._settle(lambda: self.shop.name_referrer(member, referrer), mishap)
            if member.id not in self.brought:
                self.brought[member.id] = False
                self.named_after[member.id] = self.books.purse(member.id).seq

    def freeze(self, mishap: Mishap | None) -> None:
        self._put_on_hold(self.somebody(), mishap, frozen=True)

    def unfreeze(self, mishap: Mishap | None) -> None:
        """Mostly somebody who is frozen."""
        held = [member for member in self.members if member.id in self.frozen]
        self._put_on_hold(self.pick(held or self.members), mishap, frozen=False)

    def frozen_at_the_till(self, _: Mishap | None) -> None:
        """Somebody pays while a manager freezes their account, or lets it go."""
        member = self.pick(self.members)
        frozen = member.id not in self.frozen
        rival = self._beside(lambda: self._put_on_hold(member, None, frozen=frozen))
        self._record(f"A-{self.number()}", member, 3_000, rival)

    def _put_on_hold(self, member: Member, mishap: Mishap | None, *, frozen: bool) -> None:
        def story() -> Account:
            return self.shop.freeze(member, frozen=frozen)

        self._meet(story, mishap)
        account = self._try(story)
        if not isinstance(account, Account):
            assert account == (self._closed(member.id), {}), account
            return
        assert account.frozen == frozen
        if frozen:
            self.frozen.add(member.id)
            self.ever_frozen.add(member.id)
        else:
            self.frozen.discard(member.id)

    def change_contact(self, mishap: Mishap | None) -> None:
        self._move(self.pick(self.members), self._some_contact(), mishap)

    def two_for_one_contact(self, _: Mishap | None) -> None:
        """Or one member on two phones, perhaps to two contacts."""
        one, contact = self.pick(self.members), self.new_contact()
        other = self.pick((one, self.pick(self.members)))
        theirs = self.pick((contact, self.new_contact()))
        self._move(one, contact, self._beside(lambda: self._move(other, theirs, None)))

    def _move(self, member: Member, contact: str, mishap: Mishap | None) -> None:
        """I25: who proves a contact has it, unless it is another's; a code moves once.

        A session ends with any change, so that whoever was overtaken is not let in any more.
        """
        asked = self.shop.proving(self.contacts[member.id], contact)
        owners, changes = {self._owner(contact)}, self.changes[member.id]

        def story() -> str:
            return change_contact(asked, self.shop.ports).member.contact.value

        heard = [*self._meet(story, mishap), self._try(story)]
        owners.add(self._owner(contact))
        granted = [each for each in heard if isinstance(each, str)]
        refused = {each[0] for each in heard if isinstance(each, tuple)}
        overtaken = self.changes[member.id] != changes
        moved = bool(granted) or (owners <= {None, member.id} and not overtaken)
        assert granted in ([], [contact]), heard
        assert refused <= self._no_move(member, owners, over=moved or overtaken), (heard, owners)
        if moved:
            self.moved_from |= {self.contacts[member.id]} - {contact}
            self.contacts[member.id] = contact
            self.changes[member.id] += 1

    def _no_move(self, member: Member, owners: set[str | None], *, over: bool) -> set[str]:
        taken = {"contact_taken"} if owners - {None, member.id} else set()
        return taken | ({"code_expired", "unauthenticated"} if over else set())

    def _owner(self, contact: str) -> str | None:
        return next((member for member, each in self.contacts.items() if each == contact), None)

    def _some_contact(self) -> str:
        """Mostly one that nobody ever had; else one that somebody moved from, or has."""
        known = self.pick(
            (sorted(self.moved_from - self.forgotten), list(self.contacts.values()), [], [])
        )
        return self.pick(known) if known else self.new_contact()
