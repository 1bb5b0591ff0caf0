"""The local outbox."""

from chalicelib.domain.members.contact import Contact
from chalicelib.domain.members.message import code_message
from chalicelib.senders.outbox import Outbox


def test_every_message_is_handed_on_as_it_is(programme):
    kept = []
    contact = Contact("phone", "+8613812345678")
    message = code_message(contact, "138 1234 5678", "012345", "zh", programme)
    Outbox(kept.append).send(message)
    assert kept == [message]
    assert Outbox.channels == {"email", "sms"}
