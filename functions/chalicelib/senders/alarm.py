"""Alarms, as one line of the log each: what a metric filter counts and a person reads."""

import logging

from chalicelib.domain.audit.finding import Finding

LOG = logging.getLogger("perennial.alarm")


class LoggedAlarm:
    """Implements the port `Alarm`. CloudWatch finds its lines by `{ $.alarm = "books" }`."""

    def books(self, finding: Finding) -> None:
        facts = {
            "alarm": "books",
            "law": finding.law,
            "where": finding.where,
            "what": finding.what,
            "expected": finding.expected,
            "stands": finding.stands,
        }
        LOG.error("The books break a law.", extra={"facts": facts})
