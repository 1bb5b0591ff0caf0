"""How far a change of the stack is, told now and then."""

from deploy.release.stack.outcome import Progress

NAMES = [f"R{n}" for n in range(25)]


def events(*names, status="CREATE_COMPLETE"):
    told = {"ResourceStatus": status}
    return [{**told, "EventId": f"e-{name}", "LogicalResourceId": name} for name in names]


def test_each_tenth_resource_is_told():
    said = []
    progress = Progress(said.append, {"e-Old"}, NAMES)
    for far in range(0, 26, 5):
        progress.hear(events(*NAMES[:far], "Old"))
    assert said == ["  10 of 25 resources", "  20 of 25 resources"]


def test_what_is_under_way_or_failed_or_not_awaited_does_not_count():
    said = []
    progress = Progress(said.append, (), NAMES)
    progress.hear(events(*NAMES, status="CREATE_IN_PROGRESS"))
    progress.hear(events(*NAMES, status="CREATE_FAILED"))
    progress.hear(events(*(f"Other{name}" for name in NAMES), "perennial-prod"))
    assert not said
