"""The table of the template is the one that the store declares."""

from pathlib import Path

from chalicelib.store.engine import table
from chalicelib.store.nouns.people import cards, challenges

DECLARED = table.definition("perennial")


def test_keys_and_lists_are_the_stores_own(resources):
    made = resources["Table"]["Properties"]
    for what in ("KeySchema", "AttributeDefinitions", "GlobalSecondaryIndexes", "BillingMode"):
        assert made[what] == DECLARED[what]
    assert made["BillingMode"] == "PAY_PER_REQUEST"
    assert "TableName" not in made


def test_the_feed_sees_a_row_before_and_after(resources):
    stream = resources["Table"]["Properties"]["StreamSpecification"]
    assert stream == {"StreamViewType": "NEW_AND_OLD_IMAGES"}


def test_it_is_guarded(resources):
    made = resources["Table"]["Properties"]
    assert made["PointInTimeRecoverySpecification"] == {"PointInTimeRecoveryEnabled": True}
    assert made["SSESpecification"] == {"SSEEnabled": True, "SSEType": "KMS"}
    assert made["DeletionProtectionEnabled"]["Fn::FindInMap"][2] == "Protected"


def test_rows_past_their_time_go_by_the_attribute_that_nouns_write(resources):
    ttl = resources["Table"]["Properties"]["TimeToLiveSpecification"]
    assert ttl["Enabled"]
    for noun in (cards, challenges):
        assert f"{ttl['AttributeName']} = Integer" in Path(noun.__file__).read_text()
