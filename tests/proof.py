"""The proof of a shop's books, for a test that has done something to it."""

from chalicelib.domain.audit.finding import Finding
from chalicelib.usecases.ledger.verify_ledger import verify_ledger
from tests.shop import Shop


def proven(shop: Shop) -> list[Finding]:
    """Every break: none, when all is in order."""
    found: list[Finding] = []
    verify_ledger(shop.ports, found=found.append)
    return found
