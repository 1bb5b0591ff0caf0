"""What the doctor tells a person to type to AWS is something that AWS knows."""

import re
from pathlib import Path

import botocore.session
from botocore import xform_name

from deploy import doctor

SOURCES = Path(doctor.__file__).parent.glob("*.py")
TOLD = {
    (service, words)
    for file in SOURCES
    for service, words in re.findall(r"\baws ([a-z0-9-]+) ([a-z]+(?:-[a-z]+)+)", file.read_text())
}
OWN = "configure", "sso"
"""Words of the AWS CLI alone."""


def test_every_command_is_one():
    session = botocore.session.get_session()
    asked = {(service, words) for service, words in TOLD if service not in OWN}
    assert len(asked) >= 6
    for service, words in asked:
        model = session.get_service_model(service)
        assert words in {xform_name(name, "-") for name in model.operation_names}, words
