"""A member trades points for a reward: a hold, and a voucher to show at the counter."""

from dataclasses import dataclass

from chalicelib.domain import reward as law
from chalicelib.domain.decision import Answered, Decision, Wish
from chalicelib.domain.refusals import NotFound
from chalicelib.domain.reward import Redemption
from chalicelib.ports import AccountOf, Ports, RewardOf, StockOf, TakenOf, View


class RewardUnknown(NotFound):
    code = "reward_unknown"


@dataclass(frozen=True, slots=True)
class Redeem:
    wish: Wish
    member: str
    reward: str


def redeem(wish: Redeem, ports: Ports) -> Answered[Redemption]:
    """Hold points and a piece. Raises RewardUnknown, InsufficientPoints, SoldOut, LimitReached."""
    account, reward = AccountOf(wish.member), RewardOf(wish.reward)
    stock, taken = StockOf(wish.reward), TakenOf(wish.member, wish.reward)
    seed = ports.secrets.digest("redemption", f"{wish.wish.actor} {wish.wish.key}")
    ticket = law.Ticket(ports.secrets.redemption_id(ports.secrets.voucher(seed)), seed)

    def decide(view: View) -> Decision[Redemption]:
        found, shelf, whose = view(reward), view(stock), view(account)
        if not found or not shelf or not whose:
            raise RewardUnknown
        posting, held = law.redeem(
            whose,
            found,
            shelf,
            view(taken) or 0,
            ports.act(wish.wish.actor),
            ports.programme,
            ticket,
        )
        return Decision(held.redemption, (posting, held))

    return ports.book.once(wish.wish, (account, reward, stock, taken), decide, Redemption)
