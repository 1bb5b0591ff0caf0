"""The very template and archive, deployed to an emulated AWS: the shop opens, works and closes.

It proves template and wiring, CloudFront's rules and the functions' rights among them; not quotas,
certificates, what CloudFront keeps, or what a budget counts.
"""

import copy

import pytest

from tests.deploy.template import at_the_front, behind
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

    told = {one["OutputKey"]: one["OutputValue"] for one in stack["Outputs"]}
    for identity in ("tea@shop.example", "shop.example"):
        aws.client("sesv2").create_email_identity(EmailIdentity=identity)

    at_the_front.lay_pages(aws, told["Bucket"])
    at_the_front.pages_are_found(aws)
    at_the_front.what_is_not_there_is_said_kindly(aws)
    at_the_front.a_picture_is_drawn_by_its_own_function(aws)
    owner = _owner(aws, tmp_path)
    member = at_the_front.a_scan_brings_a_member(aws, owner)
    at_the_front.it_is_the_visitor_who_is_counted(aws, told["Table"])
    _points_are_earned_and_spent(owner, member)
    _the_feed_follows(aws, owner)
    behind.the_clock_runs(aws)
    behind.every_alarm_rings(aws)
    behind.nothing_was_denied_and_nothing_is_idle(aws, whole["Resources"])
    _the_command_asks_the_table(aws, tmp_path)
    _a_restore_is_proved(aws, tmp_path, told["Table"])
    _a_change_keeps_the_key(aws, member)
    _the_stack_goes_and_the_books_stay(aws)


def _owner(aws, place):
    aws.perennial(place, "owner", "owner@shop.example")
    owner = Guest(aws)
    assert owner.sign_in("owner@shop.example") == "member"
    return owner


def _points_are_earned_and_spent(owner, member):
    name = {"zh": "一盏茶", "en": "A cup of tea"}
    reward = {"name": name, "price": 10, "stock": 5}
    made = owner.post("/api/admin/rewards", reward)["id"]
    bought = {"member": member.get("/api/me")["code"], "order": "rehearsal-1", "amount": 1_000_00}
    owner.post("/api/staff/purchases", bought, key="rehearsal-purchase")
    held = member.post("/api/redemptions", {"reward": made}, key="rehearsal-redemption")
    voucher = {"voucher": held["voucher"]}
    owner.post("/api/staff/redemptions/commit", voucher, key="rehearsal-commitment")
    again = member.post("/api/redemptions", {"reward": made}, key="rehearsal-redemption")
    assert again["id"] == held["id"]
    moved = {e["kind"]: e["points"] for e in member.get("/api/me/ledger")["entries"]}
    assert (moved["hold"], moved["commit"]) == (-10, 0)
    found = owner.get("/api/admin/members?query=An")["members"]
    assert [one["name"] for one in found] == ["Anna"]


def _the_feed_follows(aws, owner):
    """The dashboard's figures are written by nobody but the function behind the stream; and it
    credits who brought the member.
    """
    (mapping,) = aws.client("lambda").list_event_source_mappings()["EventSourceMappings"]
    assert mapping["FunctionArn"].endswith(f"{STACK}-feed")
    aws.wait(lambda: _counted(owner) == {"joins": 2, "purchases": 1, "redemptions": 1})
    aws.wait(lambda: owner.get("/api/me/referrals")["points"] > 0)


def _counted(owner):
    days = owner.get("/api/admin/dashboard")["days"]
    return {what: sum(d[what] for d in days) for what in ("joins", "purchases", "redemptions")}


def _the_command_asks_the_table(aws, place):
    said, code = aws.perennial(place, "status")
    assert "The books: no alarm." in said
    assert (said.splitlines()[-1], code) == ("Nothing needs a person.", 0)


def _a_restore_is_proved(aws, place, table):
    """To a moment, beside the shop; this one fell into a purchase, and its order is not there."""
    rows, drill = aws.client("dynamodb"), {"TargetTableName": "drill", "SourceTableName": table}
    rows.restore_table_to_point_in_time(**drill, UseLatestRestorableTime=True)
    order = {"pk": {"S": "O#rehearsal-1"}, "sk": {"S": "ORDER"}}
    rows.delete_item(TableName="drill", Key=order)
    said, _ = aws.perennial(place, "ledger", "verify", "--repair-plan", table="drill")
    assert "O#rehearsal-1 ORDER: amount from nothing" in said
    assert aws.perennial(place, "ledger", "verify")[1] == 0
    rows.delete_table(TableName="drill")


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
