"""A manager puts an account on hold, or lets it go, with a reason; never their own."""

from msgspec import Struct

from chalicelib.domain.decision import Decision
from chalicelib.domain.ledger import freeze as law
from chalicelib.domain.ledger.account import Account
from chalicelib.domain.members.member import MemberUnknown
from chalicelib.ports import AccountOf, Ports, View


class FreezeAccount(Struct, frozen=True, kw_only=True):
    """`frozen` is what the account is to be; `member` an id."""

    member: str
    frozen: bool
    reason: str
    by: str


def freeze_account(asked: FreezeAccount, ports: Ports) -> Account:
    """Freeze or unfreeze; asked again it changes nothing. Raises MemberUnknown, OwnAccount."""
    account = AccountOf(asked.member)

    def decide(view: View) -> Decision[Account]:
        whose, act = view(account), ports.act(asked.by)
        if not whose:
            raise MemberUnknown
        frozen = law.freeze(whose, asked.reason, act) if asked.frozen else law.unfreeze(whose, act)
        if frozen.after == frozen.before:
            return Decision(frozen.after, ())
        step = ports.trace(
            act, "freeze" if asked.frozen else "unfreeze", asked.member, reason=asked.reason
        )
        return Decision(frozen.after, (frozen, step))

    return ports.book.settle((account,), decide)
