"""Why a stack could not be made or changed, from its events: causes alone, with what to do."""

from deploy.release.stack.failures import failures, invalid


def event(name, status, why="", kind="AWS::Lambda::Function"):
    told = {"LogicalResourceId": name, "ResourceStatus": status, "ResourceType": kind}
    return {**told, "ResourceStatusReason": why}


def test_only_causes_are_told_oldest_first():
    newest_first = [
        event(
            "shop", "ROLLBACK_IN_PROGRESS", "The following resource(s) failed to create: [Front]"
        ),
        event("Due", "CREATE_FAILED", "Resource creation cancelled"),
        event("Table", "CREATE_FAILED", "Table limit exceeded: LimitExceeded"),
        event("Front", "CREATE_FAILED", "Your account must be verified before you can add"),
        event("Front", "CREATE_IN_PROGRESS"),
    ]
    found = failures(newest_first)
    assert [one.name for one in found] == ["Front", "Table"]
    assert "AWS Support" in found[0].do
    assert "quota" in found[1].do


def test_a_failure_says_which_why_and_what_to_do():
    (one,) = failures([event("Front", "UPDATE_FAILED", "CNAMEAlreadyExists", "AWS::CloudFront::D")])
    assert str(one).startswith("  Front (CloudFront D): CNAMEAlreadyExists\n    Another CloudFront")


def test_a_reason_that_is_not_known_is_left_in_aws_own_words():
    (one,) = failures([event("Front", "CREATE_FAILED", "It rained")])
    assert "It rained" in str(one)
    assert one.do


def test_a_stack_without_failures_has_none():
    assert failures([event("Front", "CREATE_COMPLETE")]) == ()


def test_what_was_refused_before_it_began_is_told_of_the_last_try_alone():
    def refused(name, operation, at):
        told = {"LogicalResourceId": name, "ResourceType": "AWS::S3::Bucket", "Timestamp": at}
        why = {"ValidationStatus": "FAILED", "ValidationStatusReason": f"{name} already exists"}
        return {**told, **why, "OperationId": operation}

    (one,) = invalid([refused("Old", "first", 1), refused("New", "second", 2)])
    assert one.name == "New"
    assert "delete it if nobody needs it" in one.do
    assert invalid([]) == ()
