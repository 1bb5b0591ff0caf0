"""Members in lists, by the two indexes of their profiles."""

from collections.abc import Callable

from chalicelib.domain.member import Member
from chalicelib.domain.names import folded_name
from chalicelib.ports import MemberOf, Slice
from chalicelib.store import members
from chalicelib.store.port import Index, Key, Store


class Directory:
    """Implements the port of the same name over either engine."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def newest(self, *, after: str | None, limit: int) -> Slice[Member]:
        return self._slice(
            "g2", members.LIST_PK, "", after, limit, lambda last: f"{last.joined_at:010}#{last.id}"
        )

    def named(self, beginning: str, *, after: str | None, limit: int) -> Slice[Member]:
        prefix = folded_name(beginning)[: members.FOLDED_MAX]
        assert prefix, "a name begins with something"
        return self._slice(
            "g1",
            f"NAME#{prefix[0]}",
            prefix,
            after,
            limit,
            lambda last: members.name_index(last.name, last.id)[1],
        )

    def _slice(
        self,
        index: Index,
        pk: str,
        prefix: str,
        after: str | None,
        limit: int,
        place: Callable[[Member], str],
    ) -> Slice[Member]:
        last = self._members([_key(after)]) if after else ()
        if after and not (last and place(last[0]).startswith(prefix)):
            return Slice((), None)
        start = (place(last[0]), _key(last[0].id)) if last else None
        found = self._store.query_index(
            index, pk, prefix=prefix, after=start, newest_first=index == "g2", limit=limit + 1
        )
        items = self._members([key for _, key in found[:limit]])
        more = len(found) > limit
        return Slice(items, found[limit - 1][1].pk.removeprefix("M#") if more else None)

    def _members(self, keys: list[Key]) -> tuple[Member, ...]:
        rows = self._store.get_many(keys)
        return tuple(members.parse_member(row) for row in rows if row is not None)


def _key(member: str) -> Key:
    return members.member_key(MemberOf(member))
