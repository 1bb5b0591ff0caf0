"""A person asks for a code, to sign in or to be reached there; nobody learns who is a member."""

from msgspec import Struct

from chalicelib.domain.decision import Decision
from chalicelib.domain.members import challenge as law
from chalicelib.domain.members.challenge import Challenge, ChallengeMade, Purpose
from chalicelib.domain.members.contact import Contact, read_contact
from chalicelib.domain.members.message import ChannelUnavailable, channel_of, code_message
from chalicelib.domain.members.session import Session, hashed, must_be_fresh
from chalicelib.domain.programme import Language
from chalicelib.domain.refusals import Unavailable
from chalicelib.ports import Ports


class RequestCode(Struct, frozen=True, kw_only=True):
    """`contact` as typed, `device` the secret of this browser, `address` where it calls from.

    `changing` is the session of a member whose contact this is to become.
    """

    contact: str
    device: str
    address: str
    language: Language
    changing: Session | None = None

    @property
    def purpose(self) -> Purpose:
        return "change_contact" if self.changing else "sign_in"


def request_code(asked: RequestCode, ports: Ports) -> str:
    """Send a code and return its challenge's id.

    Raises ContactInvalid, ChannelUnavailable, TooMany, MailUnavailable, SignInAgain. Nobody is
    looked up here, so neither the answer nor its time tells who is a member (ASVS 6.3.8).
    """
    if asked.changing:
        must_be_fresh(asked.changing, ports.now())
    contact = read_contact(asked.contact, ports.programme.brand)
    if channel_of(contact) not in ports.sender.channels:
        raise ChannelUnavailable
    code = ports.secrets.new_digits()
    challenge = _challenge(contact, code, asked, ports)
    message = code_message(
        contact, asked.contact, code, asked.language, ports.programme, asked.purpose
    )
    _count(contact, asked.address, ports)
    try:
        ports.book.settle((), lambda _: Decision(None, (ChallengeMade(challenge),)))
        ports.sender.send(message)
    except Unavailable:
        for rate in law.SENDS:
            ports.limiter.give_back(rate, law.recipient(contact))
        raise
    return challenge.id


def _challenge(contact: Contact, code: str, asked: RequestCode, ports: Ports) -> Challenge:
    digest, nonce = ports.secrets.digest, ports.secrets.new_id()
    member = asked.changing.member if asked.changing else ""
    return Challenge(
        place=digest("challenge", law.subject(asked.purpose, contact, member)),
        nonce=nonce,
        purpose=asked.purpose,
        contact=contact,
        device=hashed(asked.device),
        code=digest("one-time code", f"{nonce} {code}"),
        ends_at=ports.now() + law.SECONDS,
    )


def _count(contact: Contact, address: str, ports: Ports) -> None:
    """The address first: who may send no more cannot use up a stranger's sends either."""
    ports.limiter.take(law.SENDS_FROM_ADDRESS, address)
    for rate in law.SENDS:
        ports.limiter.take(rate, law.recipient(contact))
