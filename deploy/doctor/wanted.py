"""What the owner has said of a stage: in the answers kept for releases, or to the stack itself."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from deploy.local.settings import Unusable
from deploy.template.stages import PARAMETERS


@dataclass(frozen=True, slots=True)
class Wanted:
    """`account` is the one released to; `parameters` go by the template's names, and a name that
    nobody said has the template's default.
    """

    stage: str
    region: str = ""
    account: str = ""
    parameters: Mapping[str, str] = field(default_factory=dict)

    def said(self, name: str) -> str:
        return self.parameters.get(name, str(PARAMETERS[name].get("Default", "")))

    @property
    def stack(self) -> str:
        return f"perennial-{self.stage}"

    @property
    def by_ses(self) -> bool:
        return self.said("Mail") == "ses"

    def beside(self, standing: Mapping[str, str]) -> "Wanted":
        """With what the standing stack was told, where the answers say nothing."""
        return replace(self, parameters={**standing, **self.parameters})


def read(root: Path, stage: str) -> Wanted:
    """Read the answers that a release has kept, if there are any. Raises Unusable."""
    file = root / "deploy" / "stages" / f"{stage}.toml"
    if not file.is_file():
        return Wanted(stage)
    try:
        answers = tomllib.loads(file.read_text("utf-8"))
    except ValueError as error:
        raise Unusable(f"{file.relative_to(root)} cannot be read: {error}.") from None
    said = {name: str(value) for name, value in answers.items()}
    for name, value in said.items():
        _refuse_odd(name, value)
    parameters = {_spelt(name): value for name, value in said.items() if _spelt(name) in PARAMETERS}
    return Wanted(stage, said.get("region", ""), said.get("account", ""), parameters)


def _spelt(name: str) -> str:
    """Return how the template spells it: `mail_from` is `MailFrom`."""
    return "".join(word.capitalize() for word in name.split("_"))


def _refuse_odd(name: str, value: str) -> None:
    shape = PARAMETERS.get(_spelt(name), {})
    if not re.fullmatch(shape.get("AllowedPattern", "(?s).*"), value):
        raise Unusable(f"{name} = {value!r} does not read as expected.")
    if value not in shape.get("AllowedValues", [value]):
        raise Unusable(f"{name} = {value!r} is none of {', '.join(shape['AllowedValues'])}.")
