"""The template as CloudFormation takes it: linted, whole, the same each time, without a secret."""

import copy
import json
import subprocess
from pathlib import Path

import boto3
import pytest
from samtranslator.parser.parser import Parser
from samtranslator.translator.translator import Translator

from chalicelib.config.environment import KEY_BYTES, Unusable
from chalicelib.config.settings import read
from deploy.doctor.account import CREATES
from deploy.template.chalice import PLACEHOLDERS
from deploy.template.whole import template

LARGEST = 1_000_000
"""Bytes that CloudFormation takes of a template in a bucket."""

RESOURCES_OF_AN_API = 300
KEPT = {"Table", "Site", "Key"}


SAID = {
    "dev": {"Alarms": "owner@tea.example", "MailFrom": "tea@tea.example"},
    "prod": {
        "Alarms": "owner@tea.example",
        "MailFrom": "Tea <tea@tea.example>",
        "Domain": "tea.example",
        "Certificate": "arn:aws:acm:us-east-1:111122223333:certificate/1a2b",
        "Mail": "smtp",
        "SmtpHost": "mail.example",
        "SmtpUser": "tea",
        "SmtpSecret": "tea-mail",
    },
}
"""As little as an owner must say, and all that can be said."""


def linted(written, place, **said):
    """What cfn-lint says of it; nothing if it is content."""
    path = place / "template.json"
    path.write_text(json.dumps(written))
    command = ["cfn-lint", path, *(["--parameters"] if said else [])]
    command += [f"{name}={value}" for name, value in said.items()]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert bool(run.returncode) == bool(run.stdout)
    return run.stdout


def test_cfn_lint_finds_nothing_and_ignores_nothing(whole, tmp_path):
    assert not list(Path().glob(".cfnlintrc*"))
    assert "Metadata" not in whole
    assert not [r for r in whole["Resources"].values() if "Metadata" in r]
    assert linted(whole, tmp_path) == ""


@pytest.mark.parametrize("stage", SAID)
def test_nor_in_what_aws_makes_of_it(whole, tmp_path, stage):
    """SAM's words become plain resources: stream, rule, stage and permissions among them."""
    written = copy.deepcopy(whole)
    for one in written["Resources"].values():
        if one["Type"] == "AWS::Serverless::Function":
            one["Properties"]["CodeUri"] = "s3://artefacts/functions.zip"
    region = boto3.Session(region_name="us-east-1")
    made = Translator({}, Parser(), boto_session=region).translate(written, {"Stage": stage})
    kinds = {one["Type"] for one in made["Resources"].values()}
    assert not [kind for kind in kinds if "Serverless" in kind]
    assert {"AWS::Lambda::EventSourceMapping", "AWS::Events::Rule"} <= kinds
    assert linted(made, tmp_path, Stage=stage, **SAID[stage]) == ""


def test_the_same_tree_gives_the_same_template(whole, hashes):
    assert json.dumps(template(hashes)) == json.dumps(whole)


def test_it_is_within_what_aws_takes(whole):
    assert len(json.dumps(whole, indent=1)) < LARGEST
    paths = whole["Resources"]["RestAPI"]["Properties"]["DefinitionBody"]["paths"]
    parts = [path.split("/")[1:] for path in paths]
    nodes = {tuple(part[:n]) for part in parts for n in range(len(part) + 1)}
    assert len(nodes) <= RESOURCES_OF_AN_API


def test_what_cannot_be_made_again_outlives_the_stack(resources):
    kept = {n for n, r in resources.items() if r.get("DeletionPolicy") == "Retain"}
    assert kept >= KEPT
    assert all(resources[name]["UpdateReplacePolicy"] == "Retain" for name in kept)


def test_nothing_that_chalice_was_told_for_the_moment_is_left(whole):
    text = json.dumps(whole)
    for name in ("PERENNIAL_KEY", "PERENNIAL_ORIGIN", "PERENNIAL_PUBLIC", "PERENNIAL_MAIL_FROM"):
        assert PLACEHOLDERS[name] not in text
    assert "the-template-gives" not in text
    assert "the template puts" not in text


def test_every_setting_that_the_functions_read_is_given_and_no_other(resources):
    given = resources["APIHandler"]["Properties"]["Environment"]["Variables"]
    missing = set()
    for said in ({}, {"PERENNIAL_MAIL": "smtp"}):
        try:
            read(said)
        except Unusable as unusable:
            missing |= {fault.partition(" ")[0] for fault in unusable.faults}
    assert set(given) - {"PYTHONTZPATH"} == missing - {"AWS_REGION"}


def test_secrets_are_made_by_aws_and_read_from_there(resources):
    given = resources["APIHandler"]["Properties"]["Environment"]["Variables"]
    for variable, name in (("PERENNIAL_KEY", "Key"), ("PERENNIAL_ORIGIN", "Origin")):
        assert given[variable] == {"Fn::Sub": f"{{{{resolve:secretsmanager:${{{name}}}}}}}"}
        assert resources[name]["Properties"]["GenerateSecretString"]["ExcludePunctuation"]
    length = resources["Key"]["Properties"]["GenerateSecretString"]["PasswordLength"]
    assert length % 4 == 0
    assert length * 3 // 4 >= KEY_BYTES


def test_how_the_key_is_made_is_never_changed(resources):
    """Another recipe is another key at the next update: no contact, code or voucher is known."""
    assert resources["Key"]["Properties"]["GenerateSecretString"] == {
        "PasswordLength": 64,
        "ExcludePunctuation": True,
        "ExcludeCharacters": "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~",
    }


def test_the_stages_differ_by_one_table(whole):
    stages = whole["Mappings"]["Stages"]
    assert set(stages) == set(whole["Parameters"]["Stage"]["AllowedValues"]) == {"dev", "prod"}
    assert stages["dev"].keys() == stages["prod"].keys()
    assert stages["prod"]["Protected"]
    asked = {key for key in stages["dev"] if f'"Stage"}}, "{key}"' in json.dumps(whole)}
    assert asked == set(stages["dev"])


def test_the_doctor_knows_the_right_that_makes_each_kind_of_resource(whole):
    assert {one["Type"] for one in whole["Resources"].values()} == set(CREATES)
