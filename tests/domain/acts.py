"""An act on a chosen day, by somebody."""

from chalicelib.domain.ledger.account import Act


def act(today: str = "2026-11-22", *, at: int = 1_795_310_000, actor: str = "STAFF") -> Act:
    return Act(actor=actor, at=at, today=today, programme="2026-11-01")
