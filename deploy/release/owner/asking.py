"""Asks for what is missing, one thing at a time, and keeps each answer at once."""

from dataclasses import replace
from pathlib import Path

from deploy.release.owner.answers import FOLDER, Answers, shown_at, write
from deploy.release.owner.checks import NAMES, REGION, wrong
from deploy.release.owner.talk import Refused, Talk
from deploy.template.stages import PARAMETERS

SENTENCES = {REGION: "The AWS region that the shop lives in, near its members."}


def complete(answers: Answers, talk: Talk, folder: Path = FOLDER) -> Answers:
    """Ask for what is missing and keep it. Raises Refused where nobody can be asked."""
    if answers.missing() and talk.reads is None:
        raise Refused(
            f"{shown_at(answers.stage, folder)} does not say {', '.join(answers.missing())}: "
            f"write it there, or run this once at a terminal, which asks."
        )
    while missing := answers.missing():
        name = missing[0]
        answers = replace(answers, said={**answers.said, name: _asked(name, talk)})
        write(answers, folder)
    return answers


def _asked(name: str, talk: Talk) -> str:
    assert talk.reads
    sentence = SENTENCES.get(name) or PARAMETERS[NAMES[name]]["Description"]
    talk.say(f"\n{sentence}" + (" Press Enter for none." if name == "domain" else ""))
    while True:
        value = talk.reads(f"  {name} = ").strip()
        if not (fault := wrong(name, value)):
            return value
        talk.say(f"  {fault}")
