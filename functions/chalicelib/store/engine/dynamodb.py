"""The store on AWS: one DynamoDB table, through PynamoDB's connection."""

import secrets
from collections.abc import Callable, Sequence
from typing import Any, ParamSpec, TypeVar

from botocore.exceptions import BotoCoreError, EndpointConnectionError
from pynamodb.connection.base import Connection, MetaTable
from pynamodb.exceptions import PynamoDBException, TransactWriteError, VerboseClientError
from pynamodb.expressions.condition import Condition as Expression
from pynamodb.expressions.operand import Path

from chalicelib.domain.refusals import Unavailable
from chalicelib.ports.effort import under_way
from chalicelib.store.engine import limits, table
from chalicelib.store.engine.attempts import REPLY, Attempts, Denied, Lost
from chalicelib.store.engine.expressions import expression, steps
from chalicelib.store.engine.faults import fault, refusal
from chalicelib.store.port import (
    Action,
    Check,
    Delete,
    Done,
    Index,
    Key,
    Outcome,
    Page,
    Put,
    Row,
    Unknown,
    Update,
    key_of,
    key_of_action,
    text,
)

P = ParamSpec("P")
T = TypeVar("T")

_KINDS = (Check, Delete, Put, Update)
"""PynamoDB sends a transaction's actions in this order, and the reasons come back in it."""


class DynamoDB:
    """A `Store` in one table of one writing Region; one for all threads.

    `host` is the address of a DynamoDB-compatible engine other than AWS, `credentials` its key id
    and secret; without them botocore looks where it always does.
    """

    def __init__(
        self,
        name: str,
        region: str,
        host: str | None = None,
        *,
        credentials: tuple[str, str] | tuple[None, None] = (None, None),
        attempts: Attempts | None = None,
        token: Callable[[], str] = lambda: secrets.token_hex(18),
    ) -> None:
        self._name = name
        self._attempts = attempts or Attempts()
        self._token = token
        self._connection = Connection(
            region=region,
            host=host,
            connect_timeout_seconds=1,
            read_timeout_seconds=REPLY,
            max_retry_attempts=0,
            max_pool_connections=50,
            aws_access_key_id=credentials[0],
            aws_secret_access_key=credentials[1],
        )
        self._connection.add_meta_table(MetaTable(table.definition(name)))
        # Made now: two threads that ask for the first client at once can break each other's.
        assert self._connection.client

    def get(self, key: Key) -> Row | None:
        limits.check_key(key)
        get = self._connection.get_item
        return self._ask(get, self._name, key.pk, key.sk, consistent_read=True).get("Item")

    def get_many(self, keys: Sequence[Key], *, lagging: bool = False) -> list[Row | None]:
        limits.check_keys(keys)
        found: dict[Key, Row] = {}
        pending = [_raw(key) for key in dict.fromkeys(keys)]

        def fetch() -> None:
            fresh = not lagging
            answer = self._connection.batch_get_item(self._name, pending, consistent_read=fresh)
            found.update({key_of(row): row for row in answer["Responses"].get(self._name, ())})
            pending[:] = answer["UnprocessedKeys"].get(self._name, {}).get("Keys", ())
            if pending:
                raise Denied

        if pending:
            self._ask(fetch)
        return [found.get(key) for key in keys]

    def query(
        self,
        pk: str,
        *,
        prefix: str = "",
        after: str | None = None,
        newest_first: bool = False,
        limit: int = 100,
    ) -> Page:
        limits.check_range(pk, prefix, after=after, limit=limit)
        answer = self._ask(
            self._connection.query,
            self._name,
            pk,
            _between("sk", prefix, None),
            consistent_read=True,
            exclusive_start_key=_raw(Key(pk, after)) if after is not None else None,
            limit=limit + 1,
            scan_index_forward=not newest_first,
        )
        return _page(answer, limit)

    def query_index(
        self,
        index: Index,
        pk: str,
        *,
        prefix: str = "",
        upto: str | None = None,
        after: tuple[str, Key] | None = None,
        newest_first: bool = False,
        limit: int = 100,
    ) -> list[tuple[str, Key]]:
        limits.check_range(pk, prefix, after=after and after[0], upto=upto, limit=limit)
        partition, sort = f"{index}p", f"{index}s"
        start = after and {partition: text(pk), sort: text(after[0]), **_raw(after[1])}
        found: list[Row] = []
        while len(found) < limit:
            answer = self._ask(
                self._connection.query,
                self._name,
                pk,
                _between(sort, prefix, upto),
                index_name=table.INDEXES[index],
                exclusive_start_key=start,
                limit=limit - len(found),
                scan_index_forward=not newest_first,
            )
            found += answer["Items"]
            start = answer.get("LastEvaluatedKey")
            if not start:
                break
        return [(row[sort]["S"], key_of(row)) for row in found]

    def walk(self, *, after: Key | None = None, limit: int = 100) -> Page:
        limits.check_range("-", "", after=None, limit=limit)
        answer = self._ask(
            self._connection.scan,
            self._name,
            exclusive_start_key=_raw(after) if after else None,
            limit=limit + 1,
            consistent_read=True,
        )
        return _page(answer, limit)

    def write(self, actions: Sequence[Action]) -> Outcome:
        limits.check_write(actions)
        order = sorted(range(len(actions)), key=lambda i: _KINDS.index(type(actions[i])))
        parts = [[self._sent(each) for each in actions if type(each) is kind] for kind in _KINDS]
        # One token for all attempts: for 10 minutes DynamoDB takes a repetition for the same write.
        token = self._token()

        def send() -> Outcome:
            checks, deletes, puts, updates = parts
            try:
                self._connection.transact_write_items(checks, deletes, puts, updates, token)
            except TransactWriteError as error:
                if refused := refusal(error, order):
                    return refused
                raise
            return Done()

        try:
            return self._ask(send)
        except Lost:
            under_way().unknown += 1
            return Unknown()

    def create_table(self) -> None:
        """Make the table unless it stands, on an engine that is not AWS; there the template does.

        Raises Unavailable when no engine answers.
        """
        try:
            self._connection.dispatch("CreateTable", table.definition(self._name))
        except VerboseClientError as error:
            if error.response["Error"]["Code"] != "ResourceInUseException":
                raise
        except EndpointConnectionError as error:
            raise Unavailable from error

    def must_stand(self) -> None:
        """Raises Unavailable where there is no such table, or nobody may ask for it."""
        try:
            self._connection.dispatch("DescribeTable", {"TableName": self._name})
        except (VerboseClientError, BotoCoreError) as error:
            raise Unavailable from error

    def _ask(self, call: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        def once() -> T:
            try:
                return call(*args, **kwargs)
            except PynamoDBException as error:
                raise fault(error) from error

        return self._attempts.ask(once)

    def _sent(self, action: Action) -> dict[str, Any]:
        key = key_of_action(action)
        return self._connection.get_operation_kwargs(
            self._name,
            key.pk,
            key.sk,
            key="Item" if isinstance(action, Put) else "Key",
            attributes=action.row if isinstance(action, Put) else None,
            actions=steps(action) if isinstance(action, Update) else None,
            condition=expression(action.when),
            return_values_on_condition_failure="ALL_OLD",
        )


def _raw(key: Key) -> Any:
    """Return the key as DynamoDB writes it; Any, for PynamoDB's types know only plain keys."""
    return {"pk": text(key.pk), "sk": text(key.sk)}


def _page(answer: dict[str, Any], limit: int) -> Page:
    """One row more than the limit was asked for, to know whether any follows."""
    found = answer["Items"]
    last = found[limit - 1] if len(found) > limit else answer.get("LastEvaluatedKey")
    return Page(tuple(found[:limit]), key_of(last) if last else None)


def _between(sort: str, prefix: str, upto: str | None) -> Expression | None:
    """One condition is all that DynamoDB takes; `upto` begins with `prefix`, so between is both."""
    if upto is None:
        return Path([sort]).startswith(prefix) if prefix else None
    return Path([sort]).between(prefix, upto) if prefix else Path([sort]) <= upto
