"""Where a shop may move to: an engine by its address, a table on AWS, a folder of this machine."""

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from chalicelib.wiring import World
from chalicelib.wiring.machine import DEPLOYED, SECRET
from deploy.local.claim import hold
from deploy.local.dev import demo
from deploy.local.settings import Settings, Unusable
from deploy.local.shop import open_at
from deploy.moving import deployed, laying

FOLDER = "sqlite:"
STAGE = "stage:"
PLACE = re.compile(rf"https?://.+|{DEPLOYED}[a-z0-9-]{{5,}}/[\w.-]{{3,255}}")


@contextmanager
def opened(place: str, settings: Settings) -> Iterator[World]:
    """Open the shop that is to be there, under the same secret. Raises Unusable."""
    if place.startswith(FOLDER):
        with _folder(Path(place.removeprefix(FOLDER)).absolute(), settings) as world:
            yield world
        return
    if place.startswith(STAGE):
        with _released(place.removeprefix(STAGE), settings) as world:
            yield world
        return
    if not PLACE.fullmatch(place):
        raise Unusable(
            f"{place} is no place: sqlite:FOLDER, http://…, stage:prod or dynamodb:REGION/TABLE."
        )
    with open_at(replace(settings, engine=place), unfinished=True) as shop:
        yield shop.world


def keys_sentence(place: str, settings: Settings) -> str:
    """What its new place must have beside the rows; the secret itself is never shown."""
    secret = settings.data / SECRET
    if place.startswith(FOLDER):
        return f"Its secret was copied to {place.removeprefix(FOLDER)}: nobody signs in without it."
    if place.startswith(STAGE):
        return "Its functions have the secret, and answer again: whoever was a member is one there."
    if place.startswith(DEPLOYED):
        return f"The functions must have PERENNIAL_KEY: {secret} in base 64; nobody signs in else."
    return f"Open it with ENGINE={place} and this DATA: without {secret} nobody signs in."


@contextmanager
def _released(stage: str, settings: Settings) -> Iterator[World]:
    """It answers nobody meanwhile, nor after a part of the rows: only whole, or as it was."""
    resting = deployed.rest(stage)
    with open_at(replace(settings, engine=resting.engine), unfinished=True) as shop:
        try:
            yield shop.world
        except BaseException:
            if laying.is_whole(shop.world.store):
                resting.wake()
            raise
        resting.take_key((settings.data / SECRET).read_bytes())
        resting.wake()


@contextmanager
def _folder(folder: Path, settings: Settings) -> Iterator[World]:
    if folder == settings.data:
        with open_at(replace(settings, engine=None), unfinished=True) as shop:
            yield shop.world
        return
    with hold(folder):
        _carry_secret(settings.data, folder)
        with open_at(replace(settings, data=folder, engine=None), unfinished=True) as shop:
            yield shop.world


def _carry_secret(source: Path, folder: Path) -> None:
    """And how far its clock runs ahead; and no demo is played in a shop that has moved."""
    own, theirs = source / SECRET, folder / SECRET
    if theirs.exists() and theirs.read_bytes() != own.read_bytes():
        raise Unusable(f"{folder} holds another shop's secret: choose a new folder.")
    for name in (SECRET, "clock"):
        if (source / name).exists() and not (folder / name).exists():
            shutil.copy(source / name, folder / name)
    (folder / demo.MARK).touch()
