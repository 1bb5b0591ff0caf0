"""The table, as the store declares it, with what guards it on AWS."""

from chalicelib.store.engine import table
from deploy.template.intrinsics import Part, staged


def resources() -> Part:
    told = table.definition("")
    stream = told["StreamSpecification"]
    declared = {k: v for k, v in told.items() if k not in {"TableName", "StreamSpecification"}}
    guarded = {
        "StreamSpecification": {"StreamViewType": stream["StreamViewType"]},
        "TimeToLiveSpecification": {"AttributeName": "ttl", "Enabled": True},
        "PointInTimeRecoverySpecification": {"PointInTimeRecoveryEnabled": True},
        "SSESpecification": {"SSEEnabled": True, "SSEType": "KMS"},
        "DeletionProtectionEnabled": staged("Protected"),
    }
    return {
        "Table": {
            "Type": "AWS::DynamoDB::Table",
            "DeletionPolicy": "Retain",
            "UpdateReplacePolicy": "Retain",
            "Properties": {**declared, **guarded},
        }
    }
