"""Resolves the dependencies of pyproject.toml into locks with hashes and without addresses."""

import subprocess
import sys
import tomllib
from pathlib import Path

TOOL = "uv==0.13.9"
FOLDER = Path("requirements")

LOCKS = {
    "test": ("dependencies", "site", "local", "test"),
    "run": ("dependencies", "site", "local"),
    "node": ("node",),
}
"""Each lock and the lists in it; the first holds the versions that the others keep to."""


def main() -> None:
    """Write every lock anew; `--upgrade` takes newer versions where pyproject.toml lets it."""
    subprocess.run([sys.executable, "-m", "pip", "install", "--quiet", TOOL], check=True)
    for name in LOCKS:
        print(f"Resolving {name}.", flush=True)
        resolve(name, *sys.argv[1:])


def resolve(name: str, *more: str) -> None:
    options = ["--universal", "--python-version=3.11", "--generate-hashes", "--quiet"]
    options += ["--no-emit-index-url", "--no-header", "--no-annotate", *more]
    if name != "test":
        options += [f"--constraint={FOLDER / 'test.lock'}"]
    command = ["uv", "pip", "compile", "-", *options, "-o", str(FOLDER / f"{name}.lock")]
    subprocess.run(command, input="\n".join(wanted(name)), text=True, check=True)


def wanted(name: str) -> list[str]:
    """Return what a lock resolves, as pyproject.toml lists it."""
    project = tomllib.loads(Path("pyproject.toml").read_text())["project"]
    lists = {"dependencies": project["dependencies"], **project["optional-dependencies"]}
    return [requirement for one in LOCKS[name] for requirement in lists[one]]


if __name__ == "__main__":
    main()
