"""A shop moves into a released one: it rests meanwhile, and knows everybody afterwards."""

import base64
import io
import json
import zipfile

import pytest

from chalicelib.store.engine import table
from deploy.cli.shop import the_shop
from deploy.moving import deployed
from deploy.template import functions
from tests.deploy.template import emulated

ANSWERS = """
region = "us-east-1"
alarms = "owner@bakery.example"
mail_from = "bread@bakery.example"
domain = ""
"""
NAMES = [f"perennial-dev-{name}" for name in deployed.RESTING]


@pytest.fixture(scope="module")
def aws():
    with emulated.cloud() as running, pytest.MonkeyPatch.context() as environment:
        for name, value in emulated.ACCESS.items():
            environment.setenv(name, value)
        environment.setenv("AWS_ENDPOINT_URL", running.address)
        trusted = json.dumps(functions.trusted("lambda.amazonaws.com"))
        running.client("iam").create_role(RoleName="x", AssumeRolePolicyDocument=trusted)
        yield running


@pytest.fixture
def data(tmp_path, monkeypatch):
    """A small shop: how all kinds of rows move is another test's."""
    folder = tmp_path / "data"
    folder.mkdir()
    monkeypatch.setenv("DATA", str(folder))
    monkeypatch.delenv("ENGINE", raising=False)
    return folder


def as_resource():
    told = table.definition("")
    del told["TableName"]
    told["StreamSpecification"].pop("StreamEnabled", None)
    return {"Type": "AWS::DynamoDB::Table", "Properties": told}


@pytest.fixture
def stage(aws, tmp_path, monkeypatch):
    """What a release has left, as far as a move looks at it."""
    formation, lambdas = aws.client("cloudformation"), aws.client("lambda")
    body = {
        "Resources": {
            "Table": as_resource(),
            "Key": {
                "Type": "AWS::SecretsManager::Secret",
                "Properties": {"SecretString": "theirs"},
            },
        },
        "Outputs": {"Table": {"Value": {"Ref": "Table"}}},
    }
    formation.create_stack(StackName="perennial-dev", TemplateBody=json.dumps(body))
    aws.wait(lambda: stack(formation)["StackStatus"] == "CREATE_COMPLETE")
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("app.py", "")
    for name in NAMES:
        lambdas.create_function(
            FunctionName=name,
            Runtime="python3.13",
            Role="arn:aws:iam::000000000000:role/x",
            Handler="app.app",
            Code={"ZipFile": packed.getvalue()},
            Environment={"Variables": {"PERENNIAL_KEY": "theirs", "PERENNIAL_STAGE": "dev"}},
        )
    (tmp_path / "stages").mkdir()
    (tmp_path / "stages" / "dev.toml").write_text(ANSWERS)
    rest = deployed.rest
    monkeypatch.setattr(deployed, "rest", lambda stage: rest(stage, tmp_path / "stages"))
    yield stack(formation)["Outputs"][0]["OutputValue"]
    for name in NAMES:
        lambdas.delete_function(FunctionName=name)
    formation.delete_stack(StackName="perennial-dev")
    aws.wait(aws.is_gone)


def stack(formation):
    return formation.describe_stacks(StackName="perennial-dev")["Stacks"][0]


def keys(aws):
    lambdas = aws.client("lambda")
    told = [lambdas.get_function_configuration(FunctionName=name) for name in NAMES]
    return {one["Environment"]["Variables"]["PERENNIAL_KEY"] for one in told}


def at_rest(aws):
    lambdas = aws.client("lambda")
    told = [lambdas.get_function_concurrency(FunctionName=name) for name in NAMES]
    return [one.get("ReservedConcurrentExecutions") == 0 for one in told]


def test_it_knows_everybody_and_answers_again(aws, stage, perennial, data):
    perennial("owner", "anna@demo.example")
    said = perennial("move", "--to", "stage:dev")
    assert "equal in every kind" in said
    assert "answer again" in said
    assert keys(aws) == {base64.b64encode((data / "secret").read_bytes()).decode()}
    assert not any(at_rest(aws))
    environment = aws.client("lambda").get_function_configuration(FunctionName=NAMES[0])
    assert environment["Environment"]["Variables"]["PERENNIAL_STAGE"] == "dev"


def test_what_it_wrote_in_its_first_minute_is_in_nobodys_way(aws, stage, perennial):
    for pk, sk in (("PROOF", "ROUND#now"), ("EXPIRY", "BOOKED")):
        aws.client("dynamodb").put_item(TableName=stage, Item={"pk": {"S": pk}, "sk": {"S": sk}})
    perennial("owner", "anna@demo.example")
    assert "equal in every kind" in perennial("move", "--to", "stage:dev")


def test_a_shop_with_members_is_left_as_it_was(aws, stage, perennial, data):
    member = {"pk": {"S": "M#1"}, "sk": {"S": "BAL"}}
    aws.client("dynamodb").put_item(TableName=stage, Item=member)
    perennial("owner", "anna@demo.example")
    with pytest.raises(SystemExit, match="There are rows there already"):
        perennial("move", "--to", "stage:dev")
    assert keys(aws) == {"theirs"}
    assert not any(at_rest(aws))


def test_killed_midway_it_rests_until_the_same_command_is_done(aws, stage, perennial, monkeypatch):
    perennial("owner", "anna@demo.example")

    def dies(*_):
        raise KeyboardInterrupt

    with monkeypatch.context() as broken:
        broken.setattr("deploy.moving.laying.finish_rows", dies)
        with pytest.raises(KeyboardInterrupt):
            perennial("move", "--to", "stage:dev")
    assert all(at_rest(aws))
    assert keys(aws) == {"theirs"}
    assert "answer again" in perennial("move", "--to", "stage:dev")
    assert not any(at_rest(aws))


def test_a_stage_that_was_never_released_is_one_sentence(perennial, data):
    with the_shop():
        pass
    with pytest.raises(SystemExit, match="never released"):
        perennial("move", "--to", "stage:prod")
