"""Members in lists, by the two indexes of their profiles."""

import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Sequence

from chalicelib.domain.ids import is_id
from chalicelib.domain.members.member import Member
from chalicelib.domain.members.names import folded_name
from chalicelib.ports import EVER, MemberOf, Slice, Span
from chalicelib.store.nouns.people import members
from chalicelib.store.port import Key, Store, key_of

STAFF_MOST = 100
"""More people than any one shop has; they are read in one call."""

Found = list[tuple[str, Key]]
NOBODY: Slice[Member] = Slice((), None)
_PLACE = re.compile(r"[^\U0010ffff]{1,140}[#\t](?P<id>[^#\t]+)", re.DOTALL)
"""A sort key of either index ends with an id, and is shorter than a key may be."""

_AFTER_ALL_IDS = "~"


class Directory:
    """Implements the port of the same name over either engine."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def newest(self, *, joined: Span = EVER, after: str | None, limit: int) -> Slice[Member]:
        first, last = f"{joined.first:010}", f"{joined.last:010}#{_AFTER_ALL_IDS}"
        start = _place_of(after)
        if after is not None and not (start and first <= start[0] <= last):
            return NOBODY
        found = self._store.query_index(
            "g2", members.LIST_PK, upto=last, after=start, newest_first=True, limit=limit + 1
        )
        return self._slice([one for one in found if one[0] >= first], limit)

    def named(self, beginning: str, *, after: str | None, limit: int) -> Slice[Member]:
        prefix = folded_name(beginning)[: members.FOLDED_MAX]
        assert prefix, "a name begins with something"
        start = _place_of(after)
        if after is not None and not (start and start[0].startswith(prefix)):
            return NOBODY
        found = self._store.query_index(
            "g1", members.name_pk(prefix), prefix=prefix, after=start, limit=limit + 1
        )
        return self._slice(found, limit)

    def staff(self) -> Sequence[Member]:
        page = self._store.query(members.STAFF_PK, limit=STAFF_MOST)
        keys = [members.member_key(MemberOf(key_of(row).sk)) for row in page.rows]
        rows = self._store.get_many(keys) if keys else []
        return [members.parse_member(row) for row in rows if row is not None]

    def _slice(self, found: Found, limit: int) -> Slice[Member]:
        """One more than asked was looked for: by it the slice knows whether it is the last."""
        shown = found[:limit]
        rows = self._store.get_many([key for _, key in shown])
        items = tuple(members.parse_member(row) for row in rows if row is not None)
        return Slice(items, _written(shown[-1][0]) if len(found) > limit else None)


def _written(sort: str) -> str:
    """A place in an index, so that it can stand in an address."""
    return urlsafe_b64encode(sort.encode()).decode().rstrip("=")


def _place_of(after: str | None) -> tuple[str, Key] | None:
    """Read a place back: it ends with the id of who stood there; None if it never was one."""
    try:
        sort = urlsafe_b64decode(f"{after or ''}==").decode()
    except ValueError:
        return None
    place = _PLACE.fullmatch(sort)
    if not place or not is_id(place["id"]):
        return None
    return sort, members.member_key(MemberOf(place["id"]))
