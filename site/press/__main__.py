"""`python -m press`: build the site, check its pages, serve a preview, install its libraries."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from press import node
from press.build import build, programme
from press.checks import check
from press.failure import PressFailure
from press.serve import serve

ROOT = Path(__file__).resolve().parents[2]


def main(arguments: list[str]) -> int:
    asked = _parser().parse_args(arguments)
    try:
        return _run(asked)
    except PressFailure as failure:
        print(f"\n{failure}", file=sys.stderr)
        return 1


def _run(asked: Namespace) -> int:
    if asked.what == "build":
        build(asked.root, asked.public.rstrip("/"), _say)
    elif asked.what == "check":
        return _check(asked.root)
    elif asked.what == "serve":
        serve(asked.root, asked.port, _say)
    else:
        node.install(asked.root, tools=True)
    return 0


def _check(root: Path) -> int:
    """Every finding at once: what must be mended, then what would read better."""
    verdict = check(root, programme(root))
    for refusal in verdict.refusals:
        print(refusal, file=sys.stderr, flush=True)
    for advice in verdict.advice:
        _say(f"advice: {advice}\n")
    _say("" if verdict.refusals else "Pages: in order\n")
    return 1 if verdict.refusals else 0


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
    preview.add_argument("--port", type=int, default=8001, help="English is on the next")
    commands.add_parser("install", help="the browser libraries and the tools that check them")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
