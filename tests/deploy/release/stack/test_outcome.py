"""How far a change of the stack is, told now and then."""

from deploy.release.stack.outcome import Progress


def events(*names, status="CREATE_COMPLETE", kind="AWS::SQS::Queue"):
    told = {"ResourceStatus": status, "ResourceType": kind}
    return [{**told, "EventId": f"e-{name}", "LogicalResourceId": name} for name in names]


def test_each_tenth_resource_is_told():
    said = []
    progress = Progress(said.append, {"e-Old"}, 25)
    names = [f"R{n}" for n in range(25)]
    for far in range(0, 26, 5):
        progress.hear(events(*names[:far], "Old"))
    assert said == ["  10 of 25 resources", "  20 of 25 resources"]


def test_what_is_under_way_or_failed_and_the_stack_itself_do_not_count():
    said = []
    progress = Progress(said.append, (), 25)
    names = [f"R{n}" for n in range(25)]
    progress.hear(events(*names, status="CREATE_IN_PROGRESS"))
    progress.hear(events(*names, status="CREATE_FAILED"))
    progress.hear(events(*names, kind="AWS::CloudFormation::Stack"))
    assert not said
