"""A person asks for a one-time code; the answer is the same for a member and a stranger."""

from dataclasses import dataclass

from chalicelib.domain.decision import Decision
from chalicelib.domain.members import challenge as law
from chalicelib.domain.members.challenge import Challenge, ChallengeMade
from chalicelib.domain.members.contact import Contact, read_contact
from chalicelib.domain.members.message import ChannelUnavailable, channel_of, code_message
from chalicelib.domain.members.session import hashed
from chalicelib.domain.programme import Language
from chalicelib.domain.refusals import Unavailable
from chalicelib.ports import Ports


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestCode:
    """`contact` as typed, `device` the secret of this browser, `address` where it calls from."""

    contact: str
    device: str
    address: str
    language: Language


def request_code(asked: RequestCode, ports: Ports) -> str:
    """Send a code and return its challenge's id.

    Raises ContactInvalid, ChannelUnavailable, TooMany, MailUnavailable. Nobody is looked up here,
    so neither the answer nor its time tells who is a member (ASVS 6.3.8).
    """
    contact = read_contact(asked.contact, ports.programme.brand)
    if channel_of(contact) not in ports.sender.channels:
        raise ChannelUnavailable
    code = ports.secrets.new_digits()
    challenge = _challenge(contact, code, asked.device, ports)
    message = code_message(contact, asked.contact, code, asked.language, ports.programme)
    _count(challenge, asked.address, ports)
    try:
        ports.book.settle((), lambda _: Decision(None, (ChallengeMade(challenge),)))
        ports.sender.send(message)
    except Unavailable:
        for rate in law.SENDS:
            ports.limiter.give_back(rate, challenge.place)
        raise
    return challenge.id


def _challenge(contact: Contact, code: str, device: str, ports: Ports) -> Challenge:
    digest, nonce = ports.secrets.digest, ports.secrets.new_id()
    return Challenge(
        place=digest("challenge", f"sign_in {contact.kind} {contact.value}"),
        nonce=nonce,
        purpose="sign_in",
        contact=contact,
        device=hashed(device),
        code=digest("one-time code", f"{nonce} {code}"),
        ends_at=ports.now() + law.SECONDS,
    )


def _count(challenge: Challenge, address: str, ports: Ports) -> None:
    """The address first: who may send no more cannot use up a stranger's sends either."""
    ports.limiter.take(law.SENDS_FROM_ADDRESS, address)
    for rate in law.SENDS:
        ports.limiter.take(rate, challenge.place)
