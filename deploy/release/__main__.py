"""`python -m deploy.release STAGE` and `python -m deploy.release --back STAGE`, for make."""

import argparse
import os
import sys

from deploy.release.account import in_words
from deploy.release.made import made
from deploy.release.owner.talk import Refused, here
from deploy.release.release import release
from deploy.release.rollback import rollback

UNUSABLE = 2


def main() -> None:
    """Release, or go back; a refusal is its sentences and exit 2."""
    parser = argparse.ArgumentParser(prog="python -m deploy.release", description=__doc__)
    parser.add_argument("stage", nargs="?", default="", help="dev or prod")
    parser.add_argument("--back", action="store_true", help="to the release before")
    parser.add_argument("--to", default="", help="the number of a release, with --back")
    asked = parser.parse_args()
    given_up = frozenset(os.environ.get("REPLACE", "").replace(",", " ").split())
    try:
        with in_words():
            if asked.back:
                rollback(asked.stage, _number(asked.to), here(), given_up)
            else:
                release(asked.stage, made, here(), given_up)
    except Refused as said:
        print(said, file=sys.stderr)
        sys.exit(UNUSABLE)
    except (KeyboardInterrupt, EOFError):
        print("\nStopped. Run again, it goes on.", file=sys.stderr)
        sys.exit(UNUSABLE)


def _number(text: str) -> int | None:
    if text and not text.isdecimal():
        raise Refused(f"TO={text} is no number of a release.")
    return int(text) if text else None


if __name__ == "__main__":
    main()
