"""What is about to happen, said before anything does."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from deploy.release.owner.talk import Refused, Talk
from deploy.release.site.edge import EVERYTHING, invalidation
from deploy.release.site.pages import Site
from deploy.release.site.work import Work
from deploy.release.stack.changes import Change, endangered, sentence, told

FREE_PATHS = 1_000
"""That CloudFront is told of in a month; a path more is half a cent (aws.amazon.com, 2026-11)."""

SECRET, ALARM, FREE_ALARMS = 0.40, 0.10, 10
"""US dollars a month for each, by the same lists."""

NAMED = 8
"""So many files are named; the rest are counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """`work` is None while the address is not known that the site is built for."""

    title: str
    stack: str
    status: str
    changes: tuple[Change, ...]
    address: str
    site: Site
    work: Work | None
    remarks: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.changes or self.work or self.work is None)


def lines(plan: Plan, talk: Talk) -> Iterator[str]:
    yield ""
    yield talk.bold(plan.title)
    yield f"Stack {plan.stack} ({plan.status or 'not there yet'}):"
    yield from (f"  {line}" for line in told(plan.changes))
    if not plan.changes:
        yield "  nothing to change"
    yield from (talk.red(f"  {sentence(change)}") for change in endangered(plan.changes))
    yield f"Site {plan.address or '(its address is CloudFront’s, known once the stack stands)'}:"
    yield from (f"  {line}" for line in _site(plan.site, plan.work))
    yield "Costs:"
    yield from (f"  {line}" for line in _costs(plan))
    yield from plan.remarks
    yield "Members' data: the table and its books are not written to."


def _site(site: Site, work: Work | None) -> Iterator[str]:
    if work is None:
        counted = _counted(site, site)
        yield f"{counted}, laid when the address is known; the functions are told it too"
        return
    if not (work.new or work.changed or work.gone):
        yield f"nothing to change: {len(site):,} files lie as they should"
        return
    for word, paths in (("new", work.new), ("changed", work.changed)):
        if paths:
            yield f"{word:<8} {_counted(paths, site)}: {_named(paths)}"
    if work.gone:
        yield f"gone     {files(len(work.gone))}: {_named(work.gone)}"
    if stay := len(site) - len(work.new) - len(work.changed):
        yield f"{stay:,} stay as they are"
    if work.kept:
        yield f"{len(work.kept):,} of the release before stay for whoever has a page of it open"


def _counted(paths: Collection[str], site: Site) -> str:
    size = sum(site[path].size for path in paths)
    return f"{files(len(paths))}, {size / 1000:,.0f} kB"


def files(number: int) -> str:
    return f"{number:,} file{'' if number == 1 else 's'}"


def _named(paths: Collection[str]) -> str:
    more = len(paths) - NAMED
    return ", ".join([*paths][:NAMED]) + (f" and {more:,} more" if more > 0 else "")


def _costs(plan: Plan) -> Iterator[str]:
    yield "a release itself: less than a cent, and what is kept for going back, a few MB"
    paths = invalidation(plan.work.stale) if plan.work else ()
    if paths:
        said = "all of it, by one path" if paths == EVERYTHING else f"{len(paths)} paths"
        yield f"CloudFront is told to forget {said}; {FREE_PATHS:,} a month are free"
    added = [change.kind for change in plan.changes if change.does == "add"]
    secrets, alarms = added.count("SecretsManager Secret"), added.count("CloudWatch Alarm")
    if secrets or alarms:
        dollars = secrets * SECRET + max(0, alarms - FREE_ALARMS) * ALARM
        yield (
            f"what is added stands at about ${dollars:.2f} a month before anybody comes: {secrets} "
            f"secrets, {alarms} alarms of which {FREE_ALARMS} are free; what calls cost: README.md"
        )


def must_spare_data(changes: Collection[Change], given_up: Collection[str]) -> None:
    """Raises Refused unless each piece of data that would go is given up by its name."""
    unnamed = [change.name for change in endangered(changes) if change.name not in given_up]
    if unnamed:
        raise Refused(
            f"Refused, for data would be lost: {', '.join(unnamed)}. Nothing was changed. If that "
            f"is what you want, and it is exported, say so: REPLACE={','.join(unnamed)}."
        )
