"""What is said at the end: the books of a place proved from its rows."""

import sys

from chalicelib.usecases.ledger.verify_ledger import verify_ledger
from chalicelib.wiring import World
from deploy.cli.books.ledger import Told, counted
from deploy.moving.progress import Progress


def proved(world: World, done: str) -> str:
    """`done`, and that the books are in order; exits with 1 after naming each break."""
    told = Told()
    verified = verify_ledger(world.ports, found=told, passed=Progress("Proved"))
    if not told.number:
        return f"{done} Books in order: {counted(verified)}."
    sys.exit(
        f"{done} Breaks in the books: {told.number:,}. "
        "`perennial ledger verify --repair-plan` says how what can be mended is mended."
    )
