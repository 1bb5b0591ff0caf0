"""Whoever used to read a member's messages is told that somebody changed where they go."""

from contextlib import suppress

from chalicelib.domain.members.member import MemberChanged
from chalicelib.domain.members.message import channel_of, moved_note
from chalicelib.domain.members.rate import DAY, Rate
from chalicelib.domain.refusals import TooMany, Unavailable
from chalicelib.ports import Ports

NOTE = Rate("moved_note", 1, DAY)
"""For one change, however often its news is told."""


def tell_old_contact(moved: MemberChanged, ports: Ports) -> int:
    """Write to the contact before. Raises MailUnavailable, and then it may be told again."""
    old = moved.before.contact
    if old == moved.after.contact or channel_of(old) not in ports.sender.channels:
        return 0
    change = f"{moved.after.id} {moved.after.revision}"
    with suppress(TooMany):
        ports.limiter.take(NOTE, change)
        try:
            ports.sender.send(moved_note(old, moved.after.language, ports.programme))
        except Unavailable:
            ports.limiter.give_back(NOTE, change)
            raise
        return 1
    return 0
