"""What the owner has said of a stage: in the answers kept for releases, or to the stack itself."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from deploy.release.owner import answers
from deploy.release.owner.checks import ACCOUNT, REGION
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
    """Read the answers that releases keep, if there are any. Raises Refused."""
    kept = answers.read(stage, root / "deploy" / "stages")
    said = kept.parameters if kept.said else {}
    return Wanted(stage, kept[REGION], kept[ACCOUNT], said)
