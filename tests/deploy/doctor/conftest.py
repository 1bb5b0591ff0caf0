"""An AWS of this machine for the whole room, and answers that no emulator gives."""

import boto3
import pytest
from botocore.awsrequest import AWSResponse

from deploy.doctor.cloud import Cloud
from tests.deploy.template import emulated

REGION = "us-east-1"


@pytest.fixture(scope="session")
def aws():
    with emulated.cloud() as running:
        yield running


@pytest.fixture
def keys(monkeypatch, tmp_path):
    """Credentials and region of an owner whose home holds nothing else."""
    for name, value in emulated.ACCESS.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("AWS_DEFAULT_REGION", REGION)
    for name in ("AWS_PROFILE", "AWS_REGION", "AWS_ENDPOINT_URL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("AWS_CONFIG_FILE", str(tmp_path / "none"))
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", str(tmp_path / "none"))


@pytest.fixture
def cloud(aws, keys, monkeypatch):
    """The emulated AWS, asked as the doctor asks the real one."""
    monkeypatch.setenv("AWS_ENDPOINT_URL", aws.address)
    return Cloud(boto3.Session(), 60)


class Body:
    def __init__(self, text):
        self._data = text.encode()

    def stream(self, *_, **__):
        yield self._data


@pytest.fixture
def says(keys):
    """Make a cloud whose every answer is this one."""

    def make(status, body, headers=(), seconds=60):
        session = boto3.Session()

        def answer(request, **_):
            return AWSResponse(request.url, status, dict(headers), Body(body))

        session.events.register("before-send", answer)
        return Cloud(session, seconds)

    return make
