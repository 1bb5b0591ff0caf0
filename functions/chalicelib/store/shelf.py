"""What is listed rather than looked up by key: entries, redemptions, rewards, what is due."""

from collections import defaultdict
from collections.abc import Sequence

from chalicelib.domain.audit.rounds import Alarmed
from chalicelib.domain.content.reading import Read
from chalicelib.domain.ledger.account import Entry
from chalicelib.domain.ledger.approval import Proposal
from chalicelib.domain.members.leaving import Moved
from chalicelib.domain.members.session import Session
from chalicelib.domain.overview import Figures
from chalicelib.domain.referrals.channel import Channel
from chalicelib.domain.referrals.referral import Referral
from chalicelib.domain.rewards.redemption import Redemption
from chalicelib.domain.rewards.reward import Reward, Stock, together
from chalicelib.domain.trail import Step
from chalicelib.ports import ReadOf, Slice, StockOf
from chalicelib.store.nouns import reads, referrals, rewards, stock, trail
from chalicelib.store.nouns.people import members, sessions
from chalicelib.store.nouns.points import expiries, ledger, overview, proposals, rounds
from chalicelib.store.port import Index, Key, Row, Store


class Shelf:
    """Implements the port of the same name over either engine."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def entries(self, member: str, *, before: int | None, limit: int) -> Sequence[Entry]:
        after = None if before is None else ledger.entry_key(member, before).sk
        page = self._store.query(
            ledger.member_pk(member), prefix="E#", after=after, newest_first=True, limit=limit
        )
        return [ledger.parse_entry(row) for row in page.rows]

    def entries_after(self, member: str, *, after: int, limit: int) -> Sequence[Entry]:
        beyond = ledger.entry_key(member, after).sk
        pk = ledger.member_pk(member)
        page = self._store.query(pk, prefix="E#", after=beyond, limit=limit)
        return [ledger.parse_entry(row) for row in page.rows]

    def redemptions(self, member: str, *, limit: int) -> Sequence[Redemption]:
        rows = self._listed("g2", ledger.member_pk(member), "H#", limit)
        return [rewards.parse_redemption(row) for row in rows]

    def referrals(self, referrer: str, *, limit: int) -> Sequence[Referral]:
        rows = self._listed("g2", referrals.brought_pk(referrer), "", limit)
        return [referrals.parse_referral(row) for row in rows]

    def sessions(self, member: str, *, limit: int) -> Sequence[Session]:
        page = self._store.query(ledger.member_pk(member), prefix="S#", limit=limit)
        return [sessions.parse_session(row) for row in page.rows]

    def moves(self, member: str, *, limit: int) -> Sequence[Moved]:
        page = self._store.query(ledger.member_pk(member), prefix=members.MOVED, limit=limit)
        return [members.parse_moved(row) for row in page.rows]

    def reads(self, member: str, *, after: str, limit: int) -> Sequence[Read]:
        beyond = reads.read_key(ReadOf(member, after)).sk if after else None
        pk = ledger.member_pk(member)
        page = self._store.query(pk, prefix="READ#", after=beyond, limit=limit)
        return [reads.parse_read(row) for row in page.rows]

    def steps(self, actor: str | None, *, before: str | None, limit: int) -> Slice[Step]:
        found = self._own(actor, before, limit) if actor else self._everybody(before, limit)
        more = len(found) > limit
        last = found[limit - 1] if more else None
        return Slice(tuple(found[:limit]), last.place if last else None)

    def _own(self, actor: str, before: str | None, limit: int) -> list[Step]:
        after = trail.key_at(before).sk if before else None
        page = self._store.query(
            trail.actor_pk(actor), after=after, newest_first=True, limit=limit + 1
        )
        return [trail.parse_step(row) for row in page.rows]

    def _everybody(self, before: str | None, limit: int) -> list[Step]:
        after = (before, trail.key_at(before)) if before else None
        found = self._store.query_index(
            "g2", trail.LIST_PK, after=after, newest_first=True, limit=limit + 1
        )
        return [trail.parse_step(row) for row in self._get_all([key for _, key in found])]

    def proposals(self, *, limit: int) -> Sequence[Proposal]:
        rows = self._listed("g2", proposals.LIST_PK, "", limit)
        return [proposals.parse_proposal(row) for row in rows]

    def waiting_proposals(self, *, since: int) -> Sequence[Proposal]:
        rows = self._get_all(proposals.unanswered(self._store, since))
        return [proposals.parse_proposal(row) for row in rows]

    def alarms(self, *, limit: int) -> Sequence[Alarmed]:
        page = self._store.query(rounds.PK, prefix=rounds.OPEN, limit=limit)
        return [rounds.parse_alarm(row) for row in page.rows]

    def channels(self) -> Sequence[Channel]:
        rows = self._listed("g2", referrals.CHANNELS_PK, "", 100)
        return [referrals.parse_channel(row) for row in rows]

    def rewards(self) -> Sequence[tuple[Reward, Stock]]:
        found = [rewards.parse_reward(row) for row in self._listed("g2", rewards.LIST_PK, "", 100)]
        wants = [StockOf(reward.id, shard) for reward in found for shard in range(reward.shards)]
        pieces: dict[str, list[Stock]] = defaultdict(list)
        for row in self._get_all([stock.stock_key(want) for want in wants]):
            shard = stock.parse_stock(row)
            pieces[shard.reward].append(shard)
        return [(reward, together(pieces[reward.id])) for reward in found]

    def figures(
        self, generation: int, *, before: str | None, limit: int
    ) -> Sequence[tuple[str, Figures]]:
        return overview.figures(self._store, generation, before=before, limit=limit)

    def leaders(self, generation: int, month: str, *, limit: int) -> Sequence[tuple[str, int]]:
        return overview.leaders(self._store, generation, month, limit=limit)

    def visits(self, generation: int, code: str) -> Sequence[tuple[str, int]]:
        return overview.visits(self._store, generation, code)

    def due_redemptions(self, at: int, *, limit: int) -> Sequence[str]:
        return self._due(rewards.DUE_PKS, at, limit)

    def due_referrals(self, at: int, *, limit: int) -> Sequence[str]:
        return self._due((referrals.DUE_PK,), at, limit)

    def next_due(self) -> int | None:
        found = [
            int(sort.partition("#")[0])
            for pk in (*rewards.DUE_PKS, referrals.DUE_PK)
            for sort, _ in self._store.query_index("g1", pk, limit=1)
        ]
        return min(found, default=None)

    def due_expiries(self, day: str, *, limit: int) -> Sequence[str]:
        return expiries.due(self._store, day, limit=limit)

    def due_notices(self, day: str, *, limit: int) -> Sequence[str]:
        found = self._store.query_index("g2", ledger.NOTICES_PK, upto=f"{day}#~", limit=limit)
        return [sort.partition("#")[2] for sort, _ in found]

    def _due(self, pks: Sequence[str], at: int, limit: int) -> list[str]:
        """The longest due first, from all shards of the list."""
        upto, found = f"{at:010}#~", list[tuple[str, Key]]()
        for pk in pks:
            found += self._store.query_index("g1", pk, upto=upto, limit=limit)
        return [sort.partition("#")[2] for sort, _ in sorted(found)[:limit]]

    def _listed(self, index: Index, pk: str, prefix: str, limit: int) -> list[Row]:
        found = self._store.query_index(index, pk, prefix=prefix, newest_first=True, limit=limit)
        return self._get_all([key for _, key in found])

    def _get_all(self, keys: Sequence[Key]) -> list[Row]:
        rows: list[Row | None] = []
        for start in range(0, len(keys), 100):
            rows += self._store.get_many(keys[start : start + 100])
        return [row for row in rows if row is not None]
