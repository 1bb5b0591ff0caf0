"""What does as an answer: by the template's own patterns, said in words."""

import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches

import boto3

from deploy.template.stages import NO_CERTIFICATE, PARAMETERS

ACCOUNT = "account"
"""Noted by the first release, so that no later one goes astray."""

REGION = "region"

EXAMPLES = {
    REGION: "eu-central-1",
    "alarms": "owner@tea.example",
    "mail_from": "Songfeng Tea House <tea@tea.example>",
    "domain": "tea.example",
    "certificate": "arn:aws:acm:us-east-1:123456789012:certificate/0a1b2c3d",
    "smtp_port": "587",
}
NAMES = {re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower(): name for name in PARAMETERS}
"""What a file says, and the template's word for it."""


def faults(told: Mapping[str, object]) -> Iterator[str]:
    for name, value in told.items():
        if name not in {REGION, ACCOUNT, *NAMES} or name == "stage":
            yield f"nothing is called {name}."
        elif not isinstance(value, str):
            yield f'{name} is a text: {name} = "{value}".'
        elif fault := wrong(name, value):
            yield f"{name}: {fault}"


def wrong(name: str, value: str) -> str:
    """Say what is wrong with an answer, if anything is."""
    if name == ACCOUNT:
        return "" if re.fullmatch(r"[0-9]{12}", value) else "an account has twelve digits."
    if name == REGION:
        return _no_region(value)
    told = PARAMETERS[NAMES[name]]
    if "AllowedValues" in told and value not in told["AllowedValues"]:
        return f"{value} is none of {', '.join(told['AllowedValues'])}."
    if not re.fullmatch(told.get("AllowedPattern", r"\S*"), value):
        return f"{value or 'nothing'} does not do: it looks like {EXAMPLES.get(name, 'one word')}."
    if name == "certificate" and value == NO_CERTIFICATE:
        return "a domain needs its certificate."
    return "" if value or name == "domain" else "it cannot be empty."


def _no_region(value: str) -> str:
    if value.startswith("cn-"):
        return "AWS in China is apart, with accounts and rules of its own: this is not made for it."
    known = boto3.Session().get_available_regions("lambda")
    near = get_close_matches(value, known, 1) or [EXAMPLES[REGION]]
    return "" if value in known else f"{value} is no region of AWS, as {near[0]} is one."
