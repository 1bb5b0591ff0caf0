"""Lots: points by their last usable day, as sorted pairs; every function returns new ones."""

from chalicelib.domain.ledger.account import Lots


def add(lots: Lots, more: Lots) -> Lots:
    """Put points into the lots of their days."""
    days = dict(lots)
    for day, points in more:
        days[day] = days.get(day, 0) + points
    return tuple(sorted((day, points) for day, points in days.items() if points))


def total(lots: Lots) -> int:
    return sum(points for _, points in lots)


def past_due(lots: Lots, today: str) -> Lots:
    """Return the lots whose last usable day has gone."""
    return tuple((day, points) for day, points in lots if day < today)


def take_nearest(lots: Lots, points: int) -> Lots:
    """Choose what a spend takes: nearest expiry first, so that nothing lapses needlessly."""
    return _take(lots, points)


def take_newest(lots: Lots, points: int, first: str | None = None) -> Lots:
    """Choose what a clawback takes: the lot of day `first`, then the newest."""
    order = sorted(lots, key=lambda lot: (lot[0] == first, lot[0]), reverse=True)
    return _take(tuple(order), points)


def subtract(lots: Lots, taken: Lots) -> Lots:
    days = dict(lots)
    for day, points in taken:
        days[day] -= points
        assert days[day] >= 0, (lots, taken)
    return tuple(sorted((day, points) for day, points in days.items() if points))


def _take(ordered: Lots, points: int) -> Lots:
    taken: dict[str, int] = {}
    left = points
    for day, amount in ordered:
        if left <= 0:
            break
        taken[day] = min(amount, left)
        left -= taken[day]
    return tuple(sorted(taken.items()))
