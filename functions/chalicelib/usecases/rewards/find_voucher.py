"""Staff look a voucher up before they commit it: what it is for, and whether it still holds."""

from msgspec.structs import replace

from chalicelib.domain.rewards.redemption import Redemption, VoucherUnknown
from chalicelib.ports import Ports, RedemptionOf


def find_voucher(voucher: str, ports: Ports) -> Redemption:
    """Return the redemption of a voucher as typed or scanned. Raises VoucherUnknown."""
    code = ports.secrets.read_code(voucher, "voucher")
    want = RedemptionOf(ports.secrets.redemption_id(code)) if code else None
    found = ports.book.read((want,))(want) if want else None
    if not found:
        raise VoucherUnknown
    if found.state == "held" and found.expires_at < ports.now():
        return replace(found, state="lapsed")
    return found
