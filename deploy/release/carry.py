"""A release carried out: proposed, planned, agreed to, done, noted; the way back alike."""

from collections.abc import Collection
from contextlib import ExitStack
from dataclasses import replace
from datetime import UTC, datetime

from deploy.release.kept.depot import Depot
from deploy.release.kept.past import Past, past
from deploy.release.kept.record import Record
from deploy.release.place import Place, Wanted
from deploy.release.plan import Plan, files, lines, must_spare_data
from deploy.release.site import lay
from deploy.release.site.work import Work, work
from deploy.release.stack.outcome import carry_out
from deploy.release.stack.proposal import Proposed, forget, propose

FIRST = " CloudFront takes its time: some ten minutes."


def carry(place: Place, wanted: Wanted, given_up: Collection[str], *, asks: bool = True) -> bool:
    """Do it; say whether there was anything to do. Raises Refused."""
    before = past(place.depot)
    proposed = propose(place.stack, _address(place.depot, wanted.template), wanted.parameters)
    with ExitStack() as undone:
        undone.callback(forget, place.stack, proposed)
        todo = _work(place, wanted, before)
        plan = _plan(place, wanted, before, proposed, todo)
        record = _record(place, wanted, before, todo)
        if not plan and record.is_as(before.before):
            return False
        if asks:
            place.talk.say("\n".join(lines(plan, place.talk)))
        must_spare_data(proposed.changes, given_up)
        if asks and plan:
            place.talk.must_agree("\nGo on?")
        undone.pop_all()
    place.depot.note(record)
    if proposed.changes:
        place.talk.say("The stack is being changed." + (FIRST if proposed.creates else ""))
        carry_out(place.stack, proposed)
    if wanted.address:
        _lay(place, wanted, before, record)
    return True


def _lay(place: Place, wanted: Wanted, before: Past, record: Record) -> None:
    """Compare anew, for a stack that has only just come to be has a bucket now."""
    outputs = place.stack.outputs()
    if wanted.content:
        lay.keep(place.depot, wanted.site, wanted.content)
    if (todo := _work(place, wanted, before)) is not None:
        lay.lay(place.depot, outputs["Bucket"], wanted.site, todo)
        paths = lay.tell_the_edge(place.account, outputs["Distribution"], todo.stale)
        told = f"; CloudFront forgets {len(paths)} paths" if paths else ""
        place.talk.say(f"Site: {files(len(todo.laid))} laid, {len(todo.gone)} taken away{told}.")
        place.depot.note(replace(record, state="done", kept=dict(todo.kept)))


def _work(place: Place, wanted: Wanted, before: Past) -> Work | None:
    if not wanted.address:
        return None
    bucket = place.stack.outputs().get("Bucket")
    return work(
        wanted.site,
        lay.lying(place.account, bucket) if bucket else {},
        before.before.site if before.before else {},
        before.before.kept if before.before else {},
    )


def _plan(
    place: Place, wanted: Wanted, before: Past, proposed: Proposed, todo: Work | None
) -> Plan:
    back = f", which is release {wanted.of} again" if wanted.of else ""
    stage, number = place.answers.stage, before.number
    return Plan(
        title=f"Release {number} of {stage}{back}, to {place.account}",
        stack=place.stack.name,
        status=place.stack.status() if not proposed.creates else "",
        changes=proposed.changes,
        address=wanted.address,
        site=wanted.site,
        work=todo,
        remarks=wanted.remarks,
    )


def _record(place: Place, wanted: Wanted, before: Past, todo: Work | None) -> Record:
    return Record(
        number=before.number,
        state="begun",
        at=datetime.now(UTC).isoformat(timespec="seconds"),
        who=place.account.who,
        commit=wanted.commit,
        archive=wanted.archive,
        template=wanted.template,
        parameters=wanted.parameters,
        address=wanted.address,
        rows=wanted.rows,
        site=dict(wanted.site),
        kept=dict(todo.kept) if todo else {},
        of=wanted.of,
    )


def _address(depot: Depot, key: str) -> str:
    """Return where CloudFormation reads a template: it takes no longer one any other way."""
    return f"{depot.s3.meta.endpoint_url}/{depot.name}/{key}"
