import json
from collections.abc import Callable
from itertools import repeat

import pytest
from botocore.awsrequest import AWSPreparedRequest, AWSResponse

from chalicelib.domain.refusals import Unavailable
from chalicelib.store.engine.dynamodb import DynamoDB
from chalicelib.store.port import (
    Absent,
    Check,
    Delete,
    Done,
    Equals,
    Key,
    Put,
    Refused,
    Store,
    Unknown,
    Update,
    number,
)
from tests.store import ministack_wire, mishaps
from tests.store.engines import row
from tests.store.ministack_wire import Send, Wire
from tests.store.mishaps import Clock, Journey, Mishap

A = Key("a", "1")
ADD = Update(A, add={"n": 1})
CREATE = Put(row("a", "1", n=1), when=(Absent(),))


@pytest.fixture(scope="module")
def shared() -> tuple[Wire, Clock, DynamoDB]:
    """One client for all tests here: to make one takes 70 ms."""
    wire, clock = Wire(), Clock()
    return wire, clock, ministack_wire.on(wire, attempts=clock.attempts())


@pytest.fixture
def clock(shared: tuple[Wire, Clock, DynamoDB]) -> Clock:
    shared[1].slept.clear()
    return shared[1]


@pytest.fixture
def dynamodb(shared: tuple[Wire, Clock, DynamoDB]) -> DynamoDB:
    wire, _, store = shared
    wire.renew()
    wire.fault = None
    store.create_table()
    return store


@pytest.fixture
def journey(
    shared: tuple[Wire, Clock, DynamoDB], clock: Clock, dynamodb: DynamoDB
) -> Callable[..., Journey]:
    """Meet these mishaps from now on."""
    return lambda *mishaps: Journey(shared[0], clock, mishaps)


@pytest.mark.fault(9)
def test_a_conflict_is_tried_again_after_a_pause_that_doubles(dynamodb, journey, clock):
    seen = journey(*repeat(mishaps.conflict, 6)).seen
    assert dynamodb.write([ADD]) == Done()
    assert len(seen) == 7
    assert clock.slept == [0.025, 0.05, 0.1, 0.2, 0.4, 0.4]


@pytest.mark.fault(8)
def test_a_write_that_is_always_throttled_is_unavailable_and_did_nothing(dynamodb, journey):
    seen = journey(*repeat(mishaps.throttled, 8)).seen
    with pytest.raises(Unavailable):
        dynamodb.write([ADD])
    assert len(seen) == 8
    assert dynamodb.get(A) is None


@pytest.mark.parametrize("mishap", [mishaps.no_connection, mishaps.no_host])
def test_a_write_that_never_arrives_is_unavailable(dynamodb, journey, mishap: Mishap):
    journey(*repeat(mishap, 8))
    with pytest.raises(Unavailable):
        dynamodb.write([ADD])
    assert dynamodb.get(A) is None


@pytest.mark.fault(7)
@pytest.mark.parametrize("mishap", [mishaps.lost_on_the_way_back, mishaps.failed_after_the_effect])
@pytest.mark.parametrize("action", [ADD, CREATE])
def test_a_write_whose_reply_is_lost_is_sent_again_and_done_once(
    dynamodb, journey, mishap: Mishap, action: Update | Put
):
    """A create is not told that its row exists already: it made it itself."""
    seen = journey(mishap, mishap).seen
    assert dynamodb.write([action]) == Done()
    assert dynamodb.get(A) == row("a", "1", n=1)
    assert seen[0] == seen[1] == seen[2]


def test_every_write_has_a_token_of_its_own(dynamodb, journey):
    seen = journey().seen
    dynamodb.write([ADD])
    dynamodb.write([ADD])
    first, second = (each["ClientRequestToken"] for each in seen)
    assert first != second
    assert len(first) == len(second) == 36
    assert dynamodb.get(A) == row("a", "1", n=2)


@pytest.mark.fault(12)
def test_a_write_without_any_reply_is_unknown_within_eight_seconds(dynamodb, journey, clock):
    journey(*repeat(mishaps.lost_on_the_way_back, 100))
    began = clock.now
    assert dynamodb.write([ADD]) == Unknown()
    assert clock.now - began <= 8.0


@pytest.mark.parametrize(
    "first", [mishaps.lost_on_the_way_there, mishaps.lost_on_the_way_back, mishaps.in_progress]
)
def test_a_lost_reply_among_throttles_leaves_the_outcome_unknown(dynamodb, journey, first: Mishap):
    journey(first, *repeat(mishaps.throttled, 8))
    assert dynamodb.write([ADD]) == Unknown()


@pytest.mark.fault(12)
def test_a_write_in_progress_is_waited_for(dynamodb, journey):
    journey(mishaps.lost_on_the_way_back, *repeat(mishaps.in_progress, 5))
    assert dynamodb.write([ADD]) == Done()
    assert dynamodb.get(A) == row("a", "1", n=1)


def test_a_conflict_elsewhere_does_not_hide_a_refusal(dynamodb, journey):
    """PynamoDB sends the check first, then the delete, the put and the update."""
    codes = ("TransactionConflict", "None", "ConditionalCheckFailed", "None")
    seen = journey(mishaps.cancelled(*codes)).seen
    actions = [
        Update(Key("a", "1"), add={"n": 1}),
        Put(row("a", "2"), when=(Absent(),)),
        Delete(Key("a", "3")),
        Check(Key("a", "4"), when=(Absent(),)),
    ]
    assert dynamodb.write(actions) == Refused(which=(1,), rows=(None,))
    assert len(seen) == 1


def test_a_request_that_is_wrong_is_a_mistake_and_not_repeated(dynamodb, journey):
    seen = journey(mishaps.invalid).seen
    with pytest.raises(AssertionError, match="ValidationException"):
        dynamodb.write([ADD])
    assert len(seen) == 1


def test_a_mistake_beside_a_conflict_is_a_mistake(dynamodb, journey):
    seen = journey(mishaps.cancelled("TransactionConflict", "ValidationError")).seen
    with pytest.raises(AssertionError, match="ValidationError"):
        dynamodb.write([ADD, Put(row("a", "2"))])
    assert len(seen) == 1


READS: list[Callable[[Store], object]] = [
    lambda store: store.get(A),
    lambda store: store.get_many([A]),
    lambda store: store.query("a"),
    lambda store: store.query_index("g1", "a"),
    lambda store: store.walk(),
]


@pytest.mark.parametrize("read", READS)
def test_a_read_is_repeated_until_it_is_answered(dynamodb, journey, read):
    expected = read(dynamodb)
    journey(mishaps.throttled, mishaps.lost_on_the_way_back, mishaps.failed_after_the_effect)
    assert read(dynamodb) == expected


@pytest.mark.parametrize("read", READS)
@pytest.mark.parametrize("mishap", [mishaps.throttled, mishaps.lost_on_the_way_back])
def test_a_read_that_is_never_answered_is_unavailable(dynamodb, journey, read, mishap: Mishap):
    journey(*repeat(mishap, 100))
    with pytest.raises(Unavailable):
        read(dynamodb)


@pytest.mark.parametrize("read", READS)
def test_every_read_is_consistent_but_that_of_an_index(dynamodb, journey, read):
    seen = journey().seen
    read(dynamodb)
    asked = seen[0].get("RequestItems", {}).get("perennial", seen[0])
    assert asked.get("ConsistentRead", False) is ("IndexName" not in asked)


def test_a_read_may_lag_where_somebody_says_so(dynamodb, journey):
    seen = journey().seen
    dynamodb.get_many([A], lagging=True)
    assert seen[0]["RequestItems"]["perennial"].get("ConsistentRead", False) is False


def _keeping_one_back(request: AWSPreparedRequest, send: Send) -> AWSResponse:
    """Answer for all keys but the last, as DynamoDB may at any time."""
    body = json.loads(request.body)
    keys = body["RequestItems"]["perennial"]["Keys"]
    last = keys.pop() if len(keys) > 1 else None
    request.body = json.dumps(body).encode()
    answer = send(request)
    if not last:
        return answer
    told = json.loads(answer.content)
    told["UnprocessedKeys"] = {"perennial": {"Keys": [last]}}
    return ministack_wire.reply(request, 200, json.dumps(told), {})


def test_keys_that_were_not_processed_are_asked_for_again(dynamodb, journey):
    rows = [row("a", str(i)) for i in range(4)]
    dynamodb.write([Put(each) for each in rows])
    seen = journey(*repeat(_keeping_one_back, 10)).seen
    assert dynamodb.get_many([Key("a", str(i)) for i in range(4)]) == rows
    assert [len(each["RequestItems"]["perennial"]["Keys"]) for each in seen] == [4, 1]


def _in_short_pages(request: AWSPreparedRequest, send: Send) -> AWSResponse:
    """Answer with two rows at most, as DynamoDB does with what it takes for a page."""
    body = json.loads(request.body)
    request.body = json.dumps(body | {"Limit": min(2, body["Limit"])}).encode()
    return send(request)


def test_an_index_is_read_until_there_is_enough_of_it(dynamodb, journey):
    dynamodb.write([Put(row("a", str(i), g1p="X", g1s=str(i))) for i in range(6)])
    journey(*repeat(_in_short_pages, 10))
    assert [key.sk for _, key in dynamodb.query_index("g1", "X", limit=5)] == list("01234")
    assert [key.sk for _, key in dynamodb.query_index("g1", "X")] == list("012345")


def test_a_short_page_of_a_partition_says_where_to_go_on(dynamodb, journey):
    dynamodb.write([Put(row("a", str(i))) for i in range(4)])
    journey(_in_short_pages)
    page = dynamodb.query("a")
    assert [each["sk"]["S"] for each in page.rows] == ["0", "1"]
    assert page.after == Key("a", "1")


@pytest.mark.fault(7)
def test_the_client_itself_neither_waits_long_nor_repeats(dynamodb):
    config = dynamodb._connection.client.meta.config
    assert (config.connect_timeout, config.read_timeout) == (1, 2)
    assert config.retries["total_max_attempts"] == 1


def test_numbers_in_conditions_are_sent_as_numbers(dynamodb, journey):
    seen = journey().seen
    dynamodb.write([Check(A, when=(Equals("seq", number(3)),))])
    check = seen[0]["TransactItems"][0]["ConditionCheck"]
    assert check["ConditionExpression"] == "#0 = :0"
    assert check["ExpressionAttributeNames"] == {"#0": "seq"}
    assert check["ExpressionAttributeValues"] == {":0": {"N": "3"}}
    assert check["ReturnValuesOnConditionCheckFailure"] == "ALL_OLD"
