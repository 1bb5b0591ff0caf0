"""Whoever used to read a member's messages is told that they go elsewhere, or end."""

from contextlib import suppress

from chalicelib.domain.members.member import MemberChanged
from chalicelib.domain.members.message import channel_of, farewell_note, moved_note
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
    note = farewell_note if moved.after.has_left else moved_note
    change = f"{moved.after.id} {moved.after.revision}"
    with suppress(TooMany):
        ports.limiter.take(NOTE, change)
        try:
            ports.sender.send(note(old, moved.after.language, ports.programme))
        except Unavailable:
            ports.limiter.give_back(NOTE, change)
            raise
        return 1
    return 0
