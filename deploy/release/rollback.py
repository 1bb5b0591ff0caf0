"""`make rollback`: functions, site and what was said of them as a former release had them."""

from collections.abc import Collection, Iterator
from itertools import islice
from pathlib import Path

from deploy.release.after.look import must_answer
from deploy.release.carry import carry
from deploy.release.kept.record import Record
from deploy.release.owner import answers as told
from deploy.release.owner.talk import Refused, Talk
from deploy.release.place import Place, Wanted
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
    wanted = _chosen(place, known, to)
    talk.say("\n".join(_notes(place, known[0], wanted)))
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


def _chosen(place: Place, known: list[Record], to: int | None) -> Record:
    """Return the release asked for; without a number the last one that differs from what is."""
    done = [record for record in _all(place, known) if record.state == "done"]
    if to is not None:
        found = [record for record in done if record.number == to]
    else:
        now = known[0]
        found = [r for r in done if not r.is_as(now) and r.number < (now.of or now.number)]
    if found:
        return found[0]
    asked = f"no release {to} that was finished" if to is not None else "no release before this one"
    raise Refused(f"There is {asked}.")


def _all(place: Place, known: list[Record]) -> Iterator[Record]:
    """Go past those shown only if there are more."""
    yield from known
    if len(known) == SHOWN:
        yield from islice(place.depot.records(), SHOWN, None)


def _notes(place: Place, newest: Record, wanted: Record) -> Iterator[str]:
    yield f"\nGoing back to release {wanted.number}: its functions, its site, what was said then."
    if wanted.rows != newest.rows:
        yield (
            f"Rows are written as version {newest.rows} now, release {wanted.number} knew "
            f"{wanted.rows}: it may not read what was written since. Export the shop first."
        )
    differing = sorted(
        name
        for name, value in place.answers.parameters.items()
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
