"""A member's ledger, checked from its JSON file alone: `python statement.py FILE` does it too."""

import hashlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

FORMAT = "perennial-ledger/1"
FACTS = (
    *("member", "seq", "kind", "source", "points", "growth"),
    *("available_after", "held_after", "debt_after", "ref", "lots", "at", "actor", "programme"),
)


def check(path: Path) -> str:
    """Return the sentence of a ledger in order; exits with the first break of any other."""
    try:
        ledger = json.loads(path.read_text(encoding="utf-8"))
        differ = (found for found in breaks(ledger) if found[2] != found[3])
        first = next(differ, None)
    except (OSError, ValueError, KeyError, TypeError) as error:
        sys.exit(f"{path} is no ledger that can be checked: {error!r}")
    if first:
        where, what, expected, stands = first
        sys.exit(f"{where}: {what} should be {expected!r}, but {stands!r} stands.")
    account = ledger["account"]
    sums = f"available {account['available']:,}, held {account['held']:,}, owed {account['debt']:,}"
    return f"In order: {len(ledger['entries']):,} entries come to {sums}. Head: {ledger['head']}"


def breaks(ledger: Any) -> Iterator[tuple[str, str, Any, Any]]:
    """Go from entry to entry: place, thing, what it should be, what stands."""
    yield "The file", "its format", FORMAT, ledger["format"]
    head, available, held, debt, lots = "", 0, 0, 0, dict[str, int]()
    for seq, entry in enumerate(ledger["entries"], start=1):
        where, points, kind = f"Entry {seq}", entry["points"], entry["kind"]
        yield where, "its number", seq, entry["seq"]
        yield where, "its member", ledger["member"], entry["member"]
        facts = [head, entry["reason"]["code"], *(entry[name] for name in FACTS)]
        head = hashlib.sha256(json.dumps(facts, separators=(",", ":")).encode()).hexdigest()
        yield where, "its hash", head, entry["hash"]
        moved = sum(n for _, n in entry["lots"])
        available += points
        held -= moved if kind == "commit" else points if kind in {"hold", "void", "lapse"} else 0
        takes = kind == "clawback" or (kind in {"adjust", "reverse"} and points <= 0)
        debt = max(debt, entry["debt_after"]) if takes else debt + points * (kind == "repay")
        yield where, "the sum of its lots", abs(points), 0 if kind == "commit" else moved
        for day, n in entry["lots"]:
            lots[day] = lots.get(day, 0) + (n if points > 0 else -n if points < 0 else 0)
            yield where, f"the lot of {day} after it", max(lots[day], 0), lots[day]
        for name, sum_ in (("available", available), ("held", held), ("debt", debt)):
            yield where, f"{name} after it", max(sum_, 0), entry[f"{name}_after"]
    left = sorted([day, n] for day, n in lots.items() if n)
    sums = {"available": available, "held": held, "debt": debt, "lots": left}
    for name, sum_ in sums.items():
        yield "The account", name, sum_, ledger["account"][name]
    yield "The account", "its head", head, ledger["head"]


if __name__ == "__main__":
    print(check(Path(sys.argv[1])))
