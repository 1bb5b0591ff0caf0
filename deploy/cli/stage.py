"""A deployed shop, opened from here: its table, and the key by which it knows everybody."""

import base64
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from chalicelib.wiring.machine import DEPLOYED, SECRET
from deploy.local.settings import Settings, Unusable
from deploy.release.account import in_words
from deploy.release.owner.answers import FOLDER, answered
from deploy.release.owner.talk import Refused, Talk
from deploy.release.release import reach


@contextmanager
def opened(stage: str, settings: Settings, stages: Path = FOLDER) -> Iterator[Settings]:
    """Return the settings of the stage's shop, in a folder that is gone afterwards.

    The key is read from the function that uses it, so that both know the same people. It lies in
    that folder meanwhile, where nobody but its owner can look. Raises Unusable.
    """
    region, told = _function(stage, stages)
    with TemporaryDirectory() as folder:
        (Path(folder) / SECRET).write_bytes(base64.b64decode(told["PERENNIAL_KEY"]))
        yield replace(
            settings,
            data=Path(folder),
            public=told["PERENNIAL_PUBLIC"],
            engine=f"{DEPLOYED}{region}/{told['PERENNIAL_TABLE']}",
        )


def _function(stage: str, stages: Path) -> tuple[str, dict[str, str]]:
    """Return the region, and what the functions are told."""
    try:
        with in_words():
            place = reach(answered(stage, stages), Talk())
            name = f"{place.stack.name}-api"
            function = place.account.client("lambda").get_function_configuration(FunctionName=name)
    except Refused as refused:
        raise Unusable(str(refused)) from None
    return place.account.region, dict(function["Environment"]["Variables"])
