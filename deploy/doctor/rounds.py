"""The doctor's round: what it looks at, in which order, and where it stops."""

import time
from collections.abc import Iterator
from pathlib import Path

import boto3
from botocore.exceptions import BotoCoreError

from chalicelib.config.settings import Opened
from deploy.doctor import account, dns, domain, files, machine, mail, quotas, server, stack, wanted
from deploy.doctor.cloud import Cloud, Unasked
from deploy.doctor.finding import Finding, ok, wrong
from deploy.doctor.stack import Stack
from deploy.doctor.wanted import Wanted
from deploy.release.owner.talk import Refused

SECONDS = 6.0
"""For all that is asked of others; with a last question that hangs, a round stays within ten."""


def here(root: Path, port: int) -> Iterator[Finding]:
    """What needs no network."""
    yield from machine.judge(machine.ask(root, port))
    yield from files.judge(files.ask(root))


def of_server(public: str, opened: Opened) -> Iterator[Finding]:
    """A shop on this machine that customers come to."""
    yield from server.judge(server.ask(public, opened))


def of_stage(root: Path, stage: str) -> Iterator[Finding]:
    """The account and the stage, by the answers that releases keep."""
    try:
        asked = wanted.read(root, stage)
    except Refused as said:
        yield wrong(
            "Answers", " ".join(str(said).splitlines()), f"Mend deploy/stages/{stage}.toml."
        )
        return
    yield from there(asked)


def there(said: Wanted, seconds: float = SECONDS) -> Iterator[Finding]:
    """The account and the stage; one line if AWS cannot be asked at all."""
    try:
        session = boto3.Session(region_name=said.region or None)
        cloud = Cloud(session, seconds)
        place = account.ask_place(cloud, by_ses=said.by_ses)
        identity = account.ask_identity(cloud, place)
    except BotoCoreError as error:
        yield wrong("Credentials", f"{error}.", "Mend ~/.aws/config, or AWS_PROFILE=.")
        return
    yield account.judge_identity(identity, said.account)
    yield from account.judge_clock(cloud.ahead)
    region = account.judge_place(place)
    if isinstance(identity, Unasked):
        yield from (one for one in (region,) if place.region and one.level != "ok")
        return
    yield region
    if place.region in place.lambdas:
        yield from _account(cloud, said.stage, identity)
        yield from _stage(cloud, said)


def _account(cloud: Cloud, stage: str, identity: account.Identity) -> Iterator[Finding]:
    if not identity.is_root:
        yield account.judge_rights(account.ask_rights(cloud, identity))
    yield quotas.judge_concurrency(quotas.ask_concurrency(cloud), stage)
    yield quotas.judge_gate(quotas.ask_gate(cloud), stage)
    yield quotas.judge_stacks(quotas.ask_stacks(cloud))


def _stage(cloud: Cloud, said: Wanted) -> Iterator[Finding]:
    standing = stack.ask(cloud, said.stack)
    yield from stack.judge(standing, said.stack, said.parameters)
    stands = standing if isinstance(standing, Stack) else Stack("")
    if table := stands.outputs.get("Table"):
        backup = stack.ask_backup(cloud, table)
        yield from stack.judge_backup(backup, said.stage, int(time.time()))
    all_said = said.beside(stands.parameters)
    yield from _mail(cloud, all_said)
    yield from _domain(cloud, all_said, stands.outputs.get("Distribution", ""))


def _mail(cloud: Cloud, said: Wanted) -> Iterator[Finding]:
    sender = mail.domain_of(said.said("MailFrom"))
    if said.by_ses:
        opens = said.stage == "prod"
        yield mail.judge_sending(mail.ask_sending(cloud), opens=opens)
    else:
        host, port = said.said("SmtpHost"), int(said.said("SmtpPort"))
        secret = said.said("SmtpSecret")
        yield from mail.judge_server(mail.ask_server(cloud, host, port, secret))
    if not sender:
        yield ok("Sender", "not named yet; the first release asks.")
        return
    if said.by_ses:
        yield from mail.judge_sender(mail.ask_sender(cloud, sender), sender)
    spf, dmarc = (dns.texts(name, cloud.left) for name in (sender, f"_dmarc.{sender}"))
    yield from mail.judge_records(spf, dmarc, by_ses=said.by_ses)


def _domain(cloud: Cloud, said: Wanted, distribution: str) -> Iterator[Finding]:
    name = said.said("Domain")
    if not name:
        yield ok("Domain", "none is said: CloudFront's own name is used.")
        return
    certificate = domain.ask_certificate(cloud, said.said("Certificate"))
    yield domain.judge_certificate(certificate, name, int(time.time()))
    front = domain.ask_front(cloud, distribution) if distribution else ""
    yield from domain.judge_leads(domain.ask_leads(cloud, name, front), name)
