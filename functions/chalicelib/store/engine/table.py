"""The one table as DynamoDB is told of it."""

from typing import Any

from chalicelib.store.port import Index

INDEXES: dict[Index, str] = {"g1": "index-g1", "g2": "index-g2"}
"""The indexes and their names in DynamoDB, which takes none under three characters."""


def definition(name: str) -> dict[str, Any]:
    """Return what CreateTable takes: paid by request, two sparse indexes of keys, a change feed."""
    keys = [f"{index}{part}" for index in INDEXES for part in "ps"]
    return {
        "TableName": name,
        "AttributeDefinitions": [
            {"AttributeName": key, "AttributeType": "S"} for key in ("pk", "sk", *keys)
        ],
        "KeySchema": _keys("pk", "sk"),
        "GlobalSecondaryIndexes": [
            {
                "IndexName": name_of_index,
                "KeySchema": _keys(f"{index}p", f"{index}s"),
                "Projection": {"ProjectionType": "KEYS_ONLY"},
            }
            for index, name_of_index in INDEXES.items()
        ],
        "BillingMode": "PAY_PER_REQUEST",
        "StreamSpecification": {"StreamEnabled": True, "StreamViewType": "NEW_AND_OLD_IMAGES"},
    }


def _keys(partition: str, sort: str) -> list[dict[str, str]]:
    return [
        {"AttributeName": partition, "KeyType": "HASH"},
        {"AttributeName": sort, "KeyType": "RANGE"},
    ]
