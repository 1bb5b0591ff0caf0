"""The bucket that releases are kept in: private, encrypted, by TLS alone."""

import json
from typing import Any

from botocore.exceptions import ClientError

from deploy.release.account import Account

HOME = "us-east-1"
"""The one region that S3 must not be told of."""

MISSING = {"404", "NoSuchBucket", "NoSuchKey", "NotFound"}

CLOSED = {
    "BlockPublicAcls": True,
    "IgnorePublicAcls": True,
    "BlockPublicPolicy": True,
    "RestrictPublicBuckets": True,
}
ENCRYPTED = {"Rules": [{"ApplyServerSideEncryptionByDefault": {"SSEAlgorithm": "AES256"}}]}
TIDIED = {
    "Rules": [
        {
            "ID": "tidied",
            "Status": "Enabled",
            "Filter": {"Prefix": ""},
            "NoncurrentVersionExpiration": {"NoncurrentDays": 30},
            "AbortIncompleteMultipartUpload": {"DaysAfterInitiation": 1},
        }
    ]
}


def make(account: Account, name: str) -> None:
    """Make it, or go on making it; versions come last, as the sign that all is done."""
    s3, bucket = account.client("s3"), {"Bucket": name}
    elsewhere = {"CreateBucketConfiguration": {"LocationConstraint": account.region}}
    try:
        s3.head_bucket(**bucket)
    except ClientError:
        s3.create_bucket(**bucket, **(elsewhere if account.region != HOME else {}))
    s3.put_public_access_block(**bucket, PublicAccessBlockConfiguration=CLOSED)
    s3.put_bucket_encryption(**bucket, ServerSideEncryptionConfiguration=ENCRYPTED)
    s3.put_bucket_policy(
        **bucket, Policy=json.dumps(_by_tls(f"arn:{account.partition}:s3:::{name}"))
    )
    s3.put_bucket_lifecycle_configuration(**bucket, LifecycleConfiguration=TIDIED)
    s3.put_bucket_versioning(**bucket, VersioningConfiguration={"Status": "Enabled"})


def _by_tls(arn: str) -> dict[str, Any]:
    deny = {
        "Effect": "Deny",
        "Principal": "*",
        "Action": "s3:*",
        "Resource": [arn, f"{arn}/*"],
        "Condition": {"Bool": {"aws:SecureTransport": "false"}},
    }
    return {"Version": "2012-10-17", "Statement": [deny]}
