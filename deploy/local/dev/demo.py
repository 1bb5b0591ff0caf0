"""The demo shop of a first start: staff are appointed, the rest is told by the public stories."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from msgspec.structs import replace

from chalicelib.domain.decision import Wish
from chalicelib.domain.ledger.purchase import OrderExists
from chalicelib.domain.members.contact import read_contact
from chalicelib.domain.members.member import Agreed, Member
from chalicelib.domain.members.session import Newcomer
from chalicelib.domain.programme import RewardOffer, Words
from chalicelib.ports import ContactOf, Ports
from chalicelib.store.nouns.rates import Unlimited
from chalicelib.usecases.identity.join import Join, join
from chalicelib.usecases.identity.request_code import RequestCode, request_code
from chalicelib.usecases.identity.verify_code import VerifyCode, verify_code
from chalicelib.usecases.identity.who import who
from chalicelib.usecases.members.find_member import find_member
from chalicelib.usecases.points.record_purchase import RecordPurchase, record_purchase
from chalicelib.usecases.referrals.add_channel import AddChannel, add_channel
from chalicelib.usecases.rewards.add_reward import AddReward, add_reward
from chalicelib.usecases.staff.appoint import Appoint, appoint
from deploy.local.dev.account import Account
from deploy.local.outbox import Message

OWNER = Account("owner@demo.example", "owner", "松风")
STAFF = (
    OWNER,
    Account("manager@demo.example", "manager", "云岫"),
    Account("staff@demo.example", "staff", "阿澄"),
)
MEMBER = Account("member@demo.example", "member", "林小满")
FRIEND = Account("friend@demo.example", "member", "周知夏")
ACCOUNTS = (*STAFF, MEMBER, FRIEND)

CHANNELS = (
    Words(zh="店门橱窗", en="Shop window"),
    Words(zh="收银台立牌", en="Card at the counter"),
)
MARK = "demo"
"""A file in the data folder of a shop that has been filled, or is to stay as it is."""

DEVICE = "the demo shop's own browser"

Letters = Callable[[], Sequence[Message]]


def open_shop(ports: Ports, letters: Letters, data: Path) -> None:
    """Fill a shop that is new; one that was left half filled is filled up."""
    mark = data / MARK
    if mark.exists():
        return
    world = replace(ports, limiter=Unlimited())
    staff = [_appoint(account, world) for account in STAFF][-1]
    _stock_shelf(world)
    member = _known(MEMBER, world) or _join(MEMBER, None, world, letters)
    friend = _known(FRIEND, world) or _join(FRIEND, member.code, world, letters)
    _sell(member, "DEMO-1", 168_00, staff, world)
    _sell(friend, "DEMO-2", 96_00, staff, world)
    mark.touch()


def _appoint(account: Account, ports: Ports) -> Member:
    asked = Appoint(contact=account.contact, role=account.role, by="demo", name=account.name)
    return appoint(asked, ports)


def _stock_shelf(ports: Ports) -> None:
    """Put out what the programme names for the first day, and two codes to scan."""
    rewards = {reward.name for reward, _ in ports.shelf.rewards()}
    for offer in ports.programme.rewards:
        if offer.name not in rewards:
            add_reward(_asked(offer), ports)
    channels = {channel.name for channel in ports.shelf.channels()}
    for name in CHANNELS:
        if name not in channels:
            add_channel(AddChannel(name), ports)


def _asked(offer: RewardOffer) -> AddReward:
    return AddReward(
        offer.name,
        offer.price,
        offer.stock,
        offer.per_member,
        offer.level,
        instant=offer.instant,
        picture=offer.picture,
    )


def _known(account: Account, ports: Ports) -> Member | None:
    contact = read_contact(account.contact, ports.programme.brand)
    whose = ContactOf(contact.kind, ports.secrets.digest("contact", contact.value))
    known = ports.book.read((whose,))(whose)
    return find_member(known, ports) if known else None


def _join(account: Account, ref: str | None, ports: Ports, letters: Letters) -> Member:
    code = RequestCode(contact=account.contact, device=DEVICE, address="127.0.0.1", language="zh")
    challenge = request_code(code, ports)
    digits = next(letter.code for letter in letters() if letter.to == account.contact)
    proof = VerifyCode(challenge=challenge, code=digits or "", device=DEVICE)
    newcomer = who(verify_code(proof, ports).cookie, ports)
    assert isinstance(newcomer, Newcomer)
    consents = [Agreed(consent.id, consent.version) for consent in ports.programme.consents]
    asked = Join(newcomer=newcomer, consents=consents, language="zh", name=account.name, ref=ref)
    return join(asked, ports).member


def _sell(member: Member, order: str, amount: int, staff: Member, ports: Ports) -> None:
    wish = Wish(staff.id, f"demo-purchase-{order}", order)
    with suppress(OrderExists):
        record_purchase(RecordPurchase(wish, member.id, order, amount), ports)
