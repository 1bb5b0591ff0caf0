"""What an owner says, and in what the two stages differ."""

from deploy.template.intrinsics import Part, ref

STAGES: Part = {
    "dev": {"Days": 14, "Rate": 20, "Burst": 40, "Protected": False, "Dollars": 5},
    "prod": {"Days": 90, "Rate": 100, "Burst": 200, "Protected": True, "Dollars": 20},
}
"""Days that logs are kept, requests a second and at once, whether the table can be deleted, and
what the account may spend in a month before somebody is told."""


NO_CERTIFICATE = "arn:aws:acm:us-east-1:000000000000:certificate/none"


def _said(description: str, default: str | None = "", **more: object) -> Part:
    told = {} if default is None else {"Default": default}
    return {"Type": "String", "Description": description, **told, **more}


PARAMETERS: Part = {
    "Stage": _said("Which of the stages this is.", "dev", AllowedValues=[*STAGES]),
    "Alarms": _said(
        "The mail address that hears of alarms.", None, AllowedPattern="[^@ ]+@[^@ ]+[.][^@ ]+"
    ),
    "Domain": _said(
        "The shop's own host name, such as tea.example; without one CloudFront's is used.",
        AllowedPattern="([a-z0-9-]+[.])*[a-z0-9-]*",
    ),
    "Certificate": _said(
        "The ARN of that name's certificate, in us-east-1, where CloudFront looks.",
        NO_CERTIFICATE,
        AllowedPattern="arn:aws[a-z-]*:acm:us-east-1:[0-9]{12}:certificate/[0-9a-z-]+",
    ),
    "MailFrom": _said(
        "Who the shop's mail is from: Songfeng Tea House <tea@tea.example>.",
        None,
        AllowedPattern=".*[^@ ]+@[^@ ]+[.][^@ ]+",
    ),
    "Mail": _said("What carries the mail.", "ses", AllowedValues=["ses", "smtp"]),
    "SmtpHost": _said("The mail server, for smtp."),
    "SmtpPort": _said("Its port.", "587", AllowedPattern="[1-9][0-9]{0,4}"),
    "SmtpUser": _said("Who sends there."),
    "SmtpSecret": _said("The name of the secret that holds the password, made by hand before."),
}

CONDITIONS: Part = {
    "HasDomain": {"Fn::Not": [{"Fn::Equals": [ref("Domain"), ""]}]},
    "BySes": {"Fn::Equals": [ref("Mail"), "ses"]},
}

RULES: Part = {
    "DomainHasCertificate": {
        "RuleCondition": {"Fn::Not": [{"Fn::Equals": [ref("Domain"), ""]}]},
        "Assertions": [
            {
                "Assert": {"Fn::Not": [{"Fn::Equals": [ref("Certificate"), NO_CERTIFICATE]}]},
                "AssertDescription": "A domain needs its certificate.",
            }
        ],
    },
    "SmtpHasServer": {
        "RuleCondition": {"Fn::Equals": [ref("Mail"), "smtp"]},
        "Assertions": [
            {
                "Assert": {"Fn::Not": [{"Fn::Equals": [ref(name), ""]}]},
                "AssertDescription": f"Mail by smtp needs {name}.",
            }
            for name in ("SmtpHost", "SmtpUser", "SmtpSecret")
        ],
    },
}
