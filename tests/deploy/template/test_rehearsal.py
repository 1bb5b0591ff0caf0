"""The very template and archive, deployed to an emulated AWS: the shop opens, works and closes.

It proves template and wiring; not rights, quotas, CloudFront, or what the gateway says by itself.
"""

import copy
import json

import pytest

from tests.deploy.template.emulated import STACK, UNKNOWN, Guest, cloud


@pytest.fixture(scope="module")
def aws():
    with cloud() as made:
        yield made


@pytest.mark.process
def test_the_shop_opens_works_and_closes(aws, whole, packed, tmp_path):
    assert {n for n, r in whole["Resources"].items() if "Budgets" in r["Type"]} == UNKNOWN
    stack = aws.deploy(copy.deepcopy(whole), packed, tmp_path)
    assert stack["StackStatus"] == "CREATE_COMPLETE", stack.get("StackStatusReason")

    aws.client("sesv2").create_email_identity(EmailIdentity="tea@shop.example")
    aws.client("sesv2").create_email_identity(EmailIdentity="shop.example")
    _a_picture_is_drawn_by_its_own_function(aws)
    owner, member = _people(aws)
    _points_are_earned_and_spent(owner, member)
    _the_feed_follows(aws, owner)
    _the_clock_runs(aws)
    _a_change_keeps_the_key(aws, member)
    _the_stack_goes_and_the_books_stay(aws)


def _a_picture_is_drawn_by_its_own_function(aws):
    assert Guest(aws).get("/api/health") == {"status": "ok"}
    status, drawn = Guest(aws).ask("GET", "/qr/v1/ABCD23458.svg")
    assert status == 200
    assert drawn.startswith(b"<svg")
    status, refused = Guest(aws).ask("GET", "/qr/v1/nothing.svg")
    assert (status, json.loads(refused)["code"]) == (404, "not_found")


def _people(aws):
    aws.appoint("owner@shop.example")
    owner, member = Guest(aws), Guest(aws)
    assert owner.sign_in("owner@shop.example") == "member"
    assert member.join("guest@shop.example")["id"]
    return owner, member


def _points_are_earned_and_spent(owner, member):
    name = {"zh": "一盏茶", "en": "A cup of tea"}
    reward = {"name": name, "price": 10, "stock": 5}
    made = owner.post("/api/admin/rewards", reward)["id"]
    bought = {"member": member.get("/api/me")["code"], "order": "rehearsal-1", "amount": 1_000_00}
    owner.post("/api/staff/purchases", bought, key="rehearsal-purchase")
    earned = member.get("/api/me")["points"]["available"]
    assert earned >= 10
    held = member.post("/api/redemptions", {"reward": made}, key="rehearsal-redemption")
    voucher = {"voucher": held["voucher"]}
    owner.post("/api/staff/redemptions/commit", voucher, key="rehearsal-commitment")
    again = member.post("/api/redemptions", {"reward": made}, key="rehearsal-redemption")
    assert again["id"] == held["id"]
    assert member.get("/api/me")["points"]["available"] == earned - 10


def _the_feed_follows(aws, owner):
    """The dashboard's figures are written by nobody but the function behind the stream."""
    (mapping,) = aws.client("lambda").list_event_source_mappings()["EventSourceMappings"]
    assert mapping["FunctionArn"].endswith(f"{STACK}-feed")
    aws.wait(lambda: _counted(owner) == {"joins": 2, "purchases": 1, "redemptions": 1})


def _counted(owner):
    days = owner.get("/api/admin/dashboard")["days"]
    return {what: sum(d[what] for d in days) for what in ("joins", "purchases", "redemptions")}


def _the_clock_runs(aws):
    (rule,) = aws.client("events").list_rules()["Rules"]
    assert (rule["State"], rule["ScheduleExpression"]) == ("ENABLED", "rate(1 minute)")
    (target,) = aws.client("events").list_targets_by_rule(Rule=rule["Name"])["Targets"]
    assert target["Arn"].endswith(f"{STACK}-due")
    told = aws.client("lambda").invoke(FunctionName=f"{STACK}-due", Payload=json.dumps(TICK))
    assert "FunctionError" not in told, told["Payload"].read()


TICK = {
    "id": "1",
    "source": "aws.events",
    "detail-type": "Scheduled Event",
    "detail": {},
    "resources": [],
    "account": "000000000000",
    "region": "us-east-1",
    "time": "2026-11-28T00:00:00Z",
    "version": "0",
}


def _a_change_keeps_the_key(aws, member):
    before = member.get("/api/me")
    assert aws.change(Alarms="manager@shop.example")["StackStatus"] == "UPDATE_COMPLETE"
    assert member.get("/api/me") == before, "with another key nobody would be signed in"


def _the_stack_goes_and_the_books_stay(aws):
    (table,) = aws.client("dynamodb").list_tables()["TableNames"]
    aws.client("cloudformation").delete_stack(StackName=STACK)
    aws.wait(aws.is_gone)
    assert aws.client("dynamodb").list_tables()["TableNames"] == [table]
    secrets = aws.client("secretsmanager").list_secrets()["SecretList"]
    assert ["Key" in one["Name"] for one in secrets] == [True]
