"""What the owner says of a stage, as it is kept in deploy/stages."""

import json
import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from deploy.release.owner.checks import NAMES, REGION, faults
from deploy.release.owner.talk import Refused
from deploy.template.stages import PARAMETERS, STAGES

FOLDER = Path(__file__).resolve().parents[2] / "stages"

SMTP = ("smtp_host", "smtp_port", "smtp_user", "smtp_secret")


@dataclass(frozen=True, slots=True)
class Answers:
    """`said` is by the file's names; an empty text is an answer too."""

    stage: str
    said: Mapping[str, str]

    def __getitem__(self, name: str) -> str:
        return self.said.get(name, "")

    @property
    def parameters(self) -> Mapping[str, str]:
        """Every parameter of the template by name, said or not: none is left to what was before."""
        told = {
            name: self[key] or PARAMETERS[name].get("Default", "") for key, name in NAMES.items()
        }
        return told | {"Stage": self.stage}

    def wanted(self) -> tuple[str, ...]:
        """Return what has to be said, in the order in which it is asked for."""
        certificate = ("certificate",) if self["domain"] else ()
        smtp = SMTP if self["mail"] == "smtp" else ()
        return (REGION, "alarms", "mail_from", "domain", *certificate, *smtp)

    def missing(self) -> tuple[str, ...]:
        return tuple(name for name in self.wanted() if name not in self.said)


def path_of(stage: str, folder: Path) -> Path:
    return folder / f"{stage}.toml"


def shown_at(stage: str, folder: Path) -> str:
    """Return the file as people name it who stand in the shop's folder."""
    return os.path.relpath(path_of(stage, folder))


def read(stage: str, folder: Path = FOLDER) -> Answers:
    """Read what was said before. Raises Refused."""
    if stage not in STAGES:
        raise Refused(f"STAGE={stage} is no stage: it is {' or '.join(STAGES)}.")
    file, shown = path_of(stage, folder), shown_at(stage, folder)
    try:
        told = tomllib.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise Refused(f"{shown} cannot be read: {error}.") from None
    if found := [*faults(told)]:
        raise Refused("\n".join(f"{shown}: {fault}" for fault in found))
    return Answers(stage, told)


def answered(stage: str, folder: Path = FOLDER) -> Answers:
    """Read what was said, all of it. Raises Refused where nothing was released from yet."""
    answers = read(stage, folder)
    if answers.missing():
        raise Refused(f"{stage} was never released from here: make release STAGE={stage}.")
    return answers


def write(answers: Answers, folder: Path = FOLDER) -> None:
    """Keep it beside what the shop keeps of its own; a death leaves the old file or the new."""
    folder.mkdir(parents=True, exist_ok=True)
    head = f"# What `make release STAGE={answers.stage}` was told. There is no secret in it."
    lines = [f"{k} = {json.dumps(v, ensure_ascii=False)}" for k, v in answers.said.items()]
    file = path_of(answers.stage, folder)
    draft = file.with_suffix(".new")
    draft.write_text("\n".join((head, *lines)) + "\n", encoding="utf-8")
    draft.replace(file)
