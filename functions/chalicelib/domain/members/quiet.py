"""Quiet hours: when nobody is sent what can wait."""

from datetime import UTC, datetime

from chalicelib.domain.programme import Programme


def is_quiet(at: int, programme: Programme) -> bool:
    """Say whether an instant in epoch seconds lies within the quiet hours of the shop's zone."""
    now = datetime.fromtimestamp(at, UTC).astimezone(programme.brand.clock).strftime("%H:%M")
    begin, end = programme.messages.quiet_from, programme.messages.quiet_to
    if begin < end:
        return begin <= now < end
    return now >= begin or now < end
