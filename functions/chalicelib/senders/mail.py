"""A message as the mail that carries it (RFC 5322), the same for every way of sending it."""

from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP

from chalicelib.domain.members.message import Message


def mail_of(message: Message, sender: str) -> EmailMessage:
    """Write the mail; `sender` is the shop, and machines need not answer it (RFC 3834)."""
    assert message.channel == "email", message.channel
    mail = EmailMessage(policy=SMTP)
    local, _, domain = message.address.rpartition("@")
    mail["From"] = sender
    mail["To"] = Address(username=local, domain=domain)
    mail["Subject"] = message.subject
    mail["Auto-Submitted"] = "auto-generated"
    mail.set_content(message.text)
    return mail
