"""Members in lists, by the two indexes of their profiles."""

from collections.abc import Sequence

from chalicelib.domain.members.member import Member
from chalicelib.domain.members.names import folded_name
from chalicelib.ports import MemberOf, Slice
from chalicelib.store.nouns import members
from chalicelib.store.port import Index, Key, Store, Value, key_of

STAFF_MOST = 100
"""More people than any one shop has; they are read in one call."""


class Directory:
    """Implements the port of the same name over either engine."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def newest(self, *, after: str | None, limit: int) -> Slice[Member]:
        return self._slice("g2", members.LIST_PK, "", after, limit)

    def named(self, beginning: str, *, after: str | None, limit: int) -> Slice[Member]:
        prefix = folded_name(beginning)[: members.FOLDED_MAX]
        assert prefix, "a name begins with something"
        return self._slice("g1", members.name_pk(prefix), prefix, after, limit)

    def staff(self) -> Sequence[Member]:
        page = self._store.query(members.STAFF_PK, limit=STAFF_MOST)
        keys = [members.member_key(MemberOf(key_of(row).sk)) for row in page.rows]
        rows = self._store.get_many(keys) if keys else []
        return [members.parse_member(row) for row in rows if row is not None]

    def _slice(
        self, index: Index, pk: str, prefix: str, after: str | None, limit: int
    ) -> Slice[Member]:
        start = self._place(index, after) if after else None
        if after and not (start and start[0].startswith(prefix)):
            return Slice((), None)
        found = self._store.query_index(
            index, pk, prefix=prefix, after=start, newest_first=index == "g2", limit=limit + 1
        )
        keys = [key for _, key in found[:limit]]
        rows = self._store.get_many(keys)
        items = tuple(members.parse_member(row) for row in rows if row is not None)
        return Slice(items, members.id_of(keys[-1]) if len(found) > limit else None)

    def _place(self, index: Index, member: str) -> tuple[str, Key] | None:
        """Where a member stands in an index now."""
        key = members.member_key(MemberOf(member))
        row = self._store.get(key) or {}
        sort: Value | None = row.get(f"{index}s")
        return (sort["S"], key) if sort else None
