"""An AWS account of this machine: ministack with its rights checked, and with what it lacks of AWS.

`python -m tests.deploy.template.account` serves it. Schedules are QUICKER; mail is weighed by the
identities that SES weighs; each right that a function uses, or lacks, is a line of the file that
RIGHTS names; `document` reads an API whole; and CloudFront reaches what stands behind it (`edge`).
"""

import json
import os
from base64 import b64decode
from email import message_from_bytes
from email.utils import parseaddr
from pathlib import Path

from ministack import app
from ministack.core import iam_evaluator
from ministack.core.responses import get_account_id, get_region
from ministack.services import eventbridge

from tests.deploy.template import document, edge

QUICKER = 12
"""What is scheduled for each minute begins every five seconds."""

FUNCTION = "ASIA"
"""How the keys of a function's role begin; others are whoever stands outside."""

WEIGHED = ("ses:SendEmail", "ses:SendRawEmail")
"""The operation's own right, and the one that SES asks for where a mail comes as raw text."""


def hurry():
    said = eventbridge._parse_rate_seconds
    eventbridge._SCHEDULER_TICK_INTERVAL = 1
    eventbridge._parse_rate_seconds = lambda rate: (said(rate) or 0) // QUICKER or None


def note_rights(path):
    judge = iam_evaluator.enforce

    def noted(key, action, service, region, resource_arn="*", service_context=None):
        denied = judge(key, action, service, region, resource_arn, service_context)
        if key.startswith(FUNCTION):
            who = iam_evaluator.resolve_principal(key, get_account_id()).arn.rpartition("/")[2]
            line = {"function": who, "action": action, "on": resource_arn, "denied": bool(denied)}
            with Path(path).open("a") as file:
                file.write(json.dumps(line) + "\n")
        return denied

    iam_evaluator.enforce = noted


def weigh_mail():
    """By who it is from and, as in the sandbox where every account begins, by whom it is for."""
    others = app._enforce_ses_v2

    def weighed(method, path, headers, body, query, number):
        if not path.endswith("/outbound-emails"):
            return others(method, path, headers, body, query, number)
        mail = message_from_bytes(b64decode(json.loads(body)["Content"]["Raw"]["Data"]))
        sender, receiver = (parseaddr(mail[name])[1] for name in ("From", "To"))
        context = {"ses:FromAddress": sender}
        for identity in (sender, sender.partition("@")[2], receiver):
            arn = f"arn:aws:ses:{get_region()}:{get_account_id()}:identity/{identity}"
            for action in WEIGHED:
                denied = app._enforce_data_plane(
                    "sesv2", action, headers, query, number, arn, context, named_resource=arn
                )
                if denied:
                    return denied
        return None

    app._enforce_ses_v2 = weighed


if __name__ == "__main__":
    hurry()
    note_rights(os.environ["RIGHTS"])
    weigh_mail()
    document.read_whole()
    edge.open_up()
    app.main()
