"""How many codes are read after each damage: `python -m tests.qr.paper.matrix` [--write]."""

import sys
from collections.abc import Callable, Mapping

from deploy.bench.chart import Chart, bars
from deploy.bench.tables import Report, keep, table
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
    rates = {
        damage: {name: rate(payloads, drawn, done) for name, (payloads, drawn) in ways.items()}
        for damage, done in DAMAGES.items()
    }
    rows = [(damage, *found.values()) for damage, found in rates.items()]
    text = f"{CODES} codes each.\n\n{table(('damage', *ways), rows)}"
    if "--write" in sys.argv:
        keep("reading", Report(text, {"reading": chart(rates)}))
    else:
        sys.stdout.write(f"{text}\n")


def chart(rates: Mapping[str, Mapping[str, int]]) -> Chart:
    """What is left of each kind of code, over all damages."""
    ways = next(iter(rates.values()))
    mean = {way: round(sum(found[way] for found in rates.values()) / len(rates)) for way in ways}
    rows = [(way, {_host(way): percent}) for way, percent in mean.items()]
    unit = "percent of looks, over all the damages below; more is better"
    return bars("How many damaged codes are read", unit, rows)


def _host(way: str) -> str:
    return "host in small letters" if way.startswith("small host") else "host in capitals"


if __name__ == "__main__":
    main()
