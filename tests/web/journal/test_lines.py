"""A line is one JSON object, and keeps what happened without what it was about."""

import json
import logging

import pytest

from chalicelib.web.journal.lines import LOG, Lines, Plain, to_stderr


def record(name, text, *values, error=None, **more):
    made = logging.LogRecord(name, logging.INFO, "", 0, text, values, error)
    vars(made).update(more)
    return made


def caught(doing):
    with pytest.raises(Exception) as caught:  # noqa: PT011 - whatever it is
        doing()
    return (caught.type, caught.value, caught.tb)


def send():
    try:
        {}["lin@demo.example"]
    except KeyError as error:
        raise ValueError("no mail to lin@demo.example") from error


class Throttled(Exception):
    def __init__(self):
        self.response = {"Error": {"Code": "ThrottlingException", "Message": "lin@demo.example"}}


def test_a_line_is_one_object_with_its_facts():
    line = Lines().format(record("perennial.feed", "A\nthing", facts={"done": 3}))
    assert "\n" not in line
    said = json.loads(line)
    assert said.pop("at").endswith("Z")
    assert said == {"level": "INFO", "said": "A\nthing", "done": 3}


def test_a_mistake_is_told_by_its_kinds_and_places_and_not_by_its_words():
    line = Lines().format(record("perennial", "failed", error=caught(send)))
    assert "lin@" not in line
    first, place, second, *_ = json.loads(line)["trace"]
    assert (first, second) == ("KeyError", "ValueError")
    assert place.startswith("web/journal/test_lines.py:")
    assert place.endswith(" send")


def test_what_aws_calls_a_mistake_is_kept():
    def throttle():
        raise Throttled

    line = Lines().format(record("perennial", "failed", error=caught(throttle)))
    assert json.loads(line)["trace"][0] == "Throttled ThrottlingException"
    assert "lin@" not in line


@pytest.mark.parametrize("lines", [Lines(), Plain()])
def test_others_are_heard_without_the_values_they_name(lines):
    line = lines.format(record("waitress", "Exception when serving %s", "/v/SECRET"))
    assert "waitress: Exception when serving %s" in line
    assert "SECRET" not in line


def test_a_terminal_is_told_the_same_in_words():
    shown = Plain().format(record("perennial", "failed", error=caught(send)))
    assert shown.startswith("INFO failed\n  KeyError\n  web/journal/test_lines.py:")
    assert "lin@" not in shown


def test_the_deployed_shop_writes_where_cloudwatch_listens(capsys):
    before = LOG.handlers, LOG.level, LOG.propagate
    try:
        to_stderr()
        logging.getLogger("perennial.turns").info("request", extra={"facts": {"ms": 1}})
    finally:
        LOG.handlers, LOG.level, LOG.propagate = before
    assert json.loads(capsys.readouterr().err)["ms"] == 1
