"""What keeps AWS from answering, in a sentence."""

import pytest
from botocore.exceptions import (
    ClientError,
    EndpointConnectionError,
    NoCredentialsError,
    ReadTimeoutError,
)

from deploy.release.account import in_words
from deploy.release.owner.talk import Refused


def refusal(code, words="words"):
    return ClientError({"Error": {"Code": code, "Message": words}}, "CreateChangeSet")


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (NoCredentialsError(), "aws configure"),
        (EndpointConnectionError(endpoint_url="https://sts.example"), "not reached"),
        (ReadTimeoutError(endpoint_url="https://sts.example"), "Run it again"),
        (refusal("ExpiredToken"), "sign in anew"),
        (refusal("AccessDenied"), "may not ask for CreateChangeSet: words"),
        (refusal("ValidationError", "Parameters: [Domain]"), "Parameters: [Domain]"),
    ],
)
def test_each_has_its_sentence(error, said):
    with pytest.raises(Refused) as refused, in_words():
        raise error
    assert said in str(refused.value)


def test_a_mistake_of_our_own_stays_one():
    with pytest.raises(KeyError), in_words():
        raise KeyError
