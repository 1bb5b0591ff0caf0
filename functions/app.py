"""Every entrance of the deployed shop: the routes, the clock, the feed; nothing behind them."""

from chalice.app import CloudWatchEvent, DynamoDBEvent

from chalicelib.web import application
from chalicelib.web.journal import lines
from chalicelib.wiring import aws

lines.to_stderr()
app = application.make(lambda: aws.real().ports, aws.stage())


@app.schedule("rate(1 minute)")
def due(_event: CloudWatchEvent) -> None:
    """What is due by now: holds that lapse, points past their day, referrals whose wait is over."""
    aws.real().tick()


@app.on_dynamodb_record(stream_arn="the template puts the table's own stream here")
def feed(event: DynamoDBEvent) -> dict[str, object]:
    """What has changed, at least once and in order for each row; answers what is to come again."""
    return aws.real().pushed(event.to_dict())
