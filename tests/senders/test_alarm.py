"""An alarm is one line of JSON that a metric filter can find."""

import json
import logging

from chalicelib.domain.audit.finding import Finding
from chalicelib.senders.alarm import LoggedAlarm
from chalicelib.web.journal.lines import Lines


def test_an_alarm_is_one_line_of_the_log(caplog):
    found = Finding("I7", "member A", "available", "20", "999")
    with caplog.at_level(logging.ERROR, "perennial.alarm"):
        logging.getLogger("perennial").propagate = True
        LoggedAlarm().books(found)
    (record,) = caplog.records
    line = Lines().format(record)
    assert "\n" not in line
    said = json.loads(line)
    assert said.pop("at")
    assert said == {
        "level": "ERROR",
        "said": "The books break a law.",
        "alarm": "books",
        "law": "I7",
        "what": "available",
        "expected": "20",
        "stands": "999",
    }
