"""The shop's mail: without it nobody signs in."""

import socket
from collections.abc import Iterator
from dataclasses import dataclass
from email.utils import parseaddr

from deploy.doctor.cloud import Cloud, Part, Unasked, told, unknown
from deploy.doctor.dns import Records
from deploy.doctor.finding import Finding, look, ok, wrong

NEARLY = 0.8
"""Of a day's quota."""
PATIENCE = 2.0
SANDBOX = "Ask for production access: SES console, Account dashboard; allow a day."


def domain_of(sender: str) -> str:
    return parseaddr(sender)[1].rpartition("@")[2]


@dataclass(frozen=True, slots=True)
class Sending:
    """`most` and `sent` are messages of 24 hours."""

    production: bool
    enabled: bool
    most: int
    sent: int


@dataclass(frozen=True, slots=True)
class Sender:
    """A domain that SES may send for; `bounces` is its own MAIL FROM, if it has one."""

    verified: bool
    dkim: str
    bounces: str = ""
    bounces_work: bool = False


@dataclass(frozen=True, slots=True)
class Server:
    host: str
    port: int
    answers: bool
    secret: bool | Unasked


def ask_sending(cloud: Cloud) -> Sending | Unasked:
    return told(cloud.ask("sesv2", "get_account"), _sending)


def _sending(said: Part) -> Sending:
    quota = said["SendQuota"]
    return Sending(
        production=said["ProductionAccessEnabled"],
        enabled=said["SendingEnabled"],
        most=int(quota["Max24HourSend"]),
        sent=int(quota["SentLast24Hours"]),
    )


def judge_sending(sending: Sending | Unasked, *, opens: bool) -> Finding:
    """Whether SES sends to anybody; `opens` says that customers come to this stage."""
    if isinstance(sending, Unasked):
        return unknown("Sending", sending)
    if not sending.enabled:
        do = "The SES console says why; answer AWS's letter."
        return wrong("Sending", "AWS has paused this account's mail.", do)
    used = f"{sending.sent:,} of {sending.most:,} messages used in 24 hours"
    if not sending.production:
        says = f"SES is in its sandbox: only verified addresses get codes; {used}."
        return wrong("Sending", says, SANDBOX) if opens else look("Sending", says, SANDBOX)
    if 0 <= sending.most * NEARLY <= sending.sent:
        return look("Sending", f"{used}.", "Ask for more in the SES console, before codes stop.")
    return ok("Sending", f"to anybody; {used}.")


def ask_sender(cloud: Cloud, domain: str) -> Sender | Unasked:
    return told(cloud.ask("sesv2", "get_email_identity", EmailIdentity=domain), _sender)


def _sender(said: Part) -> Sender:
    bounces = said.get("MailFromAttributes", {})
    return Sender(
        verified=said["VerifiedForSendingStatus"],
        dkim=said["DkimAttributes"]["Status"],
        bounces=bounces.get("MailFromDomain", ""),
        bounces_work=bounces.get("MailFromDomainStatus") == "SUCCESS",
    )


def judge_sender(sender: Sender | Unasked, domain: str) -> Iterator[Finding]:
    """The identity is the domain: the functions may send for nothing else."""
    make = f"aws sesv2 create-email-identity --email-identity {domain}"
    if isinstance(sender, Unasked):
        if sender.reason != "absent":
            yield unknown("Sender", sender)
        else:
            says = f"SES does not know {domain}; one address of it is not enough."
            yield wrong("Sender", says, f"{make}, then set its DNS records.")
        return
    if not sender.verified:
        do = "Set the three CNAME records that the SES console shows; minutes to a day later it is."
        yield wrong("Sender", f"{domain} is not verified yet.", do)
    else:
        yield ok("Sender", f"{domain} is verified.")
    if sender.dkim == "SUCCESS":
        yield ok("DKIM", "signs.")
    else:
        do = "Set its three CNAME records: unsigned mail lands among spam."
        yield look("DKIM", f"does not sign yet ({sender.dkim.lower()}).", do)
    yield _bounces(sender, domain)


def _bounces(sender: Sender, domain: str) -> Finding:
    if not sender.bounces:
        return ok("MAIL FROM", "Amazon's own; SPF passes by it.")
    if sender.bounces_work:
        return ok("MAIL FROM", f"{sender.bounces}.")
    do = f"Set the MX and TXT records that the SES console shows for {domain}."
    return look("MAIL FROM", f"{sender.bounces} is not verified.", do)


def judge_records(spf: Records, dmarc: Records, *, by_ses: bool) -> Iterator[Finding]:
    """SPF of the sender's own domain speaks for a server of its own; DMARC for both."""
    if not by_ses:
        do = "Ask your mail's provider for the record, and set it."
        yield _record("SPF", spf, "v=spf1", do)
    do = 'Set a TXT record there, to begin with: "v=DMARC1; p=none".'
    yield _record("DMARC", dmarc, "v=DMARC1", do)


def _record(about: str, records: Records, begins: str, do: str) -> Finding:
    if records.texts is None:
        return look(about, "cannot be seen from here.", f"See it: {records.command}")
    if any(text.startswith(begins) for text in records.texts):
        return ok(about, f"{records.name} says so.")
    return look(about, f"{records.name} says nothing of it.", do)


def answers(host: str, port: int, seconds: float = PATIENCE) -> bool:
    if seconds <= 0:
        return False
    try:
        socket.create_connection((host, port), timeout=min(seconds, PATIENCE)).close()
    except OSError:
        return False
    return True


def ask_server(cloud: Cloud, host: str, port: int, secret: str) -> Server:
    kept = cloud.ask("secretsmanager", "describe_secret", SecretId=secret)
    return Server(host, port, answers(host, port, cloud.left), told(kept, lambda _: True))


def judge_reached(where: str, *, answers: bool) -> Finding:
    if answers:
        return ok("Mail server", f"{where} answers.")
    do = "Mind the name and port, and that a network may block port 25."
    return look("Mail server", f"{where} does not answer this machine.", do)


def judge_server(server: Server) -> Iterator[Finding]:
    yield judge_reached(f"{server.host}:{server.port}", answers=server.answers)
    if server.secret is True:
        yield ok("Mail password", "its secret is there.")
    elif isinstance(server.secret, Unasked) and server.secret.reason != "absent":
        yield unknown("Mail password", server.secret)
    else:
        do = "Make it by hand: aws secretsmanager create-secret."
        yield wrong("Mail password", "there is no such secret.", do)
