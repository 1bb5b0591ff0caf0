"""A process that writes to a SQLite store and says what was acknowledged, a line for each write.

python writer.py FILE NAME TIMES
"""

import sys

from chalicelib.store.engine.sqlite import SQLite
from chalicelib.store.port import Absent, Done, Key, Put, Update, number, text

BALANCE = Key("M#1", "BAL")


def main(path: str, name: str, times: int) -> None:
    store = SQLite(path)
    for turn in range(times):
        entry = {"pk": text("M#1"), "sk": text(f"E#{name}#{turn:06}"), "points": number(1)}
        add = Update(BALANCE, add={"points": 1})
        assert store.write([Put(entry, when=(Absent(),)), add]) == Done()
        sys.stdout.write(f"{turn}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
