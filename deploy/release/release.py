"""`make release`: ask, build, plan, change the functions, lay the site, look, say what is next."""

from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

from deploy.release.account import Account
from deploy.release.after.advice import after
from deploy.release.after.look import must_answer
from deploy.release.carry import carry
from deploy.release.kept import bucket
from deploy.release.kept.depot import Depot
from deploy.release.kept.past import past
from deploy.release.made import ELSEWHERE, Build, Made
from deploy.release.owner import answers as told
from deploy.release.owner.answers import Answers
from deploy.release.owner.asking import complete
from deploy.release.owner.checks import ACCOUNT, REGION
from deploy.release.owner.talk import Refused, Talk
from deploy.release.place import Place, Wanted
from deploy.release.rehearsed import rehearsed
from deploy.release.stack.formation import Stack

ONCE_MORE = "The address is {}: functions and site are made for it."


def release(
    stage: str, build: Build, talk: Talk, given_up: Collection[str] = (), folder: Path = told.FOLDER
) -> None:
    """Bring the stage to what is in this folder. Raises Refused; run again, it goes on."""
    answers = complete(told.read(stage, folder), talk, folder)
    place = reach(answers, talk)
    if place.account.emulator:
        build = rehearsed(build, talk.say)
    _make_depot(place, folder)
    place.stack.make_fit()
    address = _address(place)
    changed = carry(place, _wanted(place, build(address or ELSEWHERE), address), given_up)
    if not address:
        address = place.stack.outputs()["Address"]
        talk.say(ONCE_MORE.format(address))
        carry(place, _wanted(place, build(address), address), given_up, asks=False)
    if not changed:
        talk.say("Nothing to change: what is here is what is there.")
    before = past(place.depot).before
    assert before
    must_answer(place, before)
    talk.say("\n".join(after(place, before, first=before.number == 1)))


def reach(answers: Answers, talk: Talk) -> Place:
    """Go to the account. Raises Refused if it is not the one that the stage was released to."""
    account = Account(answers[REGION])
    if answers[ACCOUNT] not in {"", account.number}:
        raise Refused(
            f"{answers.stage} lives in account {answers[ACCOUNT]}, and these credentials are for "
            f"{account.number}: AWS_PROFILE= names others."
        )
    stack = Stack(account, f"perennial-{answers.stage}", talk.say)
    return Place(answers, account, Depot(account, answers.stage), stack, talk)


def _make_depot(place: Place, folder: Path) -> None:
    """Ask before anything is made in an account that holds nothing of the shop yet."""
    if not place.depot.stands():
        place.talk.say(f"\nThis goes to {place.account}.")
        place.talk.must_agree(
            f"Make the bucket {place.depot.name} there, private, for what is released, and plan?"
        )
        bucket.make(place.account, place.depot.name)
    if not place.answers[ACCOUNT] and not place.account.emulator:
        said = {**place.answers.said, ACCOUNT: place.account.number}
        told.write(replace(place.answers, said=said), folder)


def _address(place: Place) -> str:
    """Return where the stage is reached once this is done; nothing if only AWS can tell."""
    if domain := place.answers["domain"]:
        return f"https://{domain}"
    if place.stack.parameters().get("Domain"):
        return ""
    return place.stack.outputs().get("Address", "")


def _wanted(place: Place, made: Made, address: str) -> Wanted:
    """Put archive and template where CloudFormation finds them; nothing runs by that."""
    key, text = made.template_for(place.depot.name)
    place.depot.put(made.archive_key, made.archive)
    place.depot.put(key, text)
    return Wanted(
        archive=made.archive_key,
        template=key,
        parameters=dict(place.answers.parameters),
        address=address,
        site=made.site,
        commit=made.commit,
        rows=made.rows,
        remarks=made.remarks,
        content=made.read,
    )
