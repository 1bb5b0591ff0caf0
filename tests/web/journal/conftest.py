"""What the journal says, whoever else has set the log up before."""

import io
import json
import logging

import pytest

from chalicelib.web.journal.lines import LOG, Lines


@pytest.fixture
def written():
    """Everything as it would be written, text as it is."""
    said, before = io.StringIO(), LOG.level
    handler = logging.StreamHandler(said)
    handler.setFormatter(Lines())
    LOG.addHandler(handler)
    LOG.setLevel(logging.INFO)
    yield said
    LOG.setLevel(before)
    LOG.removeHandler(handler)


@pytest.fixture
def lines(written):
    """Return the lines so far, read."""
    return lambda: [json.loads(line) for line in written.getvalue().splitlines()]
