"""The shop's own name: its certificate, and where DNS leads it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from fnmatch import fnmatchcase

from deploy.doctor import dns
from deploy.doctor.cloud import Cloud, Part, Unasked, told, unknown
from deploy.doctor.dns import Resolved
from deploy.doctor.finding import Finding, look, ok, wrong

FRONT_REGION = "us-east-1"
"""Where CloudFront looks for certificates, wherever the shop is."""
DAY = 86_400
SOON = 30
"""Days; ACM renews by itself about sixty days before the end, if its DNS record is still there."""


@dataclass(frozen=True, slots=True)
class Certificate:
    """`ends` in epoch seconds, None for one that is not issued."""

    region: str
    status: str
    names: tuple[str, ...]
    ends: int | None


@dataclass(frozen=True, slots=True)
class Leads:
    """Where the domain leads, and CloudFront's own name, if there is one yet; None is not known."""

    domain: Resolved | None
    front: str
    front_resolved: Resolved | None


def ask_certificate(cloud: Cloud, arn: str) -> Certificate | Unasked:
    region = arn.split(":")[3]
    answer = cloud.ask("acm", "describe_certificate", region=region, CertificateArn=arn)
    return told(answer, lambda said: _certificate(said["Certificate"], region))


def _certificate(said: Part, region: str) -> Certificate:
    ends = said.get("NotAfter")
    return Certificate(
        region=region,
        status=said["Status"],
        names=(said["DomainName"], *said.get("SubjectAlternativeNames", ())),
        ends=int(ends.timestamp()) if isinstance(ends, datetime) else None,
    )


def judge_certificate(certificate: Certificate | Unasked, domain: str, now: int) -> Finding:
    if isinstance(certificate, Unasked) and certificate.reason != "absent":
        return unknown("Certificate", certificate)
    if isinstance(certificate, Unasked):
        return wrong("Certificate", "there is none by that ARN.", _request(domain))
    if certificate.status == "PENDING_VALIDATION":
        do = "Set the CNAME record that the ACM console shows, and leave it there."
        return wrong("Certificate", "it waits for its DNS record.", do)
    if unfit := _unfit(certificate, domain):
        return wrong("Certificate", unfit, _request(domain))
    days = ((certificate.ends or now) - now) // DAY
    if days < SOON:
        do = "It should have been renewed by now: is its CNAME record still there?"
        return look("Certificate", f"{days} days left.", do)
    return ok("Certificate", f"covers {domain}, {days} days left.")


def _unfit(certificate: Certificate, domain: str) -> str:
    """Return why CloudFront cannot use it; nothing if it can."""
    if certificate.region != FRONT_REGION:
        return f"it is in {certificate.region}, and CloudFront looks in {FRONT_REGION} only."
    if certificate.status != "ISSUED":
        return f"not issued ({certificate.status.lower()})."
    if not any(covers(name, domain) for name in certificate.names):
        return f"it is for {', '.join(certificate.names)}, not for {domain}."
    return ""


def _request(domain: str) -> str:
    words = f"--region {FRONT_REGION} --validation-method DNS --domain-name {domain}"
    return f"aws acm request-certificate {words}"


def covers(name: str, domain: str) -> bool:
    """A star stands for one label."""
    return fnmatchcase(domain, name) and name.count(".") == domain.count(".")


def ask_front(cloud: Cloud, distribution: str) -> str:
    """Return CloudFront's own name for it; nothing where it cannot be asked."""
    answer = cloud.ask("cloudfront", "get_distribution", Id=distribution)
    name = told(answer, lambda said: str(said["Distribution"]["DomainName"]))
    return "" if isinstance(name, Unasked) else name


def ask_leads(cloud: Cloud, domain: str, front: str) -> Leads:
    behind = dns.resolve(front, cloud.left) if front else None
    return Leads(dns.resolve(domain, cloud.left), front, behind)


def judge_leads(leads: Leads, domain: str) -> Iterator[Finding]:
    if leads.domain is None:
        yield look("Domain", "no resolver tells in time where it leads.", f"dig +short {domain}")
        return
    if not leads.front:
        says = "leads somewhere already." if leads.domain.addresses else "leads nowhere yet."
        yield ok("Domain", f"{domain} {says} The first release tells where it must lead.")
        return
    do = f"Set a CNAME (at Route 53 an alias) of {domain} to {leads.front}."
    if not leads.domain.addresses:
        yield wrong("Domain", f"{domain} leads nowhere, as seen from here.", do)
    elif _meet(leads.domain, leads):
        yield ok("Domain", f"{domain} leads to CloudFront.")
    else:
        yield look("Domain", f"{domain} seems to lead elsewhere than to {leads.front}.", do)


def _meet(domain: Resolved, leads: Leads) -> bool:
    """By name, or by an address in common: an alias shows no name."""
    behind = leads.front_resolved.addresses if leads.front_resolved else frozenset()
    return domain.canonical == leads.front or bool(domain.addresses & behind)
