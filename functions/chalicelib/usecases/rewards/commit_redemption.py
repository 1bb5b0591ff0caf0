"""Staff hand a reward over at the counter: the voucher's hold is spent, once."""

from msgspec import Struct

from chalicelib.domain.decision import Answered, Decision, Wish
from chalicelib.domain.rewards import redemption as law
from chalicelib.domain.rewards.redemption import Redemption, VoucherUnknown
from chalicelib.ports import AccountOf, Ports, RedemptionOf, View


class CommitRedemption(Struct, frozen=True):
    wish: Wish
    voucher: str


def commit_redemption(asked: CommitRedemption, ports: Ports) -> Answered[Redemption]:
    """Spend a held voucher. Raises VoucherUnknown, AlreadyCommitted, Voided, Lapsed, OwnRedemption.

    `voucher` is the code as typed or scanned.
    """
    voucher = ports.secrets.read_code(asked.voucher, "voucher")
    if voucher is None:
        raise VoucherUnknown
    redemption = RedemptionOf(ports.secrets.redemption_id(voucher))

    def decide(view: View) -> Decision[Redemption]:
        found = view(redemption)
        account = view(AccountOf(found.member)) if found else None
        if not found or not account:
            raise VoucherUnknown
        posting, closed = law.commit(account, found, ports.act(asked.wish.actor))
        return Decision(closed.after, (posting, closed))

    return ports.book.once(asked.wish, (redemption,), decide, Redemption)
