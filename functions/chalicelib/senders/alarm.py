"""Alarms, as one line of the log each: what a metric filter counts and a person reads."""

import logging

from chalicelib.domain.audit.finding import Finding

LOG = logging.getLogger("perennial.alarm")


class LoggedAlarm:
    """Implements the port `Alarm`. CloudWatch finds its lines by `{ $.alarm = "books" }`.

    Where it is broken may name a member: that is told by `perennial ledger status` alone.
    """

    def books(self, finding: Finding) -> None:
        facts = {
            "alarm": "books",
            "law": finding.law,
            "what": finding.what,
            "expected": finding.expected,
            "stands": finding.stands,
        }
        LOG.error("The books break a law.", extra={"facts": facts})
