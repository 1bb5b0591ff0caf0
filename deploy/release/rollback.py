"""`make rollback`: functions, site and what was said of them as a former release had them."""

from collections.abc import Collection, Iterable, Iterator
from itertools import chain, islice
from pathlib import Path

from deploy.release.after.look import must_answer
from deploy.release.carry import carry
from deploy.release.kept.record import Record
from deploy.release.owner import answers as told
from deploy.release.owner.answers import Answers
from deploy.release.owner.talk import Refused, Talk
from deploy.release.place import Wanted
from deploy.release.release import reach

SHOWN = 10


def rollback(
    stage: str,
    to: int | None,
    talk: Talk,
    given_up: Collection[str] = (),
    folder: Path = told.FOLDER,
) -> None:
    """Bring release `to` back, or the one before. Raises Refused; run again, it goes on."""
    place = reach(told.answered(stage, folder), talk)
    if not place.depot.stands():
        raise Refused(f"Nothing was ever released to {place.account}.")
    if not (known := [*islice(place.depot.records(), SHOWN)]):
        raise Refused(f"{stage} was never released to {place.account}.")
    talk.say("\n".join((f"Releases of {stage}, newest first:", *map(_line, known))))
    wanted = chosen(place.depot.records(), to)
    talk.say("\n".join(notes(place.answers, known[0], wanted)))
    place.stack.make_fit()
    if not carry(place, _wanted(wanted), given_up):
        talk.say(f"Nothing to change: release {wanted.number} is what is there.")
    must_answer(place, wanted)
    talk.say(f"Release {wanted.number} is back. The next `make release` brings this folder again.")


def _line(record: Record) -> str:
    back = f", {record.of} again" if record.of else ""
    broken = "" if record.state == "done" else ", not finished"
    who = record.who.rpartition("/")[2]
    return f"  {record.number:>4}  {record.at}  {who}  {record.commit or '-'}{back}{broken}"


def chosen(newest_first: Iterable[Record], to: int | None) -> Record:
    """Return the release asked for; without a number the last one that differs from what is.

    Who has gone back and goes back again goes further, not to and fro. Raises Refused.
    """
    records = iter(newest_first)
    now = next(records)
    for one in chain((now,), records):
        if one.state == "done" and (_is_before(one, now) if to is None else one.number == to):
            return one
    asked = "no release before this one" if to is None else f"no release {to} that was finished"
    raise Refused(f"There is {asked}.")


def _is_before(one: Record, now: Record) -> bool:
    return one.number < (now.of or now.number) and not one.is_as(now)


def notes(answers: Answers, newest: Record, wanted: Record) -> Iterator[str]:
    yield f"\nGoing back to release {wanted.number}: its functions, its site, what was said then."
    if wanted.rows != newest.rows:
        yield (
            f"Rows are written as version {newest.rows} now, release {wanted.number} knew "
            f"{wanted.rows}: it may not read what was written since. Export the shop first."
        )
    differing = sorted(
        name
        for name, value in answers.parameters.items()
        if wanted.parameters.get(name, value) != value
    )
    if differing:
        yield f"Other than in the file, as they were: {', '.join(differing)}."


def _wanted(record: Record) -> Wanted:
    return Wanted(
        archive=record.archive,
        template=record.template,
        parameters=record.parameters,
        address=record.address,
        site=record.site,
        commit=record.commit,
        rows=record.rows,
        of=record.number,
    )
