"""`python -m press`: build the site, check its pages, serve a preview, install its libraries."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from press import node, sources
from press.build import build, programme, refuse
from press.failure import PressFailure
from press.serve import serve

ROOT = Path(__file__).resolve().parents[2]


def main(arguments: list[str]) -> int:
    asked = _parser().parse_args(arguments)
    try:
        _run(asked)
    except PressFailure as failure:
        print(f"\n{failure}", file=sys.stderr)
        return 1
    return 0


def _run(asked: Namespace) -> None:
    if asked.what == "build":
        build(asked.root, asked.public.rstrip("/"), _say)
    elif asked.what == "check":
        refuse(sources.check(asked.root, programme(asked.root)))
        _say("Pages: in order\n")
    elif asked.what == "serve":
        serve(asked.root, asked.language, asked.port, _say)
    else:
        node.install(asked.root, tools=True)


def _say(words: str) -> None:
    print(words, end="", flush=True)


def _parser() -> ArgumentParser:
    parser = ArgumentParser(prog="python -m press", description=__doc__)
    parser.add_argument("--root", type=Path, default=ROOT, help="another project folder")
    commands = parser.add_subparsers(dest="what", required=True)
    whole = commands.add_parser("build", help="the whole site into build/site")
    whole.add_argument("--public", default="http://127.0.0.1:8000", help="the site's own address")
    commands.add_parser("check", help="every page that needs mending, with its line")
    preview = commands.add_parser("serve", help="a live preview for writers")
    preview.add_argument("--language", choices=["zh", "en"], default="zh")
    preview.add_argument("--port", type=int, default=8001)
    commands.add_parser("install", help="the browser libraries and the tools that check them")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
