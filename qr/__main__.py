"""Draw a link from the command line: `python -m qr LINK > code.svg`."""

import sys
from argparse import ArgumentParser

from qr import Form, draw


def main(arguments: list[str] | None = None) -> bytes:
    parser = ArgumentParser(prog="python -m qr", description="Draw LINK as a QR code.")
    parser.add_argument("link", metavar="LINK")
    parser.add_argument("--png", action="store_true", help="a PNG picture instead of SVG")
    parser.add_argument("--level", choices="LMQH", default="M", help="M on screens, Q in print")
    parser.add_argument("--scale", type=_positive, default=8, help="dots to a module")
    parser.add_argument("--dpi", type=_positive, help="dots to an inch, for print")
    asked = parser.parse_args(arguments)
    form: Form = "png" if asked.png else "svg"
    try:
        return draw(asked.link, form, level=asked.level, scale=asked.scale, dpi=asked.dpi)
    except ValueError as reason:
        parser.error(str(reason))


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise ValueError(text)
    return number


if __name__ == "__main__":
    sys.stdout.buffer.write(main())
