"""How many codes are read after each damage: `python -m tests.qr.paper.matrix` [--write]."""

import sys
from collections.abc import Callable, Mapping

from deploy.bench.tables import measured, table, write
from qr import draw
from qr.codes import ALPHABET, CHANNEL, REFERRAL, VOUCHER
from qr.link import Kind, link
from qr.printed import Logo, Print
from tests.qr.paper.damage import DAMAGES, PRINTED, Damage, chance
from tests.qr.paper.scanned import laid, read

HOST = "https://brand.example"
LENGTHS: Mapping[Kind, int] = {"R": REFERRAL, "C": CHANNEL, "V": VOUCHER, "M": 33}
CODES = 24
LEAF = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><circle cx="1" cy="1" r="1"/></svg>'
)

Draw = Callable[[str], bytes]


def payload(seed: int, kind: Kind = "R", *, upper_host: bool = True) -> str:
    code = "".join(chance(seed).choices(ALPHABET, k=LENGTHS[kind]))
    return link(HOST, kind, code, upper_host=upper_host)


def rate(payloads: list[str], drawn: Draw, damage: Damage) -> int:
    """Percent of the payloads that are read, each drawn 330 dots wide and damaged by its place."""
    hit = [
        read(damage(laid(drawn(each), width=PRINTED), chance(seed))) == [each]
        for seed, each in enumerate(payloads)
    ]
    return round(100 * sum(hit) / len(hit))


def with_logo(payload: str) -> bytes:
    made = Print(level="H", logo=Logo(picture=LEAF)).made(payload)
    size = f'width="{made.modules}" height="{made.modules}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{made.svg(0, 0, 1)}</svg>'.encode()


def main() -> None:
    upper = [payload(seed) for seed in range(CODES)]
    lower = [payload(seed, upper_host=False) for seed in range(CODES)]
    ways: dict[str, tuple[list[str], Draw]] = {
        "M, version 2": (upper, draw),
        "Q, 3 (print)": (upper, lambda each: draw(each, level="Q")),
        "H, 4": (upper, lambda each: draw(each, level="H")),
        "H, 4, logo of 6 %": (upper, with_logo),
        "small host: M, 3": (lower, draw),
        "small host: Q, 3": (lower, lambda each: draw(each, level="Q")),
    }
    rows = [
        (name, *(rate(payloads, drawn, damage) for payloads, drawn in ways.values()))
        for name, damage in DAMAGES.items()
    ]
    found = f"{measured()} {CODES} codes each.\n\n{table(('damage', *ways), rows)}"
    sys.stdout.write(f"{found}\n")
    if "--write" in sys.argv:
        write("reading", found)


if __name__ == "__main__":
    main()
