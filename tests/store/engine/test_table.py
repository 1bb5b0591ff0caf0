from chalicelib.store.engine import table
from chalicelib.store.rows import Item


def test_both_indexes_hold_keys_only_of_attributes_that_every_row_may_have():
    told = table.definition("perennial")
    named = {each["AttributeName"] for each in told["AttributeDefinitions"]}
    assert named == set(Item.get_attributes())
    for index in told["GlobalSecondaryIndexes"]:
        assert index["Projection"] == {"ProjectionType": "KEYS_ONLY"}
        assert {key["AttributeName"] for key in index["KeySchema"]} <= named
        assert len(index["IndexName"]) >= 3


def test_the_feed_hands_on_rows_before_and_after():
    feed = table.definition("perennial")["StreamSpecification"]
    assert feed == {"StreamEnabled": True, "StreamViewType": "NEW_AND_OLD_IMAGES"}
