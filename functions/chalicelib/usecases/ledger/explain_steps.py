"""Steps of the trail in words: who, whom or what, and why, as far as the books still say."""

from collections.abc import Iterator, Sequence
from typing import Any

from msgspec import Struct

from chalicelib.domain.ledger.approval import member_in
from chalicelib.domain.members.member import Member
from chalicelib.domain.programme import Words
from chalicelib.domain.trail import Deed, Step, proves
from chalicelib.ports import (
    AccountOf,
    ChannelOf,
    EntryOf,
    MemberOf,
    Ports,
    ProposalOf,
    RewardOf,
    View,
    Want,
)

AT_ONCE = 30
"""Steps whose wants, three each, are one call."""

OF_ENTRY: frozenset[Deed] = frozenset({"adjust", "approve", "reverse"})
OF_PROPOSAL: frozenset[Deed] = frozenset({"propose", "decline"})
OF_REWARD: frozenset[Deed] = frozenset({"add_reward", "change_reward", "change_stock"})
OF_CHANNEL: frozenset[Deed] = frozenset({"add_channel"})
OF_MEMBER: frozenset[Deed] = frozenset({"freeze", "unfreeze", "appoint", "dismiss"})


class Explained(Struct, frozen=True):
    """`by` and `whom` are people, `thing` a reward or a channel; None for what nobody did, or of
    which nothing is kept. The trail itself has a digest of the reason only.
    """

    step: Step
    by: Member | None
    whom: Member | None
    thing: Words | None
    reason: Words | None


def explain_steps(steps: Sequence[Step], ports: Ports) -> Iterator[Explained]:
    for start in range(0, len(steps), AT_ONCE):
        part = steps[start : start + AT_ONCE]
        view = ports.book.read(list({want for step in part for want in _wants(step)}))
        yield from (_explained(step, view) for step in part)


def _wants(step: Step) -> Iterator[Want[Any]]:
    yield MemberOf(step.actor)
    member = _member(step)
    if member:
        yield MemberOf(member)
    if step.deed in OF_ENTRY:
        yield _entry(step)
    if step.deed in OF_PROPOSAL:
        yield ProposalOf(step.target)
    if step.deed == "freeze":
        yield AccountOf(step.target)
    if step.deed in OF_REWARD:
        yield RewardOf(step.target)
    if step.deed in OF_CHANNEL:
        yield ChannelOf(step.target)


def _explained(step: Step, view: View) -> Explained:
    member = _member(step)
    whom = view(MemberOf(member)) if member else None
    thing, reason = _thing(step, view), _reason(step, view)
    return Explained(step, view(MemberOf(step.actor)), whom, thing, reason)


def _thing(step: Step, view: View) -> Words | None:
    reward = view(RewardOf(step.target)) if step.deed in OF_REWARD else None
    channel = view(ChannelOf(step.target)) if step.deed in OF_CHANNEL else None
    found = reward or channel
    return found.name if found else None


def _reason(step: Step, view: View) -> Words | None:
    """What was written for an entry or a request stands there, in the words of whoever wrote it."""
    entry = view(_entry(step)) if step.deed in OF_ENTRY else None
    if entry:
        return Words(entry.reason.zh, entry.reason.en)
    said = _asked(step, view) if step.deed in OF_PROPOSAL else _held(step, view)
    return Words(said, said) if said else None


def _asked(step: Step, view: View) -> str | None:
    asked = view(ProposalOf(step.target))
    if not asked:
        return None
    return asked.reason if step.deed == "propose" else asked.why


def _held(step: Step, view: View) -> str | None:
    """An account keeps only why it is on hold now: it may have been let go, and held anew."""
    account = view(AccountOf(step.target)) if step.deed == "freeze" else None
    if not account or not proves(step, {"reason": account.frozen_why}):
        return None
    return account.frozen_why


def _member(step: Step) -> str | None:
    if step.deed in OF_ENTRY:
        return step.target.partition("/")[0]
    if step.deed in OF_PROPOSAL:
        return member_in(step.target)
    return step.target if step.deed in OF_MEMBER else None


def _entry(step: Step) -> EntryOf:
    member, _, seq = step.target.partition("/")
    return EntryOf(member, int(seq))
