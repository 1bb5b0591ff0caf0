"""CloudFront sends each path where `make run` does, with the same headers, and hides the origin."""

import re
from fnmatch import fnmatchcase
from pathlib import Path

import pytest

from chalicelib.web import door
from chalicelib.web.rooms import ROUTES
from deploy.local.origin import front as local
from deploy.local.origin.headers import policy
from deploy.template import front

SPARED = {"cookie", "host", "if-none-match", "x-perennial-origin"}
"""Forwarded otherwise, or on purpose not."""


BY_THE_GATEWAY = {"accept"}
"""API Gateway turns an answer into bytes by what is accepted."""


@pytest.fixture
def told(resources):
    return resources["Front"]["Properties"]["DistributionConfig"]


@pytest.mark.parametrize("path", sorted({route.path for route in ROUTES}))
def test_each_route_goes_to_the_functions_here_and_there(told, path):
    asked = re.sub(r"{\w+}", "X", path)
    behaviour = next(b for b in told["CacheBehaviors"] if fnmatchcase(asked, b["PathPattern"]))
    assert behaviour["TargetOriginId"] == "functions"
    assert local.FUNCTIONS.match(asked)


@pytest.mark.parametrize("path", ["/", "/en/", "/me/", "/assets/a.js", "/about/", "/stories/"])
def test_pages_and_files_come_from_the_bucket(told, path):
    assert not [b for b in told["CacheBehaviors"] if fnmatchcase(path, b["PathPattern"])]
    assert not local.FUNCTIONS.match(path)
    assert told["DefaultCacheBehavior"]["TargetOriginId"] == "pages"


def test_two_visitors_never_share_an_answer_unless_it_is_a_picture(told):
    kept = {b["PathPattern"] for b in told["CacheBehaviors"] if b["CachePolicyId"] == front.CACHED}
    assert kept == {"/qr/*"}


def test_what_the_bucket_lacks_is_answered_by_the_page_for_it(told, resources):
    (group,) = told["OriginGroups"]["Items"]
    assert [m["OriginId"] for m in group["Members"]["Items"]] == ["bucket", "nowhere"]
    assert group["FailoverCriteria"]["StatusCodes"]["Items"] == [404]
    assert "CustomErrorResponses" not in told
    allowed = resources["SitePolicy"]["Properties"]["PolicyDocument"]["Statement"][0]["Action"]
    assert "s3:ListBucket" in allowed


def test_every_header_that_the_functions_read_reaches_them():
    source = "".join(p.read_text() for p in Path(door.__file__).parents[1].rglob("*.py"))
    read = set(re.findall(r"headers\.get\(\s*\"([a-z-]+)\"", source))
    assert len(read) > 5
    assert read - SPARED == {name.lower() for name in front.FORWARDED} - BY_THE_GATEWAY
    assert len(front.FORWARDED) <= 10


def test_the_origin_proves_itself_by_the_header_that_the_door_reads(told):
    (functions,) = [one for one in told["Origins"] if one["Id"] == "functions"]
    (header,) = functions["OriginCustomHeaders"]
    assert header["HeaderName"].lower() in SPARED
    assert header["HeaderValue"]["Fn::Sub"].startswith("{{resolve:secretsmanager:")


def test_pages_carry_the_headers_of_make_run(resources, hashes):
    config = resources["Headers"]["Properties"]["ResponseHeadersPolicyConfig"]
    security = config["SecurityHeadersConfig"]
    said = {one["Header"]: one["Value"] for one in config["CustomHeadersConfig"]["Items"]}
    said["Content-Security-Policy"] = security["ContentSecurityPolicy"]["ContentSecurityPolicy"]
    said["Referrer-Policy"] = security["ReferrerPolicy"]["ReferrerPolicy"]
    said["X-Content-Type-Options"] = "nosniff"
    assert said == dict(policy(hashes))
    assert "sha256-" in said["Content-Security-Policy"]
    assert security["StrictTransportSecurity"]["AccessControlMaxAgeSec"] >= 31_536_000


def test_what_a_function_says_of_itself_stands(resources):
    config = resources["Headers"]["Properties"]["ResponseHeadersPolicyConfig"]
    assert not config["SecurityHeadersConfig"]["ContentSecurityPolicy"]["Override"]
    assert not any(one["Override"] for one in config["CustomHeadersConfig"]["Items"])


def test_nobody_but_cloudfront_reads_the_bucket(resources):
    blocked = resources["Site"]["Properties"]["PublicAccessBlockConfiguration"]
    assert all(blocked.values())
    allow, deny = resources["SitePolicy"]["Properties"]["PolicyDocument"]["Statement"]
    assert allow["Principal"] == {"Service": "cloudfront.amazonaws.com"}
    assert "${Front}" in str(allow["Condition"])
    assert deny["Condition"] == {"Bool": {"aws:SecureTransport": "false"}}


def test_the_function_at_the_edge_is_small_and_plain(resources):
    code = resources["Visit"]["Properties"]["FunctionCode"]
    assert len(code.encode()) <= 10_240
    assert not re.search(r"^(im|ex)port ", code, re.MULTILINE)
