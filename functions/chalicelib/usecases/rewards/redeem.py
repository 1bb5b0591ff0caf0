"""A member trades points for a reward: a hold with a voucher for the counter, or at once."""

from msgspec import Struct

from chalicelib.domain.decision import Answered, Decision, Wish
from chalicelib.domain.rewards import redemption as law
from chalicelib.domain.rewards.redemption import Redemption, Ticket
from chalicelib.domain.rewards.reward import Reward, RewardUnknown, Stock
from chalicelib.ports import AccountOf, Ports, RewardOf, StockOf, TakenOf, View


class Redeem(Struct, frozen=True):
    wish: Wish
    member: str
    reward: str


def redeem(asked: Redeem, ports: Ports) -> Answered[Redemption]:
    """Hold points and a piece, or spend them at once where the reward is instant.

    Raises RewardUnknown, InsufficientPoints, SoldOut, LimitReached.
    """
    account, reward = AccountOf(asked.member), RewardOf(asked.reward)
    taken = TakenOf(asked.member, asked.reward)
    seed = ports.secrets.digest("redemption", f"{asked.wish.actor} {asked.wish.key}")
    ticket = Ticket(ports.secrets.redemption_id(ports.secrets.voucher(seed)), seed)

    def decide(view: View) -> Decision[Redemption]:
        found, whose = view(reward), view(account)
        if not found or not whose:
            raise RewardUnknown
        posting, begun = law.redeem(
            whose,
            found,
            _shard(found, ticket, view, ports),
            view(taken) or 0,
            ports.act(asked.wish.actor),
            ports.programme,
            ticket,
        )
        return Decision(begun.redemption, (posting, begun))

    wants = (account, reward, StockOf(asked.reward), taken)
    return ports.book.once(asked.wish, wants, decide, Redemption)


def _shard(reward: Reward, ticket: Ticket, view: View, ports: Ports) -> Stock:
    """The first shard with a piece left, each redemption beginning at its own.

    All are read in one call, the first anew: a piece given back on one between two readings would
    be missed, and who is told that nothing is left is told so under that key for good.
    """
    first = sum(ticket.id.encode()) % reward.shards
    wants = [StockOf(reward.id, (first + turn) % reward.shards) for turn in range(reward.shards)]
    seen = view if reward.shards == 1 else ports.book.read(wants)
    shelf = [stock for want in wants if (stock := seen(want))]
    assert len(shelf) == reward.shards, reward
    return next((stock for stock in shelf if stock.left), shelf[0])
