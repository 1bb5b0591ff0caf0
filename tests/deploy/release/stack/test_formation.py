"""A stack in whatever state a release finds it, on an emulated AWS."""

import json

import pytest

from deploy.release.account import Account
from deploy.release.owner.talk import Refused
from deploy.release.stack.formation import Stack
from deploy.release.stack.outcome import carry_out
from deploy.release.stack.proposal import forget, propose

QUEUE = {"Type": "AWS::SQS::Queue", "DeletionPolicy": "Retain"}
BROKEN = {
    "Type": "AWS::S3::Bucket",
    "DependsOn": "Queue",
    "Properties": {"BucketName": "templates"},
}
"""There is a bucket of that name."""


class Yard:
    """Small templates, proposed to a stack of their own."""

    def __init__(self, name):
        self.heard = []
        self.account = Account("us-east-1")
        self.stack = Stack(self.account, name, self.heard.append)
        self.account.client("s3").create_bucket(Bucket="templates")

    def propose(self, **resources):
        body = json.dumps({"Resources": resources})
        s3 = self.account.client("s3")
        s3.put_object(Bucket="templates", Key="one.json", Body=body.encode())
        return propose(self.stack, f"{s3.meta.endpoint_url}/templates/one.json", {})

    def bring(self, **resources):
        self.stack.make_fit()
        proposed = self.propose(**resources)
        carry_out(self.stack, proposed)


@pytest.mark.process
def test_a_stack_is_brought_on_from_wherever_it_stands(aws):
    yard = Yard("yard")
    _a_plan_not_agreed_to_leaves_nothing(yard)
    _a_plan_that_was_left_lying_is_made_anew(yard)
    _a_first_try_that_failed_is_cleared(yard)
    _a_change_that_failed_is_told_and_gone_on_from(yard)
    _a_faulty_template_is_refused(yard)


def _a_plan_not_agreed_to_leaves_nothing(yard):
    proposed = yard.propose(Queue=QUEUE)
    assert proposed.creates
    assert [str(change) for change in proposed.changes] == ["add         Queue (SQS Queue)"]
    forget(yard.stack, proposed)
    assert yard.stack.status() == ""


def _a_plan_that_was_left_lying_is_made_anew(yard):
    yard.propose(Queue=QUEUE)
    assert yard.stack.status() == "REVIEW_IN_PROGRESS"
    yard.stack.make_fit()
    assert yard.propose(Queue=QUEUE, Broken=BROKEN).creates


def _a_first_try_that_failed_is_cleared(yard):
    with pytest.raises(Refused, match="Broken") as refused:
        yard.bring(Queue=QUEUE, Broken=BROKEN)
    assert "run it again" in str(refused.value)
    assert yard.stack.status() == "ROLLBACK_COMPLETE"
    yard.bring(Queue=QUEUE)
    assert yard.stack.status() == "CREATE_COMPLETE"
    assert "cleared and made anew" in "\n".join(yard.heard)
    assert not yard.propose(Queue=QUEUE).changes


def _a_change_that_failed_is_told_and_gone_on_from(yard):
    with pytest.raises(Refused, match="UPDATE_ROLLBACK_COMPLETE"):
        yard.bring(Queue=QUEUE, Broken=BROKEN)
    yard.bring(Queue=QUEUE, Second=QUEUE)
    assert yard.stack.status() == "UPDATE_COMPLETE"


def _a_faulty_template_is_refused(yard):
    with pytest.raises(Exception, match="Nonsense"):
        yard.propose(Queue={"Type": "AWS::Nonsense::Thing"})
    assert yard.stack.status() == "UPDATE_COMPLETE"
