"""A member's redemptions, newest first; a hold past its time reads as lapsed already."""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from chalicelib.domain.rewards.redemption import Redemption
from chalicelib.ports import Ports

LIMIT = 50


class Shown(Struct, frozen=True):
    """A redemption, with its voucher while it can be used."""

    redemption: Redemption
    voucher: str | None


def list_redemptions(member: str, ports: Ports) -> Sequence[Shown]:
    at = ports.now()
    return [_show(found, at, ports) for found in ports.shelf.redemptions(member, limit=LIMIT)]


def _show(redemption: Redemption, at: int, ports: Ports) -> Shown:
    if redemption.state != "held":
        return Shown(redemption, None)
    if redemption.expires_at < at:
        return Shown(replace(redemption, state="lapsed"), None)
    return Shown(redemption, ports.secrets.voucher(redemption.seed))
