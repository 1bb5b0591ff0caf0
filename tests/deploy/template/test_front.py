"""CloudFront sends each path where `make run` does, with the same headers, and hides the origin."""

import re
from fnmatch import fnmatchcase
from pathlib import Path

import pytest

from chalicelib.web.door import asking
from chalicelib.web.rooms import ROUTES
from deploy.local.origin import front as local
from deploy.local.origin.headers import policy
from deploy.template import front


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


def test_every_header_of_a_visitor_reaches_the_functions_but_the_shops_name(told):
    """AWS's own policy does it; a list may not name `Accept-Encoding`, which downloads need."""
    for behaviour in told["CacheBehaviors"]:
        assert behaviour["OriginRequestPolicyId"] == "b689b0a8-53d0-40ab-baf2-68738e2966ac"


def test_who_asks_a_function_is_named_at_the_edge_as_the_door_reads_it(told, resources):
    for behaviour in told["CacheBehaviors"]:
        (*named,) = behaviour.get("FunctionAssociations", ())
        arn = {"Fn::GetAtt": ["Caller", "FunctionARN"]}
        asked = [{"EventType": "viewer-request", "FunctionARN": arn}]
        assert named == ([] if behaviour["PathPattern"] == "/qr/*" else asked)
    (header,) = re.findall(
        r'headers\["([a-z-]+)"\]', resources["Caller"]["Properties"]["FunctionCode"]
    )
    assert f'headers.get("{header}"' in Path(asking.__file__).read_text()


def test_the_origin_proves_itself_by_the_header_that_the_door_reads(told):
    (functions,) = [one for one in told["Origins"] if one["Id"] == "functions"]
    (header,) = functions["OriginCustomHeaders"]
    name = header["HeaderName"].lower()
    assert f'headers.get("{name}"' in Path(asking.__file__).read_text()
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


@pytest.mark.parametrize("name", ["Visit", "Caller"])
def test_a_function_at_the_edge_is_small_and_plain(resources, name):
    code = resources[name]["Properties"]["FunctionCode"]
    assert len(code.encode()) <= 10_240
    assert not re.search(r"^(im|ex)port ", code, re.MULTILINE)
