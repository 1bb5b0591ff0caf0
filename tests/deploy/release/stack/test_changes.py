"""A change set in plain words, and what of it would lose data."""

import pytest

from deploy.release.stack.changes import HOLDS, Change, endangered, read, sentence, told


def described(action, name, kind, **more):
    change = {"Action": action, "LogicalResourceId": name, "ResourceType": kind, **more}
    return {"Type": "Resource", "ResourceChange": change}


def modified(name, kind, replacement, *parts):
    details = [{"Target": {"Attribute": "Properties", "Name": part}} for part in parts]
    return described("Modify", name, kind, Replacement=replacement, Details=details)


TABLE = "AWS::DynamoDB::Table"
SECRET = "AWS::SecretsManager::Secret"


def one(change):
    (found,) = read([change])
    return found


def test_a_change_is_told_by_name_kind_and_parts():
    change = one(modified("APIHandler", "AWS::Lambda::Function", "False", "Code", "Code"))
    assert str(change) == "change      APIHandler (Lambda Function): Code"


@pytest.mark.parametrize(
    ("change", "lost"),
    [
        (modified("Table", TABLE, "True", "KeySchema"), "WOULD BE REPLACED"),
        (modified("Table", TABLE, "Conditional", "AttributeDefinitions"), "MAY BE REPLACED"),
        (described("Remove", "Table", TABLE, PolicyAction="Retain"), "TAKEN OUT"),
        (described("Remove", "Site", "AWS::S3::Bucket", PolicyAction="Retain"), "TAKEN OUT"),
        (modified("Key", SECRET, "False", "GenerateSecretString"), "MADE ANEW"),
    ],
)
def test_what_would_lose_data_is_named_in_capitals_with_what_it_holds(change, lost):
    (found,) = endangered(read([change]))
    assert lost in sentence(found)
    assert HOLDS[found.name] in sentence(found)


@pytest.mark.parametrize(
    "change",
    [
        modified("Table", TABLE, "False", "Tags"),
        modified("Key", SECRET, "False", "Description"),
        modified("APIHandler", "AWS::Lambda::Function", "True", "FunctionName"),
        described("Remove", "APIHandler", "AWS::Lambda::Function"),
        described("Add", "Table", TABLE),
    ],
)
def test_what_loses_none_is_no_danger(change):
    assert not endangered(read([change]))


def test_what_is_removed_and_stays_in_the_account_says_so():
    change = one(described("Remove", "Site", "AWS::S3::Bucket", PolicyAction="Retain"))
    assert "stays in the account" in str(change)


def test_many_additions_are_counted_by_their_kind():
    alarms = tuple(Change("add", f"A{n}", "CloudWatch Alarm") for n in range(20))
    (line,) = told((*alarms, Change("add", "Table", "DynamoDB Table")))
    assert line.endswith("21 resources: 20 CloudWatch Alarm, 1 DynamoDB Table")


def test_and_broken_where_a_terminal_ends():
    many = tuple(Change("add", f"A{n}", f"Kind {n}") for n in range(40))
    lines = [*told(many)]
    assert len(lines) > 1
    assert all(len(line) <= 98 for line in lines)


def test_a_removal_of_data_is_never_lost_in_a_count():
    many = tuple(Change("remove", f"A{n}", "CloudWatch Alarm") for n in range(20))
    lines = [*told((*many, Change("remove", "Table", "DynamoDB Table")))]
    assert [line for line in lines if "Table" in line]
    assert len(lines) == 2
