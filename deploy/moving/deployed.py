"""A released shop that another moves into: it rests meanwhile, and is given the other's key."""

import base64
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from chalicelib.wiring.machine import DEPLOYED
from deploy.local.settings import Unusable
from deploy.release.account import in_words
from deploy.release.owner.answers import FOLDER, answered
from deploy.release.owner.talk import Refused, Talk
from deploy.release.place import Place
from deploy.release.release import reach
from deploy.template.functions import FUNCTIONS

RESTING = [one.name for name, one in FUNCTIONS.items() if name != "Pictures"]
"""All that reads or writes the table."""

KEY = "PERENNIAL_KEY"


@dataclass(frozen=True, slots=True)
class Resting:
    """`names` are its functions', none of which answers until it is woken."""

    place: Place
    table: str
    names: tuple[str, ...]

    @property
    def engine(self) -> str:
        return f"{DEPLOYED}{self.place.account.region}/{self.table}"

    def take_key(self, secret: bytes) -> None:
        """A shop with members of its own would know none of them afterwards.

        The stack's secret has it, for every release to come, and so have the functions at once:
        CloudFormation reads a secret again only where a resource changes.
        """
        text = base64.b64encode(secret).decode()
        with _in_words():
            where = self.place.stack.resource("Key")
            self.client("secretsmanager").put_secret_value(SecretId=where, SecretString=text)
            for name in self.names:
                self._tell(name, text)

    def wake(self) -> None:
        with _in_words():
            for name in self.names:
                self.client("lambda").delete_function_concurrency(FunctionName=name)

    def _tell(self, name: str, key: str) -> None:
        functions = self.client("lambda")
        told = functions.get_function_configuration(FunctionName=name)["Environment"]["Variables"]
        variables = {"Variables": {**told, KEY: key}}
        functions.update_function_configuration(FunctionName=name, Environment=variables)

    def client(self, service: str) -> Any:
        return self.place.account.client(service)


def rest(stage: str, stages: Path = FOLDER) -> Resting:
    """Let its functions answer nobody. Raises Unusable."""
    with _in_words():
        place = reach(answered(stage, stages), Talk())
        names = tuple(f"{place.stack.name}-{name}" for name in RESTING)
        resting = Resting(place, place.stack.outputs()["Table"], names)
        for name in names:
            resting.client("lambda").put_function_concurrency(
                FunctionName=name, ReservedConcurrentExecutions=0
            )
    return resting


@contextmanager
def _in_words() -> Iterator[None]:
    try:
        with in_words():
            yield
    except Refused as refused:
        raise Unusable(str(refused)) from None
