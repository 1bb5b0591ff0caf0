"""What is shipped, named by what is in it."""

import hashlib
import json
from dataclasses import replace

from deploy.release.made import Made, remarks

TEMPLATE = {
    "Resources": {
        "APIHandler": {"Type": "AWS::Serverless::Function", "Properties": {"CodeUri": "./x.zip"}},
        "Due": {"Type": "AWS::Serverless::Function", "Properties": {"CodeUri": "./x.zip"}},
        "Table": {"Type": "AWS::DynamoDB::Table", "Properties": {}},
    }
}
MADE = Made(b"archive", TEMPLATE, {}, lambda path: path.encode(), "0a1b2c3d")


def test_an_archive_is_named_by_its_content():
    assert MADE.archive_key == f"archives/{hashlib.sha256(b'archive').hexdigest()}.zip"


def test_every_function_of_the_template_has_its_code_from_there():
    key, text = MADE.template_for("depot")
    code = {"Bucket": "depot", "Key": MADE.archive_key}
    found = json.loads(text)["Resources"]
    assert found["APIHandler"]["Properties"]["CodeUri"] == code
    assert found["Due"]["Properties"]["CodeUri"] == code
    assert found["Table"] == TEMPLATE["Resources"]["Table"]
    assert key == f"templates/{hashlib.sha256(text).hexdigest()}.json"


def test_the_same_makes_the_same_and_another_archive_another_template():
    assert MADE.template_for("depot") == MADE.template_for("depot")
    other = replace(MADE, archive=b"another")
    assert other.template_for("depot")[0] != MADE.template_for("depot")[0]


def test_what_was_made_is_not_altered():
    MADE.template_for("depot")
    assert TEMPLATE["Resources"]["Due"]["Properties"]["CodeUri"] == "./x.zip"


def test_what_is_not_committed_or_still_a_sample_is_remarked():
    assert [*remarks("0a1b2c3d", sample=False)] == []
    (uncommitted,) = remarks("0a1b2c3d+", sample=False)
    assert "not in your history" in uncommitted
    (sample,) = remarks("", sample=True)
    assert "programme.toml" in sample
