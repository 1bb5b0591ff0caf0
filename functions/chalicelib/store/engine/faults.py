"""What an error of DynamoDB says of the effect: refused, none, perhaps, or a wrong request."""

from typing import Any

from botocore.exceptions import (
    ClientError,
    ConnectTimeoutError,
    EndpointConnectionError,
    HTTPClientError,
)
from pynamodb.exceptions import PynamoDBException, TransactWriteError

from chalicelib.store.engine.attempts import Denied, Lost
from chalicelib.store.port import Refused

_REFUSED = "ConditionalCheckFailed"
_DENIED = {
    "ProvisionedThroughputExceeded",
    "ProvisionedThroughputExceededException",
    "RequestLimitExceeded",
    "ThrottlingError",
    "ThrottlingException",
    "TransactionConflict",
    "TransactionConflictException",
}
_LOST = {"TransactionInProgressException"}


def refusal(error: TransactWriteError, order: list[int]) -> Refused | None:
    """Return the refusal, if it is one; `order` holds the caller's positions as they were sent."""
    reasons = zip(order, error.cancellation_reasons, strict=False)
    failed = sorted(
        (position, reason.raw_item or None)
        for position, reason in reasons
        if reason and reason.code == _REFUSED
    )
    if not failed:
        return None
    which, rows = zip(*failed, strict=True)
    return Refused(which, rows)


def fault(error: PynamoDBException) -> Exception:
    """Return Denied, Lost, or an AssertionError where no repetition would help."""
    cause: Any = error.cause
    if isinstance(cause, ConnectTimeoutError | EndpointConnectionError):
        return Denied()
    if isinstance(cause, HTTPClientError):
        return Lost()
    codes = {reason.code for reason in getattr(error, "cancellation_reasons", ()) if reason}
    codes = codes or {error.cause_response_code}
    if codes <= _DENIED:
        return Denied()
    if codes <= _LOST or _status(cause) >= 500:  # noqa: PLR2004 - HTTP: the server's own failure
        return Lost()
    return AssertionError(f"{codes}: {cause}")


def _status(cause: Exception | None) -> int:
    """Return the HTTP status; PynamoDB keeps it only in the error that it made its own from."""
    origin = cause and cause.__cause__
    if not isinstance(origin, ClientError):
        return 0
    status: int = origin.response["ResponseMetadata"]["HTTPStatusCode"]
    return status
