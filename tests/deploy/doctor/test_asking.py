"""What is asked is what AWS answers: every question, on an emulated account."""

import json
from datetime import UTC, datetime

import pytest

from deploy.doctor import account, domain, mail, quotas, stack
from deploy.doctor.cloud import Unasked
from deploy.doctor.rounds import there
from deploy.doctor.wanted import Wanted

ACCOUNT = "000000000000"
STACK = "perennial-prod"

SMALL = {
    "Parameters": {name: {"Type": "String", "Default": ""} for name in ("Domain", "MailFrom")},
    "Resources": {
        "Rows": {
            "Type": "AWS::DynamoDB::Table",
            "Properties": {
                "AttributeDefinitions": [{"AttributeName": "pk", "AttributeType": "S"}],
                "KeySchema": [{"AttributeName": "pk", "KeyType": "HASH"}],
                "BillingMode": "PAY_PER_REQUEST",
                "DeletionProtectionEnabled": True,
            },
        }
    },
    "Outputs": {"Table": {"Value": {"Ref": "Rows"}}},
}


@pytest.fixture(scope="module")
def stands(aws):
    """A stack by the name that a release gives it."""
    formation = aws.client("cloudformation")
    told = [{"ParameterKey": "MailFrom", "ParameterValue": "Tea <tea@tea.example>"}]
    formation.create_stack(StackName=STACK, TemplateBody=json.dumps(SMALL), Parameters=told)
    aws.wait(
        lambda: (
            formation.describe_stacks(StackName=STACK)["Stacks"][0]["StackStatus"]
            == "CREATE_COMPLETE"
        )
    )


def test_who_asks_and_by_which_clock(cloud):
    place = account.ask_place(cloud, by_ses=True)
    assert account.ask_identity(cloud, place).account == ACCOUNT
    assert abs(cloud.ahead) < 60


def test_regions_are_known_without_asking(cloud):
    place = account.ask_place(cloud, by_ses=True)
    assert account.judge_place(place).level == "ok"


def test_a_user_without_policies_is_granted_nothing(cloud, aws):
    user = aws.client("iam").create_user(UserName="lin")["User"]
    denied = account.ask_rights(cloud, account.Identity(ACCOUNT, user["Arn"]))
    assert set(denied) == set(account.RIGHTS)
    every = json.dumps(
        {
            "Version": "2012-10-17",
            "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}],
        }
    )
    aws.client("iam").put_user_policy(UserName="lin", PolicyName="all", PolicyDocument=every)
    assert account.ask_rights(cloud, account.Identity(ACCOUNT, user["Arn"])) == ()


def test_sandbox_and_quota(cloud, aws):
    ses = aws.client("sesv2")
    for production in (False, True):
        ses.put_account_details(
            MailType="TRANSACTIONAL",
            WebsiteURL="https://tea.example",
            ProductionAccessEnabled=production,
        )
        sending = mail.ask_sending(cloud)
        assert sending.production is production
        assert sending.most > 0


def test_a_sender_is_unknown_until_it_is_made(cloud, aws):
    assert mail.ask_sender(cloud, "asked.example").reason == "absent"
    aws.client("sesv2").create_email_identity(EmailIdentity="asked.example")
    assert isinstance(mail.ask_sender(cloud, "asked.example"), mail.Sender)


def test_a_secret_is_there_or_not(cloud, aws):
    assert mail.ask_server(cloud, "127.0.0.1", 9, "smtp").secret.reason == "absent"
    aws.client("secretsmanager").create_secret(Name="smtp", SecretString="x")
    server = mail.ask_server(cloud, "127.0.0.1", aws.port, "smtp")
    assert server.secret is True
    assert server.answers


def test_quotas(cloud):
    assert quotas.ask_concurrency(cloud) > 0
    assert quotas.ask_gate(cloud).rate > 0


def test_a_certificate(cloud, aws):
    arn = aws.client("acm").request_certificate(DomainName="tea.example")["CertificateArn"]
    certificate = domain.ask_certificate(cloud, arn)
    assert certificate.region == "us-east-1"
    assert "tea.example" in certificate.names
    assert domain.ask_certificate(cloud, f"{arn}x").reason == "absent"


def test_cloudfronts_own_name(cloud, aws):
    assert domain.ask_front(cloud, "E0NOTHERE") == ""


def test_a_stack_with_its_table(cloud, aws, stands):
    found = stack.ask(cloud, STACK)
    assert found.status == "CREATE_COMPLETE"
    assert found.parameters["MailFrom"] == "Tea <tea@tea.example>"
    backup = stack.ask_backup(cloud, found.outputs["Table"])
    assert not backup.on
    on = {"PointInTimeRecoveryEnabled": True}
    aws.client("dynamodb").update_continuous_backups(
        TableName=found.outputs["Table"], PointInTimeRecoverySpecification=on
    )
    backup = stack.ask_backup(cloud, found.outputs["Table"])
    assert backup.on
    assert backup.protected
    assert backup.since <= datetime.now(UTC).timestamp()


def test_a_stack_that_is_not_there(cloud):
    assert stack.ask(cloud, "perennial-dev") is None
    assert isinstance(stack.ask_backup(cloud, "no-such-table"), Unasked)


def test_a_whole_round_uses_what_the_stack_was_told(cloud, stands):
    said = {
        one.about: one for one in there(Wanted("prod", parameters={"Domain": "tea.example"}), 60)
    }
    assert said["Credentials"].level in {"ok", "look"}
    assert said["Settings"].says.startswith("Domain:")
    assert "tea.example" in said["Sender"].says
    assert said["Certificate"].level == "wrong"
    assert said["Stack"].level == "ok"


def test_a_round_by_a_server_of_ones_own_asks_nothing_of_ses(cloud):
    smtp = {"Mail": "smtp", "SmtpHost": "127.0.0.1", "SmtpPort": "9", "SmtpSecret": "none"}
    abouts = {one.about for one in there(Wanted("dev", parameters=smtp), 60)}
    assert "Mail server" in abouts
    assert "Sending" not in abouts
