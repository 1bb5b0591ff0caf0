"""A shop's releases on an emulated AWS, from nothing to going back, in the order of its life.

It proves change sets, buckets and functions; not CloudFront, which is told and not asked.
"""

import base64
import copy
import io
from functools import cache
from zipfile import ZipFile

import boto3
import pytest

from chalicelib.usecases.staff.appoint import Appoint, appoint
from chalicelib.wiring.machine import SECRET
from deploy.cli.stage import opened
from deploy.local.settings import read
from deploy.local.shop import open_at
from deploy.release.owner.talk import Refused

PREFIX = "perennial-dev"
DEPOT = "perennial-000000000000-eu-central-1"


@cache
def client(service):
    return boto3.client(service, region_name="eu-central-1")


def outputs():
    (stack,) = client("cloudformation").describe_stacks(StackName=PREFIX)["Stacks"]
    return {one["OutputKey"]: one["OutputValue"] for one in stack["Outputs"]}


def pages():
    """What lies in the site's bucket, with when it was laid."""
    told = client("s3").list_objects_v2(Bucket=outputs()["Bucket"])["Contents"]
    return {one["Key"]: one["LastModified"] for one in told}


def page(path):
    return client("s3").get_object(Bucket=outputs()["Bucket"], Key=path)


def code():
    return client("lambda").get_function_configuration(FunctionName=f"{PREFIX}-api")["CodeSha256"]


def change_sets():
    told = client("cloudformation").list_change_sets(StackName=PREFIX)["Summaries"]
    return [one for one in told if one["ExecutionStatus"] == "AVAILABLE"]


def invalidations():
    found = client("cloudfront").list_invalidations(DistributionId=outputs()["Distribution"])
    return found["InvalidationList"].get("Items", [])


@pytest.mark.process
def test_a_shop_is_released_changed_and_put_back(aws, shop):
    _nothing_happens_until_somebody_agrees(shop)
    _the_first_release_dies_in_the_middle_and_goes_on(shop)
    _an_owner_is_made_from_here(shop)
    _again_there_is_nothing_to_change(shop)
    first = code()
    _only_what_has_changed_is_laid(shop)
    _the_table_is_not_replaced_without_a_word(shop)
    _going_back_brings_functions_and_pages(shop, first)
    _another_account_is_refused(shop)


def _nothing_happens_until_somebody_agrees(shop):
    assert "YES=1" in shop.is_refused(agreed=False)
    assert not client("s3").list_buckets()["Buckets"]


def _the_first_release_dies_in_the_middle_and_goes_on(shop):
    shop.dies_at = "sw.js"
    with pytest.raises(KeyboardInterrupt):
        shop.release()
    assert "SecretsManager Secret" in "\n".join(shop.heard), "the plan comes first"
    shop.dies_at = ""
    said = shop.release()
    assert "Release 1 of dev" in said
    assert "no word for Budget: left out" in said
    assert "It answers" in said
    assert shop.built_for[-1] == outputs()["Address"]
    assert page("index.html")["Body"].read() == b"<p>one"
    assert page("sw.js")["CacheControl"] == "no-cache"
    assert page("index.html")["ContentType"] == "text/html; charset=utf-8"


def _an_owner_is_made_from_here(shop):
    """By the key of the deployed functions, or nobody could sign in by that contact."""
    with opened("dev", read([], {}), shop.stages) as settings:
        key = client("secretsmanager").list_secrets()["SecretList"]
        (arn,) = [one["ARN"] for one in key if "Key" in one["Name"]]
        text = client("secretsmanager").get_secret_value(SecretId=arn)["SecretString"]
        assert (settings.data / SECRET).read_bytes() == base64.b64decode(text)
        assert settings.public == outputs()["Address"]
        with open_at(settings) as deployed:
            wanted = Appoint(contact="owner@tea.example", role="owner", by="command")
            appoint(wanted, deployed.world.ports)
    assert not settings.data.exists()
    rows = client("dynamodb").scan(TableName=outputs()["Table"])["Items"]
    assert "STAFF" in {row["pk"]["S"] for row in rows}


def _again_there_is_nothing_to_change(shop):
    before = pages()
    assert "Nothing to change" in shop.release(agreed=False), "so nobody is asked"
    assert pages() == before
    assert not change_sets()


def _only_what_has_changed_is_laid(shop):
    before, told = pages(), len(invalidations())
    shop.write("index.html", "<p>two")
    shop.write("assets/boot-9Z8Y7X6W.js", "2")
    shop.remove("assets/boot-0A1B2C3D.js")
    shop.archive = _with_a_line_more(shop.archive)
    said = shop.release()
    assert "changed  1 file" in said
    after = pages()
    laid = {path for path in after if after[path] != before.get(path)}
    assert laid <= {"index.html", "assets/boot-9Z8Y7X6W.js"}
    assert page("index.html")["Body"].read() == b"<p>two"
    assert "assets/boot-0A1B2C3D.js" in after, "a page that is open asks for it"
    assert len(invalidations()) == told + 1


def _with_a_line_more(archive):
    changed = io.BytesIO(archive)
    with ZipFile(changed, "a") as opened:
        opened.writestr("more.py", "")
    return changed.getvalue()


def _the_table_is_not_replaced_without_a_word(shop):
    whole, table = shop.whole, outputs()["Table"]
    shop.whole = copy.deepcopy(whole)
    shop.whole["Resources"]["Table"]["Properties"]["TableName"] = "another"
    said = shop.is_refused()
    assert "REPLACE=Table" in said
    assert "Table (DynamoDB Table) WOULD BE REPLACED" in "\n".join(shop.heard)
    assert not change_sets()
    assert outputs()["Table"] == table
    shop.whole = whole


def _going_back_brings_functions_and_pages(shop, first):
    assert code() != first
    said = shop.rollback()
    assert "Release 3 of dev, which is release 1 again" in said
    assert code() == first
    assert page("index.html")["Body"].read() == b"<p>one"
    with pytest.raises(Refused, match="no release before this one"):
        shop.rollback()


def _another_account_is_refused(shop):
    file = shop.stages / "dev.toml"
    assert "account" not in file.read_text(), "an emulator's is none to remember"
    file.write_text(f'account = "111122223333"\n{file.read_text()}')
    assert "lives in account 111122223333" in shop.is_refused()
