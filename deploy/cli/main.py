"""The `perennial` command: what an owner does beside the pages."""

import argparse
import sys
from collections.abc import Sequence

from chalicelib.domain.refusals import Refusal
from chalicelib.web.door.sentences import sentence
from deploy.cli import channel, doctor, owner, poster, seed
from deploy.cli.books import feed, journal, ledger, overview, status
from deploy.cli.keeping import backup, export, importing, move, restore
from deploy.local.settings import Unusable

SHOP = (owner, seed, channel, poster)
BOOKS = (status, doctor, journal, ledger, overview, feed)
KEEPING = (backup, restore, export, importing, move)
COMMANDS = (*SHOP, *BOOKS, *KEEPING)


def parser() -> argparse.ArgumentParser:
    told = argparse.ArgumentParser(prog="perennial", description=__doc__)
    commands = told.add_subparsers(required=True, metavar="COMMAND")
    for command in COMMANDS:
        command.add(commands)
    return told


def main(arguments: Sequence[str] | None = None) -> None:
    """Carry out one command on the shop in DATA (./data unless named)."""
    asked = parser().parse_args(arguments)
    try:
        print(asked.run(asked))
    except Unusable as unusable:
        sys.exit(str(unusable))
    except Refusal as refusal:
        told = sentence(refusal.code, refusal.facts, "en")
        sys.exit(f"Refused: {refusal.code}. {told}")


if __name__ == "__main__":
    main()
