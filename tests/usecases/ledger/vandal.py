"""A hand in the table: rows changed as no story would change them."""

from dataclasses import dataclass
from typing import Any

from msgspec.structs import replace

from chalicelib.domain.ledger.account import Entry, chain
from chalicelib.domain.members.member import Member
from chalicelib.store.nouns.points import ledger
from chalicelib.store.port import Delete, Done, Key, Put, Update, number, text
from chalicelib.store.rows import Pairs
from tests.usecases.ledger.busy import Busy


@dataclass(frozen=True, slots=True)
class Vandal:
    """`names` stand for what differs from shop to shop: `{bo}` for bo's id."""

    busy: Busy
    names: dict[str, str]

    def put(self, pk: str, sk: str, **changed: Any) -> None:
        row = {name: self._written(value) for name, value in changed.items()}
        self._write(Update(Key(pk, sk), put=row))

    def drop(self, pk: str, sk: str) -> None:
        self._write(Delete(Key(pk, sk)))

    def balance(self, member: Member, **changed: Any) -> None:
        self.put(f"M#{member.id}", "BAL", **changed)

    def entry(self, member: Member, **like: Any) -> Entry:
        """The first entry of a member that is like this."""
        entries = self.busy.shop.entries(member)
        return next(e for e in entries if all(getattr(e, k) == v for k, v in like.items()))

    def edit(self, entry: Entry, **changed: Any) -> None:
        """Change an entry, and leave its seal."""
        self.put(f"M#{entry.member}", f"E#{entry.seq:010}", **changed)

    def forge(self, member: Member, entry: Entry, **changed: Any) -> None:
        """Change an entry and seal all that follows anew: the chain alone does not tell."""
        head = ""
        for one in self.busy.shop.entries(member):
            forged = replace(one, **changed) if one.seq == entry.seq else one
            sealed = replace(forged, hash=chain(head, forged))
            self._write(Put(ledger.entry_row(sealed)))
            head = sealed.hash
        self.balance(member, head=head)

    def _write(self, action: Put | Update | Delete) -> None:
        assert self.busy.shop.world.store.write([action]) == Done()

    def _written(self, value: Any) -> Any:
        if isinstance(value, bool):
            return {"BOOL": value}
        if isinstance(value, tuple):
            return {"L": Pairs().serialize(value)}
        return number(value) if isinstance(value, int) else text(value.format(**self.names))
